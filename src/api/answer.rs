use contract::EppCode;
use contract::job::JobProgress;
use contract::v2::{Lifecycle, RecoveryField, RegistrationKind, StatusSyncResponse, TransferKind};

use super::PollPath;

/// What an API said, in the widget's own terms.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The diagnosis.
    Lifecycle(Box<Lifecycle>),
    /// How far a job is, and what it says about itself.
    Job {
        /// How far.
        progress: JobProgress,
        /// In the server's words.
        message: Option<String>,
    },
    /// The code was taken; `false` when the server did not confirm that it is stored.
    EppSaved {
        /// Confirmed.
        stored: bool,
    },
    /// The transfer was started again, or so it said.
    TransferRetried(TransferRetried),
    /// A code was asked for.
    EppRequested(EppRequested),
    /// The registration was sent again, or so it said.
    RegistrationRetried(RegistrationRetried),
    /// The registrar was asked, or so it said.
    Synced(Synced),
}

/// What asking the registrar came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synced {
    /// The report.
    pub report: Box<StatusSyncResponse>,
    /// Where it leaves the transfer, at an API whose diagnosis does not say so itself.
    pub transfer: Option<TransferKind>,
}

impl Synced {
    /// A report beside a diagnosis that speaks for itself.
    pub fn new(report: StatusSyncResponse) -> Self {
        Self {
            report: Box::new(report),
            transfer: None,
        }
    }
}

/// What starting a transfer again came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransferRetried {
    /// Where the transfer stands now, if the server said.
    pub kind: Option<TransferKind>,
    /// The server took the attempt, and says no more than that.
    pub accepted: bool,
    /// In the server's words.
    pub reason: Option<String>,
}

/// What asking for a code came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EppRequested {
    /// The code, when it came with the answer.
    pub code: Option<EppCode>,
    /// A code that already existed was handed out again.
    pub reused: bool,
    /// When it was made, ISO 8601.
    pub generated_at: Option<String>,
}

/// What sending a registration again came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegistrationRetried {
    /// Where the registration stands now.
    pub kind: RegistrationKind,
    /// In the server's words.
    pub reason: Option<String>,
    /// Details that the registry still wants.
    pub fields: Vec<RecoveryField>,
    /// The job to follow before the lifecycle is read again.
    pub job: Option<PollPath>,
    /// There is a job, whether it can be followed or not.
    pub works_on: bool,
}
