use crate::api::{Target, TargetFault};

/// What the host page asked for, as far as it decides what happens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// Which domain at which API.
    pub target: Target,
    /// Look again by itself (`poll`).
    pub poll: bool,
    /// Offer no action.
    pub readonly: bool,
    /// Wait to be near the viewport before asking (`loading="lazy"`); the element clears it.
    pub waiting: bool,
    /// Where the buttons that lead elsewhere lead.
    pub links: Links,
}

/// Pages of the host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// Where to pay.
    pub billing: Option<String>,
    /// Where to correct the account's details.
    pub account: Option<String>,
    /// Where to get help.
    pub support: Option<String>,
}

impl Config {
    /// Why nothing can be asked, if so.
    pub fn fault(&self) -> Option<TargetFault> {
        self.target.check().err()
    }
}
