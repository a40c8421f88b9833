use super::{RecoveryField, RegistrationKind};
use crate::json::object;
use crate::open_enum::open_enum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `POST …/actions/retry-registration`. Both absent is a plain retry.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct RetryRegistrationRequest {
    /// Details for the registry by recovery field key; never profile-targeted ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery_values: Option<BTreeMap<String, String>>,
    /// Only ever `true`, and only after the account's details were changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_updated: Option<bool>,
}

object!(RetryRegistrationRequest writes {
    recovery_values = "recoveryValues",
    profile_updated = "profileUpdated",
});

/// Recovery values are personal data, so only their keys are printed.
impl std::fmt::Debug for RetryRegistrationRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let keys = self
            .recovery_values
            .as_ref()
            .map(|values| values.keys().collect::<Vec<_>>());
        f.debug_struct("RetryRegistrationRequest")
            .field("recovery_values", &keys)
            .field("profile_updated", &self.profile_updated)
            .finish()
    }
}

/// What retry-registration answers. A 200 can say `failed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RetryRegistrationResponse {
    /// `dom_…`.
    pub domain_id: String,
    /// A word here, and an object in the lifecycle.
    pub registration_status: RegistrationKind,
    /// A sentence for the customer.
    pub reason: Option<String>,
    /// Undocumented; may name the fields that are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<RetryOutcome>,
    /// Present when a background job brings the local status up to date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<Operation>,
}

object!(RetryRegistrationResponse reads {
    domain_id = "domainId",
    registration_status = "registrationStatus",
    reason = "reason",
    outcome = "outcome",
    operation = "operation",
});

/// The part of `outcome` that is of use, if it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RetryOutcome {
    /// What the registry still wants to know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recovery_fields: Vec<RecoveryField>,
}

object!(RetryOutcome reads {
    recovery_fields = "recoveryFields",
});

/// A background job to follow before the lifecycle is read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Operation {
    /// How it stands.
    pub status: OperationStatus,
    /// `dbj_…`.
    pub job_id: String,
    /// A path on the API's host, not under `/api/v2`.
    pub poll_url: String,
}

object!(Operation reads {
    status = "status",
    job_id = "jobId",
    poll_url = "pollUrl",
});

open_enum! {
    /// The one status that the API document names.
    #[derive(Default)]
    OperationStatus {
        /// At work.
        #[default]
        InProgress = "in_progress",
    }
}
