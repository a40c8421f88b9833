use super::Gate;
use crate::json::{Json, Read, object};
use crate::open_enum::open_enum;
use serde::Serialize;

/// An incoming transfer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TransferStatus {
    /// Where it stands.
    pub kind: TransferKind,
    /// A sentence for the customer.
    pub reason: Option<String>,
    /// What may be done: decides what is *enabled*.
    pub actions: TransferActions,
    /// Which panels apply: decides what is *shown*.
    pub capability: Capability,
    /// How many days have passed; null when nothing is counting.
    pub progress: Option<Progress>,
}

object!(TransferStatus reads writes {
    kind = "kind",
    reason = "reason",
    actions = "actions",
    capability = "capability",
    progress = "progress",
});

open_enum! {
    /// The thirteen kinds of transfer.
    #[derive(Default)]
    TransferKind {
        /// Under way at the registry.
        PendingTransferInProgress = "pending_transfer_in_progress",
        /// The registry refused it.
        TransferFailedAtRegistry = "transfer_failed_at_registry",
        /// The registry knows of no transfer.
        TransferNotAtRegistry = "transfer_not_at_registry",
        /// Under way, without detail.
        PendingTransferGeneric = "pending_transfer_generic",
        /// Starts when the invoice is paid.
        AwaitingPayment = "awaiting_payment",
        /// Locked, and the code is wrong as well.
        RegistryLockedAndEppInvalid = "registry_locked_and_epp_invalid",
        /// Locked against transfer.
        RegistryLocked = "registry_locked",
        /// Registered or transferred too recently.
        TooNewForTransfer = "too_new_for_transfer",
        /// Failed for a known reason.
        TransferErrorKnown = "transfer_error_known",
        /// Waiting; the code is the likely cause.
        PendingEppFallback = "pending_epp_fallback",
        /// Done: the domain is here.
        Active = "active",
        /// The domain has expired.
        Expired = "expired",
        /// Nothing is known.
        #[default]
        Unknown = "unknown",
    }
}

/// What may be done about a transfer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TransferActions {
    /// Store a new EPP code.
    pub can_update_epp: Gate,
    /// Start the transfer again.
    pub can_retry_transfer: Gate,
    /// Have a new EPP code made.
    pub can_request_fresh_epp: Gate,
}

object!(TransferActions reads writes {
    can_update_epp = "canUpdateEpp",
    can_retry_transfer = "canRetryTransfer",
    can_request_fresh_epp = "canRequestFreshEpp",
});

/// Which panels apply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Capability {
    /// The progress of a transfer under way.
    pub show_progress: bool,
    /// An unpaid invoice stands in the way.
    pub show_invoice: bool,
    /// The transfer failed and can be tried again.
    pub show_failed_retry: bool,
    /// The EPP code can be replaced.
    pub show_epp_update: bool,
    /// Lock and code must both be mended, in that order.
    pub show_dual_issues: bool,
}

object!(Capability reads writes {
    show_progress = "showProgress",
    show_invoice = "showInvoice",
    show_failed_retry = "showFailedRetry",
    show_epp_update = "showEppUpdate",
    show_dual_issues = "showDualIssues",
});

/// Days of a transfer under way. Nothing promises that the four agree; without all of them there
/// is no telling what any of them means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Days since the start.
    pub days_passed: i64,
    /// Days until the usual end; zero or less when overdue.
    pub days_remaining: i64,
    /// Days that it usually takes.
    pub max_days: i64,
    /// Percent, rounded down.
    pub percent: i64,
}

impl Read for Progress {
    fn read(json: &Json) -> Option<Self> {
        Some(Self {
            days_passed: json.get("daysPassed").read()?,
            days_remaining: json.get("daysRemaining").read()?,
            max_days: json.get("maxDays").read()?,
            percent: json.get("percent").read()?,
        })
    }
}

object!(Progress writes {
    days_passed = "daysPassed",
    days_remaining = "daysRemaining",
    max_days = "maxDays",
    percent = "percent",
});
