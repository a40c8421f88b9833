use super::{Key, Words};
use crate::api::Action;
use crate::state::Availability;

/// What a button is called.
pub fn label(action: Action) -> Key {
    match action {
        Action::UpdateEpp => Key::ActionUpdateEpp,
        Action::RetryTransfer => Key::ActionRetryTransfer,
        Action::RequestEpp => Key::ActionRequestEpp,
        Action::RetryRegistration => Key::ActionRetryRegistration,
        Action::StatusSync => Key::ActionStatusSync,
        Action::FixIdentity => Key::ActionFixIdentity,
        Action::PayInvoice => Key::ActionPayInvoice,
    }
}

/// What a button does, said before the click.
pub fn consequence(action: Action) -> Key {
    match action {
        Action::UpdateEpp => Key::ConsequenceUpdateEpp,
        Action::RetryTransfer => Key::ConsequenceRetryTransfer,
        Action::RequestEpp => Key::ConsequenceRequestEpp,
        Action::RetryRegistration => Key::ConsequenceRetryRegistration,
        Action::StatusSync => Key::ConsequenceStatusSync,
        Action::FixIdentity => Key::ConsequenceFixIdentity,
        Action::PayInvoice => Key::ConsequencePayInvoice,
    }
}

/// Why a button is off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OffReason {
    /// The server's own words.
    Server(String),
    /// Ours.
    Ours(String),
}

impl Words {
    /// Why this button cannot be pressed; `None` when it can, or while it is at work.
    pub fn off_reason(&self, availability: &Availability) -> Option<OffReason> {
        let key = match availability {
            Availability::Ready | Availability::Busy => return None,
            Availability::Refused(Some(reason)) if !reason.trim().is_empty() => {
                return Some(OffReason::Server(reason.clone()));
            }
            Availability::Refused(_) => Key::OffNoReason,
            Availability::Waiting => Key::OffWaiting,
            Availability::Held => Key::OffHeld,
            Availability::SignedOut => Key::OffSignedOut,
        };
        Some(OffReason::Ours(self.say(key).to_owned()))
    }
}
