use super::News;
use crate::api::{Act, Action, Ask, Millis, PollPath};
use contract::EppCode;

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Send this request once, and bring its answer back with the ticket.
    Ask(Ticket, Ask, Way),
    /// Give up the reads under way: their answer no longer counts.
    Abort(Ticket),
    /// Ask the host whether it minds (`dl-before-action`).
    Confirm(Act),
    /// Fire this timer after so many milliseconds, instead of any earlier plan for it.
    Wake(Timer, Millis),
    /// Forget the plan for this timer.
    Sleep(Timer),
    /// Tell the host.
    Publish(HostEvent),
    /// Tell the other widgets of the browser.
    Tell(News),
    /// Put this code into its field.
    Fill(EppCode),
    /// Keep the path of the running job for after a reload, or forget it.
    Remember(Option<PollPath>),
}

/// Names a request, so that the answer to an earlier one is known and dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub(super) u32);

/// How pressing a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Somebody waits for it.
    Now,
    /// Somebody waits for it, but another tab may know the answer.
    Listening,
    /// The widget looks by itself.
    Poll,
}

/// What a widget waits for. One plan each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timer {
    /// The next read.
    Poll,
    /// The next look at the job.
    Job,
    /// A request takes long.
    Slow,
    /// The end of a rate limit.
    Hold,
    /// What is on screen grows old.
    Tick,
    /// An action in another widget goes on without a word.
    Elsewhere,
}

/// What the host page is told. Never carries a code or a typed value.
#[derive(Debug, Clone, PartialEq)]
pub enum HostEvent {
    /// `dl-ready`: the first picture is there.
    Ready,
    /// `dl-change`: the transfer or the registration moved on.
    Change {
        /// `transfer/registration` kinds before, `-` for none.
        from: String,
        /// And after.
        to: String,
    },
    /// `dl-action`: an action ended.
    Action {
        /// Its name.
        action: Action,
        /// `ok`, `failed`, `unknown`, `refused`, or a word of the answer such as `submitted`.
        outcome: String,
        /// What support needs.
        request_id: Option<String>,
    },
    /// `dl-error`.
    Error {
        /// See [`crate::api::FaultKind::code`].
        code: &'static str,
        /// What support needs.
        request_id: Option<String>,
    },
    /// `dl-rate-limited`: nothing is sent until then.
    RateLimited {
        /// Milliseconds since 1970.
        until: Millis,
    },
    /// `dl-auth-required`: the session has ended.
    AuthRequired,
}
