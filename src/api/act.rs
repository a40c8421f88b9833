use contract::EppCode;
use std::collections::BTreeMap;

/// What a customer can press. The first five are requests, the last two lead elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Store a new EPP code.
    UpdateEpp,
    /// Start the transfer again, with a new code if one was typed.
    RetryTransfer,
    /// Have a new EPP code made.
    RequestEpp,
    /// Send the registration again.
    RetryRegistration,
    /// Ask the registrar how things stand.
    StatusSync,
    /// Go and correct the holder's identity.
    FixIdentity,
    /// Go and pay.
    PayInvoice,
}

impl Action {
    /// All of them, in the order of the public documentation.
    pub const ALL: [Self; 7] = [
        Self::UpdateEpp,
        Self::RetryTransfer,
        Self::RequestEpp,
        Self::RetryRegistration,
        Self::FixIdentity,
        Self::StatusSync,
        Self::PayInvoice,
    ];

    /// By its public name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.name() == name)
    }

    /// The public name: in events, and after `action-` in parts.
    pub fn name(self) -> &'static str {
        match self {
            Self::UpdateEpp => "update-epp",
            Self::RetryTransfer => "retry-transfer",
            Self::RequestEpp => "request-epp",
            Self::RetryRegistration => "retry-registration",
            Self::StatusSync => "status-sync",
            Self::FixIdentity => "fix-identity",
            Self::PayInvoice => "pay-invoice",
        }
    }
}

/// An action with all it needs: what will be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Store this code.
    UpdateEpp(EppCode),
    /// Start again, after storing this code if there is one.
    RetryTransfer(Option<EppCode>),
    /// Have a new code made, even if one was made a short while ago.
    RequestEpp {
        /// Skip the window in which the recent code is handed out again.
        force_new: bool,
    },
    /// Send the registration again.
    RetryRegistration(RetryRegistration),
    /// Ask the registrar.
    StatusSync,
}

impl Act {
    /// Which button it is.
    pub fn action(&self) -> Action {
        match self {
            Self::UpdateEpp(_) => Action::UpdateEpp,
            Self::RetryTransfer(_) => Action::RetryTransfer,
            Self::RequestEpp { .. } => Action::RequestEpp,
            Self::RetryRegistration(_) => Action::RetryRegistration,
            Self::StatusSync => Action::StatusSync,
        }
    }

    /// Whether an EPP code travels with it.
    pub fn carries_code(&self) -> bool {
        matches!(self, Self::UpdateEpp(_) | Self::RetryTransfer(Some(_)))
    }
}

/// What a registration is sent again with. Empty is a plain retry.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RetryRegistration {
    /// Details for the registry, by recovery field key.
    pub values: BTreeMap<String, String>,
    /// The customer has changed the account's details.
    pub profile_updated: bool,
}

/// The values are personal data, so only their keys are printed.
impl std::fmt::Debug for RetryRegistration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RetryRegistration")
            .field("keys", &self.values.keys().collect::<Vec<_>>())
            .field("profile_updated", &self.profile_updated)
            .finish()
    }
}
