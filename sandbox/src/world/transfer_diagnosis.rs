//! From the state of a transfer to its kind, its sentence and its panels.

use super::clock::days;
use super::transfer::{Attempt, Cause, TAKES_DAYS, Transfer};
use super::transfer_gates::gates;
use contract::v2::{Capability, Failure, Progress, TransferKind, TransferStatus, WhoisLookup};
use jiff::Timestamp;

/// What a diagnosis looks at, beside the transfer itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'w> {
    pub(crate) now: Timestamp,
    pub(crate) paid: bool,
    pub(crate) whois: &'w WhoisLookup,
}

/// The `transferStatus` of a lifecycle.
pub(crate) fn status(transfer: &Transfer, facts: Facts<'_>) -> TransferStatus {
    let kind = kind(transfer, facts);
    TransferStatus {
        reason: reason(transfer, &kind, facts).map(str::to_owned),
        actions: gates(transfer, &kind),
        capability: capability(transfer, &kind),
        progress: progress(transfer, facts.now),
        kind,
    }
}

/// The first of these that holds is the kind; the order is the order of what must be mended.
pub(crate) fn kind(transfer: &Transfer, facts: Facts<'_>) -> TransferKind {
    match &transfer.attempt {
        Attempt::Done => TransferKind::Active,
        Attempt::UnderWay { .. } if transfer.registry_gives_detail => {
            TransferKind::PendingTransferInProgress
        }
        Attempt::UnderWay { .. } => TransferKind::PendingTransferGeneric,
        _ if !facts.paid => TransferKind::AwaitingPayment,
        _ if *facts.whois != WhoisLookup::Ok => TransferKind::Unknown,
        _ if transfer.has_expired(facts.now) => TransferKind::Expired,
        Attempt::Contradicted => TransferKind::Unknown,
        Attempt::NotSent | Attempt::Lost => TransferKind::TransferNotAtRegistry,
        Attempt::Unanswered { .. } => TransferKind::PendingEppFallback,
        Attempt::Refused { cause, .. } => refused(transfer, *cause, facts.now),
    }
}

fn refused(transfer: &Transfer, cause: Cause, now: Timestamp) -> TransferKind {
    match cause {
        Cause::TooNew if transfer.is_too_new(now) => TransferKind::TooNewForTransfer,
        _ if transfer.losing.locked && transfer.holds_refused_code() => {
            TransferKind::RegistryLockedAndEppInvalid
        }
        _ if transfer.losing.locked => TransferKind::RegistryLocked,
        Cause::Objection => TransferKind::TransferErrorKnown,
        _ => TransferKind::TransferFailedAtRegistry,
    }
}

fn reason(transfer: &Transfer, kind: &TransferKind, facts: Facts<'_>) -> Option<&'static str> {
    Some(match kind {
        TransferKind::PendingTransferInProgress => {
            "The registry accepted the transfer. The current registrar has a few days to release the domain."
        }
        TransferKind::PendingTransferGeneric => "The transfer is being processed.",
        TransferKind::TransferFailedAtRegistry => failed_reason(transfer),
        TransferKind::TransferNotAtRegistry => {
            "The registry has no record of this transfer. It must be sent again."
        }
        TransferKind::AwaitingPayment => "The transfer starts when the invoice is paid.",
        TransferKind::RegistryLockedAndEppInvalid => {
            "The domain is locked at the current registrar, and the EPP code was refused."
        }
        TransferKind::RegistryLocked => "The domain is locked at the current registrar.",
        TransferKind::TooNewForTransfer => {
            "The domain was registered less than 60 days ago and cannot be transferred yet."
        }
        TransferKind::TransferErrorKnown => {
            "The current registrar rejected the transfer because the confirmation was not answered."
        }
        TransferKind::PendingEppFallback => {
            "The registry has not accepted the transfer. The EPP code is the likely cause."
        }
        TransferKind::Active => "The transfer is complete.",
        TransferKind::Expired => {
            "The domain has expired at the current registrar. It must be renewed there first."
        }
        _ if *facts.whois == WhoisLookup::Ok => return None,
        _ => "The registry could not be asked about this domain.",
    })
}

/// The obstacle may be gone since the registry refused; then only the retry is missing.
fn failed_reason(transfer: &Transfer) -> &'static str {
    match &transfer.attempt {
        Attempt::Refused { cause, .. } if cause.blames_code() => {
            if transfer.holds_refused_code() {
                "The registry rejected the transfer because the EPP code was invalid."
            } else {
                "A new EPP code is stored. The transfer can be sent again."
            }
        }
        Attempt::Refused {
            cause: Cause::Lock, ..
        } => "The lock has been lifted. The transfer can be sent again.",
        _ => "The domain is old enough now. The transfer can be sent again.",
    }
}

