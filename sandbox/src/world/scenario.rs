//! The scenarios: how a domain can begin. What comes of it is for the world to say.

mod registrations;
mod syncs;
mod transfers;

use super::domain::Domain;
use super::id;
use jiff::Timestamp;

/// One way to begin.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) domain_name: &'static str,
    set: fn(&mut Domain, Timestamp),
}

impl Scenario {
    pub(crate) fn domain_id(&self) -> String {
        id::stable("dom", self.name)
    }

    /// The id at v1.
    pub(crate) fn legacy_id(&self) -> u32 {
        id::legacy(self.name)
    }

    /// Whose domain it is.
    pub(crate) fn owner(&self) -> &'static str {
        self.begin(Timestamp::UNIX_EPOCH).owner
    }

    /// The domain of this scenario, as it is at `now`.
    pub(crate) fn begin(&self, now: Timestamp) -> Domain {
        let mut domain = Domain::ordered(self.name, self.domain_name, now);
        (self.set)(&mut domain, now);
        domain
    }
}

/// Every scenario.
pub(crate) fn all() -> impl Iterator<Item = &'static Scenario> {
    transfers::ALL
        .iter()
        .chain(registrations::ALL)
        .chain(syncs::ALL)
}

/// A scenario by its name.
pub(crate) fn named(name: &str) -> Option<&'static Scenario> {
    all().find(|scenario| scenario.name == name)
}
