use super::Key;
use crate::state::{Actor, Step};

/// Whose turn it is.
pub fn turn(actor: Actor) -> Key {
    match actor {
        Actor::You => Key::TurnYou,
        Actor::Us => Key::TurnUs,
        Actor::PreviousRegistrar => Key::TurnPreviousRegistrar,
        Actor::Registry => Key::TurnRegistry,
        Actor::Nobody => Key::TurnNobody,
    }
}

/// What happens next.
pub fn step(step: Step) -> Key {
    match step {
        Step::AwaitTransfer => Key::StepAwaitTransfer,
        Step::AwaitOverdue => Key::StepAwaitOverdue,
        Step::EnterCode => Key::StepEnterCode,
        Step::CheckCode => Key::StepCheckCode,
        Step::Unlock => Key::StepUnlock,
        Step::UnlockThenCode => Key::StepUnlockThenCode,
        Step::RetryTransfer => Key::StepRetryTransfer,
        Step::Pay => Key::StepPay,
        Step::AwaitAge => Key::StepAwaitAge,
        Step::RenewFirst => Key::StepRenewFirst,
        Step::AwaitRegistration => Key::StepAwaitRegistration,
        Step::FixIdentity => Key::StepFixIdentity,
        Step::FillDetails => Key::StepFillDetails,
        Step::RetryRegistration => Key::StepRetryRegistration,
        Step::AskSupport => Key::StepAskSupport,
        Step::Finished => Key::StepFinished,
    }
}
