use super::{Gate, RecoveryField};
use crate::json::object;
use crate::open_enum::open_enum;
use serde::Serialize;

/// A registration at the registry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationStatus {
    /// Where it stands.
    pub kind: RegistrationKind,
    /// A sentence for the customer.
    pub reason: Option<String>,
    /// False where a retry is not offered for this TLD.
    pub supported: bool,
    /// What may be done.
    pub actions: RegistrationActions,
    /// What the registry still wants to know (not in the API document; see [`RecoveryField`]).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recovery_fields: Vec<RecoveryField>,
}

object!(RegistrationStatus reads writes {
    kind = "kind",
    reason = "reason",
    supported = "supported",
    actions = "actions",
    recovery_fields = "recoveryFields",
});

open_enum! {
    /// The seven kinds of registration.
    #[derive(Default)]
    RegistrationKind {
        /// Waiting at the registry.
        Pending = "pending",
        /// Done: the domain is registered.
        Active = "active",
        /// The registry refused it.
        Failed = "failed",
        /// Sent to the registry.
        Submitted = "submitted",
        /// Waiting to be sent.
        Queued = "queued",
        /// Done just now.
        Completed = "completed",
        /// Nothing is known.
        #[default]
        Unknown = "unknown",
    }
}

/// What may be done about a registration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationActions {
    /// Send it again.
    pub can_retry_registration: Gate,
    /// Correct the holder's identity first.
    pub can_fix_identity: Gate,
}

object!(RegistrationActions reads writes {
    can_retry_registration = "canRetryRegistration",
    can_fix_identity = "canFixIdentity",
});
