//! `HostUp` legacy v1: integer ids, answers in the legacy envelope.
//!
//! The raw record that status-sync returns (`domain`: some 55 members, among them the EPP code
//! and personal names) is not here on purpose: what no type reads, nobody can keep.

use crate::EppCode;
use crate::json::{Json, object};
use serde::{Deserialize, Serialize};

/// `POST /api/domains/{id}/status-sync`: `data` of the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the API's own flags, one for one"
)]
pub struct StatusSync {
    /// False is possible in a 200: the registrar could not be asked.
    pub sync_success: bool,
    /// A raw word such as `Active` or `Pending Transfer`; not the words of v2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_status: Option<String>,
    /// The same, after the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_status: Option<String>,
    /// The two differ.
    pub status_changed: bool,
    /// The domain became active.
    pub status_changed_to_active: bool,
    /// What happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub info: Option<String>,
    /// What went wrong: a list here, and in some answers one sentence.
    pub error: Vec<String>,
    /// The server tried to restore the earlier status.
    pub revert_attempted: bool,
    /// And did.
    pub revert_succeeded: bool,
    /// Or why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revert_error: Option<String>,
    /// The server asked the registrar a second time.
    pub double_sync_attempted: bool,
    /// And got an answer.
    pub double_sync_succeeded: bool,
    /// Or why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub double_sync_error: Option<String>,
}

object!(StatusSync reads {
    sync_success = "syncSuccess",
    previous_status = "previousStatus",
    new_status = "newStatus",
    status_changed = "statusChanged",
    status_changed_to_active = "statusChangedToActive",
    info = "info",
    error = "error" by sentences,
    revert_attempted = "revertAttempted",
    revert_succeeded = "revertSucceeded",
    revert_error = "revertError",
    double_sync_attempted = "doubleSyncAttempted",
    double_sync_succeeded = "doubleSyncSucceeded",
    double_sync_error = "doubleSyncError",
});

/// `GET /api/domains/{id}/transfer-error`: `data` of the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TransferErrorReport {
    /// There is one.
    pub found: bool,
    /// The error.
    pub error: Option<TransferError>,
}

object!(TransferErrorReport reads {
    found = "found",
    error = "error",
});

/// Why a transfer failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TransferError {
    /// An open set of words; seen: `epp_invalid`.
    pub category: String,
    /// Raw text of the registry.
    pub raw_message: String,
    /// ISO 8601, UTC.
    pub created_at: Option<String>,
}

object!(TransferError reads {
    category = "category",
    raw_message = "rawMessage",
    created_at = "createdAt",
});

/// `POST /api/domains/{id}/retry-transfer`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetryTransferRequest {
    /// Required here, other than in v2.
    pub epp_code: EppCode,
}

object!(RetryTransferRequest writes {
    epp_code = "epp_code",
});

/// `data` of the answer to retry-transfer: whether it was taken, and nothing about the state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RetryTransfer {
    /// The attempt was taken.
    pub success: bool,
    /// A sentence for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

object!(RetryTransfer reads {
    success = "success",
    message = "message",
});

/// A list, one sentence, or null.
fn sentences(json: &Json, name: &str) -> Vec<String> {
    let one: Option<String> = json.member(name);
    one.map_or_else(|| json.member(name), |sentence| vec![sentence])
}
