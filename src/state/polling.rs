//! When to look again.

use super::State;
use crate::api::Millis;
use crate::api::instant::{MINUTE, SECOND};
use contract::v2::{Lifecycle, RegistrationKind, TransferKind};

/// Reads that may fail in a row before the widget stops asking by itself.
const MOST_FAILURES: u32 = 8;

/// How long until the lifecycle is read again; `None` when looking again has no use.
pub(super) fn interval(lifecycle: &Lifecycle) -> Option<Millis> {
    let transfer = lifecycle.transfer_status.as_ref().map(|t| &t.kind);
    let registration = lifecycle.registration_status.as_ref().map(|r| &r.kind);
    match (transfer, registration) {
        // Beside a status that says something, an unknown one is no reason to look again.
        (Some(TransferKind::Unknown) | None, Some(registration)) => {
            registration_interval(registration)
        }
        (Some(transfer), Some(RegistrationKind::Unknown) | None) => transfer_interval(transfer),
        (Some(transfer), Some(registration)) => {
            let both = [
                transfer_interval(transfer),
                registration_interval(registration),
            ];
            both.into_iter().flatten().reduce(f64::min)
        }
        (None, None) => None,
    }
}

/// What moves by itself is looked at often, what waits for the customer seldom.
fn transfer_interval(kind: &TransferKind) -> Option<Millis> {
    use TransferKind as K;
    match kind {
        K::PendingTransferInProgress | K::PendingTransferGeneric | K::AwaitingPayment => {
            Some(MINUTE)
        }
        K::TransferFailedAtRegistry
        | K::TransferNotAtRegistry
        | K::RegistryLockedAndEppInvalid
        | K::RegistryLocked
        | K::TransferErrorKnown
        | K::PendingEppFallback
        | K::Unknown
        | K::Other(_) => Some(5.0 * MINUTE),
        K::TooNewForTransfer | K::Expired => Some(15.0 * MINUTE),
        K::Active => None,
    }
}

fn registration_interval(kind: &RegistrationKind) -> Option<Millis> {
    use RegistrationKind as K;
    match kind {
        K::Submitted | K::Queued => Some(0.5 * MINUTE),
        K::Pending => Some(MINUTE),
        K::Failed | K::Unknown | K::Other(_) => Some(5.0 * MINUTE),
        K::Active | K::Completed => None,
    }
}

/// Whether the lifecycle has come to an end.
pub(super) fn is_finished(lifecycle: &Lifecycle) -> bool {
    interval(lifecycle).is_none()
}

/// How long to wait after so many failures in a row; `None` when it is time to stop.
///
/// The wait doubles up to a minute. Widgets that failed together must not ask again together,
/// so a part of the wait depends on the millisecond in which each failed.
pub(super) fn backoff(failures: u32, now: Millis) -> Option<Millis> {
    let spread = 0.75 + 0.5 * (now % 997.0) / 997.0;
    let doubled = 2.0 * SECOND * f64::from(1_u32 << failures.saturating_sub(1).min(5));
    (failures <= MOST_FAILURES).then_some(doubled.min(MINUTE) * spread)
}

/// Whether anybody is there to look.
pub(super) fn is_present(state: &State) -> bool {
    !state.paused && !state.away.hidden && !state.away.offline
}

/// Whether the lifecycle is to be read again by itself.
pub(super) fn is_wanted(state: &State) -> bool {
    state.config.poll && is_present(state)
}
