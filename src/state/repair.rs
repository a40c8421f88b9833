use super::{State, What};
use contract::v2::{Lifecycle, TransferKind};

/// How far the repair of a domain is that is locked and has a wrong code, in the only order that
/// works: many registrars issue a new code when the lock goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    /// Have the lock lifted.
    pub unlock: Stage,
    /// Then get a new code and enter it.
    pub code: Stage,
    /// Then try again.
    pub retry: Stage,
}

/// How far one step of it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    /// The server confirmed it.
    Done,
    /// This is to be done now.
    Now,
    /// It comes after the others.
    #[default]
    Waiting,
}

/// Reads it from what the server says. Nothing is ticked because a button was pressed.
pub fn repair(state: &State) -> Repair {
    use Stage::{Done, Now, Waiting};
    use TransferKind as K;
    let lifecycle = state.lifecycle();
    let kind = lifecycle.and_then(|l| l.transfer_status.as_ref().map(|t| &t.kind));
    let stages = match kind {
        Some(K::PendingTransferInProgress | K::PendingTransferGeneric | K::Active) => {
            (Done, Done, Done)
        }
        Some(K::RegistryLocked) => (Now, Done, Waiting),
        Some(kind) if only_code_is_wrong(lifecycle, kind) && code_was_stored(state) => {
            (Done, Done, Now)
        }
        Some(kind) if only_code_is_wrong(lifecycle, kind) => (Done, Now, Waiting),
        _ => (Now, Waiting, Waiting),
    };
    let (unlock, code, retry) = stages;
    Repair {
        unlock,
        code,
        retry,
    }
}

/// The lock is no longer among the causes.
fn only_code_is_wrong(lifecycle: Option<&Lifecycle>, kind: &TransferKind) -> bool {
    let failure = lifecycle.and_then(|l| l.transfer_failure.as_ref());
    match kind {
        TransferKind::PendingEppFallback => true,
        TransferKind::TransferFailedAtRegistry | TransferKind::TransferErrorKnown => {
            failure.is_some_and(|failure| failure.category == "epp_invalid")
        }
        _ => false,
    }
}

fn code_was_stored(state: &State) -> bool {
    let notice = state.notice.as_ref();
    notice.is_some_and(|notice| notice.what == What::CodeSaved)
}
