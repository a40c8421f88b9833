use crate::api::Action;
use contract::v2::{Lifecycle, RegistrationKind, RegistrationStatus, TransferKind, TransferStatus};

/// Whose turn it is, what happens next, and the one button that helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whose turn it is.
    pub actor: Actor,
    /// What happens next.
    pub step: Step,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The customer.
    You,
    /// The hosting company.
    Us,
    /// The registrar that the domain comes from.
    PreviousRegistrar,
    /// The registry of the top-level domain.
    Registry,
    /// Nobody: time, or the end.
    Nobody,
}

/// What happens next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The transfer takes its days.
    AwaitTransfer,
    /// The transfer takes longer than usual.
    AwaitOverdue,
    /// Get the right code and send it.
    EnterCode,
    /// Check the code, and send a new one if in doubt.
    CheckCode,
    /// Have the lock lifted, then try again.
    Unlock,
    /// Have the lock lifted, then get a new code: in this order.
    UnlockThenCode,
    /// Try the transfer again.
    RetryTransfer,
    /// Pay.
    Pay,
    /// Wait until the domain is old enough.
    AwaitAge,
    /// Have it renewed where it is.
    RenewFirst,
    /// The registration takes its time.
    AwaitRegistration,
    /// Correct the identity details, then try again.
    FixIdentity,
    /// Fill in what the registry wants, then try again.
    FillDetails,
    /// Try the registration again.
    RetryRegistration,
    /// Nothing to be done here: ask for help.
    AskSupport,
    /// All is well.
    Finished,
}

impl Step {
    /// The button that does it, if one on screen does.
    pub fn primary(self) -> Option<Action> {
        match self {
            Self::EnterCode
            | Self::CheckCode
            | Self::RetryTransfer
            | Self::UnlockThenCode
            | Self::Unlock => Some(Action::RetryTransfer),
            Self::Pay => Some(Action::PayInvoice),
            Self::FixIdentity => Some(Action::FixIdentity),
            Self::FillDetails | Self::RetryRegistration => Some(Action::RetryRegistration),
            Self::AwaitTransfer
            | Self::AwaitOverdue
            | Self::AwaitAge
            | Self::RenewFirst
            | Self::AwaitRegistration
            | Self::AskSupport
            | Self::Finished => None,
        }
    }
}

/// Reads the whole diagnosis into one standing.
pub fn standing(lifecycle: &Lifecycle) -> Standing {
    let transfer = lifecycle.transfer_status.as_ref();
    let registration = lifecycle.registration_status.as_ref();
    match (transfer, registration) {
        (Some(t), Some(r)) => of_both(lifecycle, t, r),
        (Some(t), None) => of_transfer(lifecycle, t),
        (None, Some(r)) => of_registration(lifecycle, r),
        (None, None) => turn(Actor::Us, Step::AskSupport),
    }
}

/// Which of the two says more. A failed transfer is never hidden by a registration that is well.
fn of_both(lifecycle: &Lifecycle, t: &TransferStatus, r: &RegistrationStatus) -> Standing {
    let transfer = of_transfer(lifecycle, t);
    let registration = of_registration(lifecycle, r);
    let says_nothing = matches!(t.kind, TransferKind::Unknown | TransferKind::Active);
    let is_helpless = transfer.step == Step::AskSupport && registration.step != Step::Finished;
    if r.kind != RegistrationKind::Unknown && (says_nothing || is_helpless) {
        registration
    } else {
        transfer
    }
}

fn turn(actor: Actor, step: Step) -> Standing {
    Standing { actor, step }
}

fn of_transfer(lifecycle: &Lifecycle, transfer: &TransferStatus) -> Standing {
    use TransferKind as K;
    match &transfer.kind {
        K::PendingTransferInProgress | K::PendingTransferGeneric => under_way(transfer),
        K::TransferFailedAtRegistry | K::TransferErrorKnown | K::TransferNotAtRegistry => {
            stuck(lifecycle, transfer)
        }
        K::AwaitingPayment => turn(Actor::You, Step::Pay),
        K::RegistryLockedAndEppInvalid => turn(Actor::You, Step::UnlockThenCode),
        K::RegistryLocked => turn(Actor::You, Step::Unlock),
        K::TooNewForTransfer => turn(Actor::Nobody, Step::AwaitAge),
        K::PendingEppFallback => turn(Actor::You, Step::CheckCode),
        K::Active => turn(Actor::Nobody, Step::Finished),
        K::Expired => turn(Actor::You, Step::RenewFirst),
        K::Unknown | K::Other(_) => turn(Actor::Us, Step::AskSupport),
    }
}

fn under_way(transfer: &TransferStatus) -> Standing {
    let overdue = transfer
        .progress
        .is_some_and(|progress| progress.days_remaining <= 0);
    if overdue {
        turn(Actor::PreviousRegistrar, Step::AwaitOverdue)
    } else {
        turn(Actor::Registry, Step::AwaitTransfer)
    }
}

fn stuck(lifecycle: &Lifecycle, transfer: &TransferStatus) -> Standing {
    let refused_code = lifecycle
        .transfer_failure
        .as_ref()
        .is_some_and(|f| f.category == "epp_invalid");
    let wants_code = refused_code || transfer.capability.show_epp_update;
    let retry = transfer.actions.can_retry_transfer.allowed;
    if wants_code && transfer.actions.can_update_epp.allowed {
        turn(Actor::You, Step::EnterCode)
    } else if retry && transfer.capability.show_epp_update {
        // An API that cannot store a code takes it with the new attempt.
        let step = if refused_code {
            Step::EnterCode
        } else {
            Step::CheckCode
        };
        turn(Actor::You, step)
    } else if retry {
        turn(Actor::You, Step::RetryTransfer)
    } else {
        turn(Actor::Us, Step::AskSupport)
    }
}

fn of_registration(lifecycle: &Lifecycle, registration: &RegistrationStatus) -> Standing {
    use RegistrationKind as K;
    match &registration.kind {
        K::Pending => turn(Actor::Registry, Step::AwaitRegistration),
        K::Submitted | K::Queued => turn(Actor::Us, Step::AwaitRegistration),
        K::Failed => refused(lifecycle, registration),
        K::Active | K::Completed => turn(Actor::Nobody, Step::Finished),
        K::Unknown | K::Other(_) => turn(Actor::Us, Step::AskSupport),
    }
}

fn refused(lifecycle: &Lifecycle, registration: &RegistrationStatus) -> Standing {
    let gates = &registration.actions;
    let listed = !registration.recovery_fields.is_empty() || !lifecycle.recovery_fields.is_empty();
    if gates.can_fix_identity.allowed {
        turn(Actor::You, Step::FixIdentity)
    } else if !gates.can_retry_registration.allowed {
        turn(Actor::Us, Step::AskSupport)
    } else if listed {
        turn(Actor::You, Step::FillDetails)
    } else {
        turn(Actor::You, Step::RetryRegistration)
    }
}
