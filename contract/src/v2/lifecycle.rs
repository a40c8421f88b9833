use super::{HistoryEntry, RecoveryField, RegistrationStatus, TransferStatus};
use crate::json::object;
use crate::open_enum::open_enum;
use serde::Serialize;

/// `GET /api/v2/domains/{id}/lifecycle`: where the domain stands and what the customer may do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lifecycle {
    /// How the look-up at the registry went; null when none was made.
    pub whois_lookup_status: Option<WhoisLookup>,
    /// Why the registration failed, when it did.
    pub registration_failure: Option<Failure>,
    /// Why the transfer failed, when it did.
    pub transfer_failure: Option<Failure>,
    /// Messages between registrar and registry, in no promised order.
    pub registry_history: Vec<HistoryEntry>,
    /// This call removed earlier transfer errors.
    pub transfer_errors_cleared: bool,
    /// This call brought the domain's local status up to date.
    pub domain_status_synced: bool,
    /// The transfer; may stand beside a registration, or be null.
    pub transfer_status: Option<TransferStatus>,
    /// The registration; may stand beside a transfer, or be null.
    pub registration_status: Option<RegistrationStatus>,
    /// What the registry still wants to know (not in the API document; see [`RecoveryField`]).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recovery_fields: Vec<RecoveryField>,
}

object!(Lifecycle reads writes {
    whois_lookup_status = "whoisLookupStatus",
    registration_failure = "registrationFailure",
    transfer_failure = "transferFailure",
    registry_history = "registryHistory",
    transfer_errors_cleared = "transferErrorsCleared",
    domain_status_synced = "domainStatusSynced",
    transfer_status = "transferStatus",
    registration_status = "registrationStatus",
    recovery_fields = "recoveryFields",
});

open_enum! {
    /// How the look-up at the registry went: the freshness of everything else.
    WhoisLookup {
        /// The registry was asked and answered.
        Ok = "ok",
        /// The registry did not answer.
        LookupUnavailable = "lookup_unavailable",
        /// The registry of this TLD cannot be asked.
        TldNotSupported = "tld_not_supported",
        /// Asked too often.
        RateLimited = "rate_limited",
        /// The look-up failed.
        Error = "error",
    }
}

/// Why something failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// An open set of words; seen: `epp_invalid`, `identity_invalid`, `unknown`.
    pub category: String,
    /// A sentence for the customer.
    pub reason: String,
    /// ISO 8601, UTC.
    pub detected_at: Option<String>,
}

object!(Failure reads writes {
    category = "category",
    reason = "reason",
    detected_at = "detectedAt",
});
