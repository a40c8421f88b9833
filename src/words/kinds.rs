//! What each kind of the API is called, and what it means. A kind of a later version is called
//! unknown; the server's own reason stands beside it.

use super::Key;
use contract::v2::{RegistrationKind, ServiceStatus, TransferKind};

/// What a transfer of this kind is called.
pub fn transfer(kind: &TransferKind) -> Key {
    use TransferKind as K;
    match kind {
        K::PendingTransferInProgress => Key::TransferPendingTransferInProgress,
        K::TransferFailedAtRegistry => Key::TransferTransferFailedAtRegistry,
        K::TransferNotAtRegistry => Key::TransferTransferNotAtRegistry,
        K::PendingTransferGeneric => Key::TransferPendingTransferGeneric,
        K::AwaitingPayment => Key::TransferAwaitingPayment,
        K::RegistryLockedAndEppInvalid => Key::TransferRegistryLockedAndEppInvalid,
        K::RegistryLocked => Key::TransferRegistryLocked,
        K::TooNewForTransfer => Key::TransferTooNewForTransfer,
        K::TransferErrorKnown => Key::TransferTransferErrorKnown,
        K::PendingEppFallback => Key::TransferPendingEppFallback,
        K::Active => Key::TransferActive,
        K::Expired => Key::TransferExpired,
        K::Unknown | K::Other(_) => Key::TransferUnknown,
    }
}

/// What it means, for when the server gives no reason.
pub fn transfer_means(kind: &TransferKind) -> Key {
    use TransferKind as K;
    match kind {
        K::PendingTransferInProgress => Key::TransferPendingTransferInProgressMeans,
        K::TransferFailedAtRegistry => Key::TransferTransferFailedAtRegistryMeans,
        K::TransferNotAtRegistry => Key::TransferTransferNotAtRegistryMeans,
        K::PendingTransferGeneric => Key::TransferPendingTransferGenericMeans,
        K::AwaitingPayment => Key::TransferAwaitingPaymentMeans,
        K::RegistryLockedAndEppInvalid => Key::TransferRegistryLockedAndEppInvalidMeans,
        K::RegistryLocked => Key::TransferRegistryLockedMeans,
        K::TooNewForTransfer => Key::TransferTooNewForTransferMeans,
        K::TransferErrorKnown => Key::TransferTransferErrorKnownMeans,
        K::PendingEppFallback => Key::TransferPendingEppFallbackMeans,
        K::Active => Key::TransferActiveMeans,
        K::Expired => Key::TransferExpiredMeans,
        K::Unknown | K::Other(_) => Key::TransferUnknownMeans,
    }
}

/// What a registration of this kind is called.
pub fn registration(kind: &RegistrationKind) -> Key {
    use RegistrationKind as K;
    match kind {
        K::Pending => Key::RegistrationPending,
        K::Active => Key::RegistrationActive,
        K::Failed => Key::RegistrationFailed,
        K::Submitted => Key::RegistrationSubmitted,
        K::Queued => Key::RegistrationQueued,
        K::Completed => Key::RegistrationCompleted,
        K::Unknown | K::Other(_) => Key::RegistrationUnknown,
    }
}

/// What it means, for when the server gives no reason.
pub fn registration_means(kind: &RegistrationKind) -> Key {
    use RegistrationKind as K;
    match kind {
        K::Pending => Key::RegistrationPendingMeans,
        K::Active => Key::RegistrationActiveMeans,
        K::Failed => Key::RegistrationFailedMeans,
        K::Submitted => Key::RegistrationSubmittedMeans,
        K::Queued => Key::RegistrationQueuedMeans,
        K::Completed => Key::RegistrationCompletedMeans,
        K::Unknown | K::Other(_) => Key::RegistrationUnknownMeans,
    }
}

/// What a status of the service is called.
pub fn service_status(kind: &ServiceStatus) -> Key {
    use ServiceStatus as K;
    match kind {
        K::Active => Key::StatusActive,
        K::Suspended => Key::StatusSuspended,
        K::Terminated => Key::StatusTerminated,
        K::Pending => Key::StatusPending,
        K::Cancelled => Key::StatusCancelled,
        K::Expired => Key::StatusExpired,
        K::Fraud => Key::StatusFraud,
        K::Unknown | K::Other(_) => Key::StatusUnknown,
    }
}

/// What a category of failure is called; `None` for one that only the server can explain. Some
/// servers write the kind that it led to.
pub fn category(category: &str) -> Option<Key> {
    use TransferKind as K;
    match category {
        "epp_invalid" => Some(Key::CategoryEppInvalid),
        "identity_invalid" => Some(Key::CategoryIdentityInvalid),
        "details_required" => Some(Key::CategoryDetailsRequired),
        "unknown" => Some(Key::CategoryUnknown),
        _ => match TransferKind::from(category.to_owned()) {
            kind @ (K::TransferFailedAtRegistry
            | K::TransferNotAtRegistry
            | K::AwaitingPayment
            | K::RegistryLockedAndEppInvalid
            | K::RegistryLocked
            | K::TooNewForTransfer
            | K::TransferErrorKnown
            | K::Expired) => Some(transfer(&kind)),
            K::PendingTransferInProgress
            | K::PendingTransferGeneric
            | K::PendingEppFallback
            | K::Active
            | K::Unknown
            | K::Other(_) => None,
        },
    }
}
