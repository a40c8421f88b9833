//! Whose turn it is and what happens next, for every kind beside every other.

use crate::diagnosis::{bit, failure, registration, registration_kinds, transfer, transfer_kinds};
use contract::v2::{Lifecycle, Progress, RecoveryField, RegistrationKind, TransferKind};
use domain_lifecycle::api::Action;
use domain_lifecycle::state::{Actor, Standing, Step, standing};

fn of_transfer(kind: &str, gates: usize) -> Standing {
    standing(&Lifecycle {
        transfer_status: Some(transfer(TransferKind::from(kind.to_owned()), gates)),
        ..Lifecycle::default()
    })
}

fn of_registration(kind: &str, gates: usize) -> Standing {
    standing(&Lifecycle {
        registration_status: Some(registration(RegistrationKind::from(kind.to_owned()), gates)),
        ..Lifecycle::default()
    })
}

#[test]
fn a_transfer_alone() {
    for (kind, gates, actor, step) in [
        (
            "pending_transfer_in_progress",
            0,
            Actor::Registry,
            Step::AwaitTransfer,
        ),
        (
            "pending_transfer_generic",
            0,
            Actor::Registry,
            Step::AwaitTransfer,
        ),
        (
            "transfer_failed_at_registry",
            0,
            Actor::Us,
            Step::AskSupport,
        ),
        (
            "transfer_failed_at_registry",
            2,
            Actor::You,
            Step::RetryTransfer,
        ),
        ("transfer_error_known", 2, Actor::You, Step::RetryTransfer),
        (
            "transfer_not_at_registry",
            2,
            Actor::You,
            Step::RetryTransfer,
        ),
        ("awaiting_payment", 0, Actor::You, Step::Pay),
        (
            "registry_locked_and_epp_invalid",
            0,
            Actor::You,
            Step::UnlockThenCode,
        ),
        ("registry_locked", 0, Actor::You, Step::Unlock),
        ("too_new_for_transfer", 0, Actor::Nobody, Step::AwaitAge),
        ("pending_epp_fallback", 0, Actor::You, Step::CheckCode),
        ("active", 0, Actor::Nobody, Step::Finished),
        ("expired", 0, Actor::You, Step::RenewFirst),
        ("unknown", 7, Actor::Us, Step::AskSupport),
        ("of_a_later_version", 7, Actor::Us, Step::AskSupport),
    ] {
        assert_eq!(
            of_transfer(kind, gates),
            Standing { actor, step },
            "{kind} {gates:03b}"
        );
    }
}

#[test]
fn a_registration_alone() {
    for (kind, gates, actor, step) in [
        ("pending", 0, Actor::Registry, Step::AwaitRegistration),
        ("submitted", 0, Actor::Us, Step::AwaitRegistration),
        ("queued", 0, Actor::Us, Step::AwaitRegistration),
        ("failed", 0, Actor::Us, Step::AskSupport),
        ("failed", 1, Actor::You, Step::RetryRegistration),
        ("failed", 2, Actor::You, Step::FixIdentity),
        ("failed", 3, Actor::You, Step::FixIdentity),
        ("active", 0, Actor::Nobody, Step::Finished),
        ("completed", 0, Actor::Nobody, Step::Finished),
        ("unknown", 3, Actor::Us, Step::AskSupport),
        ("of_a_later_version", 3, Actor::Us, Step::AskSupport),
    ] {
        assert_eq!(
            of_registration(kind, gates),
            Standing { actor, step },
            "{kind} {gates:02b}"
        );
    }
}

#[test]
fn a_refused_code_is_to_be_entered_if_one_can_be_stored() {
    for (gates, step) in [
        (0, Step::AskSupport),
        (1, Step::EnterCode),
        (2, Step::RetryTransfer),
        (3, Step::EnterCode),
    ] {
        let lifecycle = Lifecycle {
            transfer_failure: Some(failure("epp_invalid")),
            transfer_status: Some(transfer(TransferKind::TransferFailedAtRegistry, gates)),
            ..Lifecycle::default()
        };
        assert_eq!(standing(&lifecycle).step, step, "{gates:02b}");
    }
}

#[test]
fn past_its_days_the_previous_registrar_is_to_be_asked() {
    for (days_remaining, step) in [
        (1, Step::AwaitTransfer),
        (0, Step::AwaitOverdue),
        (-3, Step::AwaitOverdue),
    ] {
        let mut status = transfer(TransferKind::PendingTransferInProgress, 0);
        status.progress = Some(Progress {
            days_remaining,
            ..Progress::default()
        });
        let lifecycle = Lifecycle {
            transfer_status: Some(status),
            ..Lifecycle::default()
        };
        assert_eq!(standing(&lifecycle).step, step);
    }
}

