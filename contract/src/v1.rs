//! `HostUp` legacy v1: integer ids, answers in the legacy envelope.
//!
//! The raw record that status-sync returns (`domain`: some 55 members, among them the EPP code
//! and personal names) is not here on purpose: what no type reads, nobody can keep.

use crate::EppCode;
use serde::{Deserialize, Deserializer, Serialize};

/// `POST /api/domains/{id}/status-sync`: `data` of the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
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
    #[serde(deserialize_with = "sentences")]
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

/// `GET /api/domains/{id}/transfer-error`: `data` of the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferErrorReport {
    /// There is one.
    pub found: bool,
    /// The error.
    pub error: Option<TransferError>,
}

/// Why a transfer failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TransferError {
    /// An open set of words; seen: `epp_invalid`.
    pub category: String,
    /// Raw text of the registry.
    pub raw_message: String,
    /// ISO 8601, UTC.
    pub created_at: Option<String>,
}

/// `POST /api/domains/{id}/retry-transfer`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetryTransferRequest {
    /// Required here, other than in v2.
    pub epp_code: EppCode,
}

/// `data` of the answer to retry-transfer: whether it was taken, and nothing about the state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RetryTransfer {
    /// The attempt was taken.
    pub success: bool,
    /// A sentence for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Sentences {
    One(String),
    Many(Vec<String>),
}

/// A list, one sentence, or null.
fn sentences<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(match Option::<Sentences>::deserialize(deserializer)? {
        None => Vec::new(),
        Some(Sentences::One(sentence)) => vec![sentence],
        Some(Sentences::Many(sentences)) => sentences,
    })
}
