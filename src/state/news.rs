use crate::api::{Action, Fault, Millis, PollPath};
use contract::job::JobProgress;
use contract::v2::{Lifecycle, TransferKind};
use std::sync::Arc;

/// What the widgets of one browser tell each other. Never a code, a typed value or a header.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// Somebody new asks what is known.
    Who,
    /// That is all that this page knows: the end of an answer to that.
    NothingMore,
    /// The lifecycle was read.
    Picture(Box<Shared>),
    /// It could not be read.
    Failed(Fault),
    /// An action was sent.
    Began(Action),
    /// It was answered, or given up.
    Ended {
        /// When; what was read before does not show it.
        at: Millis,
        /// The job to follow before anything is read.
        job: Option<PollPath>,
    },
    /// A job said where it stands.
    Job {
        /// Which.
        path: PollPath,
        /// How far.
        progress: JobProgress,
        /// In the server's words.
        message: Option<String>,
    },
    /// The API is rate-limited until then.
    Held(Millis),
    /// The session has ended.
    SignedOut,
    /// The host says that there is a session again.
    SignedIn,
}

/// A picture, with what makes it comparable to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// What the answer said.
    pub lifecycle: Arc<Lifecycle>,
    /// When it was asked for.
    pub asked_at: Millis,
    /// When it came.
    pub received_at: Millis,
    /// What the registrar said about the transfer, where the diagnosis does not say it itself.
    pub synced: Option<TransferKind>,
}

impl News {
    /// Whether it concerns all domains of an API, and not one.
    pub fn concerns_api(&self) -> bool {
        matches!(self, Self::Held(_) | Self::SignedOut | Self::SignedIn)
    }
}