fn capability(transfer: &Transfer, kind: &TransferKind) -> Capability {
    let blames_code =
        matches!(&transfer.attempt, Attempt::Refused { cause, .. } if cause.blames_code());
    let mut shown = Capability::default();
    match kind {
        TransferKind::PendingTransferInProgress | TransferKind::PendingTransferGeneric => {
            shown.show_progress = true;
        }
        TransferKind::AwaitingPayment => shown.show_invoice = true,
        TransferKind::TransferFailedAtRegistry => {
            shown.show_failed_retry = true;
            shown.show_epp_update = blames_code;
        }
        TransferKind::TransferNotAtRegistry
        | TransferKind::TransferErrorKnown
        | TransferKind::RegistryLocked => shown.show_failed_retry = true,
        TransferKind::RegistryLockedAndEppInvalid | TransferKind::PendingEppFallback => {
            shown.show_epp_update = true;
        }
        _ => {}
    }
    shown.show_dual_issues = has_two_issues(transfer, kind);
    shown
}

/// Two things were wrong, and the transfer was not tried again since: the list of both stays until
/// then, so that what is mended can be ticked.
fn has_two_issues(transfer: &Transfer, kind: &TransferKind) -> bool {
    use TransferKind as K;
    let both = matches!(
        transfer.attempt,
        Attempt::Refused {
            cause: Cause::LockAndCode,
            ..
        }
    );
    let stuck = matches!(
        kind,
        K::RegistryLockedAndEppInvalid | K::RegistryLocked | K::TransferFailedAtRegistry
    );
    *kind == K::RegistryLockedAndEppInvalid || (stuck && both)
}

fn progress(transfer: &Transfer, now: Timestamp) -> Option<Progress> {
    let Attempt::UnderWay { since } = transfer.attempt else {
        return None;
    };
    let passed = now.duration_since(since);
    let days_passed = passed.as_hours().div_euclid(24);
    let percent = passed
        .as_secs()
        .saturating_mul(100)
        .div_euclid(days(TAKES_DAYS).as_secs());
    Some(Progress {
        days_passed,
        days_remaining: TAKES_DAYS - days_passed,
        max_days: TAKES_DAYS,
        percent,
    })
}

/// The `transferFailure` of a lifecycle.
pub(crate) fn failure(transfer: &Transfer) -> Option<Failure> {
    let Attempt::Refused { at, cause, .. } = &transfer.attempt else {
        return None;
    };
    let (category, reason) = match cause {
        Cause::Code => ("epp_invalid", "The EPP code was invalid."),
        Cause::LockAndCode => (
            "epp_invalid",
            "The domain was locked, and the EPP code was invalid.",
        ),
        Cause::Lock => ("registry_locked", "The domain was locked against transfer."),
        Cause::TooNew => (
            "too_new",
            "The domain was registered less than 60 days before.",
        ),
        Cause::Objection => (
            "losing_registrar_rejected",
            "The current registrar rejected the transfer.",
        ),
    };
    Some(Failure {
        category: category.to_owned(),
        reason: reason.to_owned(),
        detected_at: Some(super::clock::iso(*at)),
    })
}

/// What the registry wrote when it turned the transfer down.
pub(crate) fn registry_text(transfer: &Transfer) -> Option<&'static str> {
    match &transfer.attempt {
        Attempt::Refused { cause, .. } => Some(cause.registry_text()),
        _ => None,
    }
}
