//! The status of a transfer, in either generation. The numbers mean different things in each, as
//! they do in the documents, so that nobody can rely on them.

use super::style::Generation;
use crate::world::PendingTransfer;
use contract::v2::TransferKind;
use serde_json::{Value, json};

pub(super) fn report(generation: Generation, pending: &PendingTransfer) -> Value {
    match generation {
        Generation::Newer => newer(pending),
        Generation::Older => older(pending),
    }
}

fn newer(pending: &PendingTransfer) -> Value {
    let entry = |(at, text): &(String, String)| json!({ "status": 0, "description": text, "statusChangeDate": at });
    let history: Vec<Value> = pending.history.iter().map(entry).collect();
    json!({
        "history": history,
        "status": {
            "canBeReset": pending.can_be_reset,
            "status": newer_number(&pending.kind),
            "description": pending.description,
            "statusChangeDate": pending.since,
            "emailAddress": pending.email,
        },
    })
}

fn older(pending: &PendingTransfer) -> Value {
    json!({
        "status": older_number(&pending.kind),
        "description": pending.description,
        "emailAddress": pending.email,
        "statusChangeDate": pending.since,
    })
}

fn newer_number(kind: &TransferKind) -> u8 {
    match kind {
        TransferKind::AwaitingPayment => 0,
        TransferKind::PendingTransferInProgress => 1,
        TransferKind::PendingTransferGeneric => 9,
        TransferKind::RegistryLocked | TransferKind::RegistryLockedAndEppInvalid => 4,
        TransferKind::TransferNotAtRegistry => 2,
        _ => 8,
    }
}

fn older_number(kind: &TransferKind) -> u8 {
    match kind {
        TransferKind::AwaitingPayment => 1,
        TransferKind::PendingTransferInProgress => 9,
        TransferKind::PendingTransferGeneric => 7,
        TransferKind::RegistryLocked | TransferKind::RegistryLockedAndEppInvalid => 12,
        TransferKind::TransferNotAtRegistry => 2,
        _ => 13,
    }
}
