//! Which actions a transfer admits, and the sentence why not.

use super::transfer::{Attempt, Transfer};
use contract::v2::{Gate, TransferActions, TransferKind};

const IN_PROGRESS: &str = "Transfer is already in progress at the registry.";

/// The `actions` of a transfer of that kind.
pub(crate) fn gates(transfer: &Transfer, kind: &TransferKind) -> TransferActions {
    TransferActions {
        can_update_epp: gate(update_blocked(transfer, kind)),
        can_retry_transfer: gate(retry_blocked(transfer, kind)),
        can_request_fresh_epp: gate(fresh_code_blocked(transfer, kind)),
    }
}

/// An open gate, or one closed for a reason.
pub(crate) fn gate(blocked: Option<&str>) -> Gate {
    Gate {
        allowed: blocked.is_none(),
        reason: blocked.map(str::to_owned),
        code: None,
    }
}

/// Why no action helps in such a state.
fn settled(kind: &TransferKind) -> Option<&'static str> {
    match kind {
        TransferKind::PendingTransferInProgress | TransferKind::PendingTransferGeneric => {
            Some(IN_PROGRESS)
        }
        TransferKind::AwaitingPayment => Some("The invoice must be paid first."),
        TransferKind::TooNewForTransfer => Some("The domain is too new to be transferred."),
        TransferKind::Active => Some("The transfer is already complete."),
        TransferKind::Expired => Some("The domain must be renewed at the current registrar first."),
        _ => None,
    }
}

/// Nobody knows what the registry has; only where it answered and contradicts us may a code be
/// stored, as that touches nothing but our own records.
fn unclear(transfer: &Transfer) -> Option<&'static str> {
    (transfer.attempt != Attempt::Contradicted)
        .then_some("The state of the transfer is not known. Try again later.")
}

fn update_blocked(transfer: &Transfer, kind: &TransferKind) -> Option<&'static str> {
    match kind {
        TransferKind::TransferNotAtRegistry | TransferKind::RegistryLocked => {
            Some("The stored EPP code has not been refused.")
        }
        TransferKind::Unknown => unclear(transfer),
        other => settled(other),
    }
}

fn retry_blocked(transfer: &Transfer, kind: &TransferKind) -> Option<&'static str> {
    match kind {
        TransferKind::RegistryLockedAndEppInvalid => {
            Some("The lock must be lifted at the current registrar first.")
        }
        TransferKind::PendingEppFallback => match &transfer.attempt {
            Attempt::Unanswered { code } if *code == transfer.stored_code => {
                Some("A new EPP code must be saved first.")
            }
            _ => None,
        },
        TransferKind::Unknown => Some(unclear(transfer).unwrap_or(IN_PROGRESS)),
        other => settled(other),
    }
}

fn fresh_code_blocked(transfer: &Transfer, kind: &TransferKind) -> Option<&'static str> {
    match kind {
        TransferKind::Active => None,
        TransferKind::Unknown if unclear(transfer).is_some() => unclear(transfer),
        other if settled(other).is_some() => settled(other),
        _ if transfer.losing.registry_issues_codes => None,
        _ => Some("The code is issued by the current registrar. Ask for it there."),
    }
}
