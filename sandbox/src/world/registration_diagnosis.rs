//! From the state of a registration to its kind, its sentence and its gates.

use super::clock::iso;
use super::registration::{Asks, Cause, Registration, Stage};
use super::transfer_gates::gate;
use contract::v2::{
    Failure, RecoveryField, RegistrationActions, RegistrationKind, RegistrationStatus,
};

const NOT_FAILED: &str = "Only a failed registration can be tried again.";
const UNSUPPORTED: &str = "Registration retry is not supported for this TLD.";
const NO_IDENTITY_FAILURE: &str =
    "Identity details can only be fixed after an identity-related registration failure.";

/// The `registrationStatus` of a lifecycle.
pub(crate) fn status(registration: &Registration) -> RegistrationStatus {
    RegistrationStatus {
        kind: kind(registration),
        reason: reason(registration).map(str::to_owned),
        supported: registration.supported,
        actions: gates(registration),
        recovery_fields: listed_fields(registration),
    }
}

pub(crate) fn kind(registration: &Registration) -> RegistrationKind {
    match &registration.stage {
        Stage::Lost => RegistrationKind::Unknown,
        Stage::Queued { .. } => RegistrationKind::Queued,
        Stage::Submitted { .. } => RegistrationKind::Submitted,
        Stage::Pending { .. } => RegistrationKind::Pending,
        Stage::Failed { .. } => RegistrationKind::Failed,
        Stage::Completed { .. } => RegistrationKind::Completed,
        Stage::Active => RegistrationKind::Active,
    }
}

pub(crate) fn reason(registration: &Registration) -> Option<&'static str> {
    match &registration.stage {
        Stage::Lost => None,
        Stage::Queued { .. } => Some("The registration waits to be sent to the registry."),
        Stage::Submitted { .. } => Some("The registration was sent to the registry."),
        Stage::Pending { .. } => Some("Registration is pending at the registry."),
        Stage::Failed { cause, .. } => Some(cause_text(*cause)),
        Stage::Completed { .. } => Some("The domain is registered."),
        Stage::Active => Some("The domain is registered and active."),
    }
}

fn cause_text(cause: Cause) -> &'static str {
    match cause {
        Cause::Unspecified => "Registration failed.",
        Cause::Identity => "Registration failed because the identification number is invalid.",
        Cause::Details => "The registry wants more details about the holder.",
        Cause::Unconfirmed => "The registrar reported the registration as refused.",
    }
}

fn gates(registration: &Registration) -> RegistrationActions {
    let cause = match registration.stage {
        Stage::Failed { cause, .. } => Some(cause),
        _ => None,
    };
    let retry = match (registration.supported, cause) {
        (false, _) => Some(UNSUPPORTED),
        (true, None) => Some(NOT_FAILED),
        (true, Some(_)) => None,
    };
    let fix = (cause != Some(Cause::Identity)).then_some(NO_IDENTITY_FAILURE);
    RegistrationActions {
        can_retry_registration: gate(retry),
        can_fix_identity: gate(fix),
    }
}

/// Why a retry is refused, if it is.
pub(crate) fn retry_blocked(registration: &Registration) -> Option<String> {
    let gate = gates(registration).can_retry_registration;
    (!gate.allowed).then(|| gate.reason.unwrap_or_default())
}

/// The fields that the lifecycle names: only after the registry has asked, and while it still wants them.
fn listed_fields(registration: &Registration) -> Vec<RecoveryField> {
    let listed = matches!(registration.asks, Asks::PointersAndFields | Asks::EmptyBody);
    let failed = matches!(registration.stage, Stage::Failed { .. });
    if listed && failed && registration.asked {
        return fields(registration);
    }
    Vec::new()
}

/// Every field of the registry.
pub(crate) fn fields(registration: &Registration) -> Vec<RecoveryField> {
    registration
        .requirements
        .iter()
        .map(super::requirement::Requirement::field)
        .collect()
}

/// The `registrationFailure` of a lifecycle.
pub(crate) fn failure(registration: &Registration) -> Option<Failure> {
    let Stage::Failed { at, cause } = registration.stage else {
        return None;
    };
    let category = match cause {
        Cause::Unspecified | Cause::Unconfirmed => "unknown",
        Cause::Identity => "identity_invalid",
        Cause::Details => "details_required",
    };
    Some(Failure {
        category: category.to_owned(),
        reason: cause_text(cause).to_owned(),
        detected_at: Some(iso(at)),
    })
}