/// Every transfer beside every registration, with every gate, failure and list of fields.
pub(crate) fn every_diagnosis() -> impl Iterator<Item = Lifecycle> {
    let pairs = transfer_kinds().into_iter().flat_map(|transfer| {
        registration_kinds()
            .into_iter()
            .map(move |registration| (transfer.clone(), registration))
    });
    pairs.flat_map(|(kind, other)| {
        (0..256).map(move |row| diagnosis(kind.clone(), other.clone(), row))
    })
}

fn diagnosis(kind: Option<TransferKind>, other: Option<RegistrationKind>, row: usize) -> Lifecycle {
    let mut transfer_status = kind.map(|kind| transfer(kind, row));
    if let Some(status) = &mut transfer_status {
        status.capability.show_epp_update = bit(row, 5);
    }
    let field = RecoveryField {
        key: "orgNumber".to_owned(),
        ..RecoveryField::default()
    };
    Lifecycle {
        transfer_status,
        registration_status: other.map(|kind| registration(kind, row >> 3)),
        transfer_failure: bit(row, 6).then(|| failure("epp_invalid")),
        recovery_fields: bit(row, 7).then_some(field).into_iter().collect(),
        ..Lifecycle::default()
    }
}

/// Who can be meant by a step.
fn actors(step: Step) -> &'static [Actor] {
    match step {
        Step::EnterCode
        | Step::CheckCode
        | Step::Unlock
        | Step::UnlockThenCode
        | Step::RetryTransfer
        | Step::Pay
        | Step::RenewFirst
        | Step::FixIdentity
        | Step::FillDetails
        | Step::RetryRegistration => &[Actor::You],
        Step::AwaitTransfer => &[Actor::Registry],
        Step::AwaitOverdue => &[Actor::PreviousRegistrar],
        Step::AwaitRegistration => &[Actor::Registry, Actor::Us],
        Step::AskSupport => &[Actor::Us],
        Step::AwaitAge | Step::Finished => &[Actor::Nobody],
    }
}

#[test]
fn the_actor_fits_the_step_and_no_step_asks_for_what_is_refused() {
    for lifecycle in every_diagnosis() {
        let now = standing(&lifecycle);
        assert!(
            actors(now.step).contains(&now.actor),
            "{now:?}: {lifecycle:?}"
        );
        let transfer = lifecycle.transfer_status.as_ref().map(|t| &t.actions);
        let registration = lifecycle.registration_status.as_ref().map(|r| &r.actions);
        let allowed = match now.step {
            // A code can be stored first, or go with the new attempt.
            Step::EnterCode => {
                let gates = transfer.unwrap();
                gates.can_update_epp.allowed || gates.can_retry_transfer.allowed
            }
            Step::RetryTransfer => transfer.unwrap().can_retry_transfer.allowed,
            Step::FixIdentity => registration.unwrap().can_fix_identity.allowed,
            Step::FillDetails | Step::RetryRegistration => {
                registration.unwrap().can_retry_registration.allowed
            }
            _ => true,
        };
        assert!(allowed, "{now:?}: {lifecycle:?}");
        let listed = !lifecycle.recovery_fields.is_empty();
        assert!(listed || now.step != Step::FillDetails, "{lifecycle:?}");
    }
}

#[test]
fn the_end_is_said_only_when_nothing_else_is_open() {
    use {RegistrationKind as R, TransferKind as T};
    for lifecycle in every_diagnosis() {
        let transfer = lifecycle.transfer_status.as_ref().map(|t| &t.kind);
        let registration = lifecycle.registration_status.as_ref().map(|r| &r.kind);
        let over = matches!(transfer, None | Some(T::Active | T::Unknown))
            && matches!(
                registration,
                None | Some(R::Active | R::Completed | R::Unknown)
            );
        let known =
            transfer == Some(&T::Active) || matches!(registration, Some(R::Active | R::Completed));
        let finished = standing(&lifecycle).step == Step::Finished;
        assert_eq!(finished, over && known, "{transfer:?} / {registration:?}");
    }
}

#[test]
fn every_button_that_helps_belongs_to_its_step() {
    for (step, action) in [
        (Step::EnterCode, Some(Action::RetryTransfer)),
        (Step::CheckCode, Some(Action::RetryTransfer)),
        (Step::Unlock, Some(Action::RetryTransfer)),
        (Step::UnlockThenCode, Some(Action::RetryTransfer)),
        (Step::RetryTransfer, Some(Action::RetryTransfer)),
        (Step::Pay, Some(Action::PayInvoice)),
        (Step::FixIdentity, Some(Action::FixIdentity)),
        (Step::FillDetails, Some(Action::RetryRegistration)),
        (Step::RetryRegistration, Some(Action::RetryRegistration)),
        (Step::AwaitTransfer, None),
        (Step::AwaitOverdue, None),
        (Step::AwaitAge, None),
        (Step::RenewFirst, None),
        (Step::AwaitRegistration, None),
        (Step::AskSupport, None),
        (Step::Finished, None),
    ] {
        assert_eq!(step.primary(), action, "{step:?}");
    }
}
