//! Bodies of update-epp, retry-transfer and request-epp.

use super::{HistoryEntry, TransferActions, TransferKind};
use crate::EppCode;
use crate::json::object;
use serde::{Deserialize, Serialize};

/// `POST …/actions/update-epp`: stores a code, and does not contact the registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateEppRequest {
    /// The new code; the API names no limit of length.
    pub epp_code: EppCode,
}

object!(UpdateEppRequest writes {
    epp_code = "eppCode",
});

/// What update-epp answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateEppResponse {
    /// `dom_…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// Whether the code was stored; absent is no promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub epp_code_persisted: Option<bool>,
    /// ISO 8601, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
}

object!(UpdateEppResponse reads {
    domain_id = "domainId",
    epp_code_persisted = "eppCodePersisted",
    updated_at = "updatedAt",
});

/// `POST …/actions/retry-transfer`: with a code it is stored first, in the same request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RetryTransferRequest {
    /// A new code; without one the stored code is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub epp_code: Option<EppCode>,
}

object!(RetryTransferRequest writes {
    epp_code = "eppCode",
});

/// What retry-transfer answers. Here `transferStatus` is a word, and not an object.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RetryTransferResponse {
    /// `dom_…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// Where the transfer stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer_status: Option<TransferKind>,
    /// A sentence for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What was cleaned up at the registry first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_retry_cleanup: Option<PreRetryCleanup>,
    /// The call brought the domain's local status up to date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_status_synced: Option<bool>,
    /// What may be done now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<TransferActions>,
    /// Messages between registrar and registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_history: Option<Vec<HistoryEntry>>,
}

object!(RetryTransferResponse reads {
    domain_id = "domainId",
    transfer_status = "transferStatus",
    reason = "reason",
    pre_retry_cleanup = "preRetryCleanup",
    domain_status_synced = "domainStatusSynced",
    actions = "actions",
    registry_history = "registryHistory",
});

/// What retry-transfer cleaned up at the registry first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreRetryCleanup {
    /// The record of the failed attempt was removed.
    pub failed_registry_record_deleted: bool,
}

object!(PreRetryCleanup reads {
    failed_registry_record_deleted = "failedRegistryRecordDeleted",
});

/// `POST …/actions/request-epp`: has a new code made at the registry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RequestEppRequest {
    /// Make a new code even if one was made a short while ago (newer servers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_new: Option<bool>,
}

object!(RequestEppRequest writes {
    force_new = "forceNew",
});

/// What request-epp answers, of older and newer servers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestEppResponse {
    /// `dom_…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// A request went out; false when a code that already exists was handed back.
    pub request_submitted: bool,
    /// `registry_console` or `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_method: Option<String>,
    /// `fresh_request`, `recent_request` or `current_code` (newer servers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_source: Option<String>,
    /// ISO 8601, UTC; with `recent_request` (newer servers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<String>,
    /// The code, or null when it arrives in another way.
    pub epp_code: Option<EppCode>,
}

object!(RequestEppResponse reads {
    domain_id = "domainId",
    request_submitted = "requestSubmitted",
    delivery_method = "deliveryMethod",
    code_source = "codeSource",
    generated_at = "generatedAt",
    epp_code = "eppCode",
});
