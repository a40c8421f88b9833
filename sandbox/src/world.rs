//! The world: a registry, a losing registrar, invoices, accounts and a clock. It knows no HTTP.
//!
//! - [`transfer`], [`registration`], [`sync`], [`outgoing`]: what can happen to a domain
//! - [`transfer_diagnosis`], [`transfer_gates`], [`registration_diagnosis`], [`diagnosis`]: what
//!   the API says about it, derived anew each time
//! - [`scenario`]: how a domain can begin
//! - [`actions`], [`transfer_actions`], [`registration_actions`]: what customers do through the API
//! - [`elsewhere`]: the same transfers through the other two APIs
//! - [`panel`]: what happens elsewhere: at the losing registrar, at the till, in the job queue
//!
//! Time acts before anything is read or done: see [`World::settle`].

pub(crate) mod account;
mod actions;
pub(crate) mod clock;
mod diagnosis;
mod domain;
mod elsewhere;
mod history;
pub(crate) mod id;
mod identity;
mod invoice;
pub(crate) mod job;
mod outgoing;
mod panel;
pub(crate) mod refusal;
mod registration;
mod registration_actions;
mod registration_diagnosis;
mod requirement;
pub(crate) mod scenario;
mod sync;
mod transfer;
mod transfer_actions;
mod transfer_diagnosis;
mod transfer_gates;

pub(crate) use elsewhere::PendingTransfer;
pub(crate) use outgoing::Generation;
pub(crate) use refusal::Refusal;
pub(crate) use registration_actions::RegistrationRetry;
pub(crate) use requirement::Values;

use account::Account;
use clock::Clock;
use domain::Domain;
use jiff::Timestamp;
use job::Job;
use std::collections::BTreeMap;

/// Everything there is.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) clock: Clock,
    accounts: BTreeMap<&'static str, Account>,
    domains: Vec<Domain>,
    jobs: BTreeMap<String, Job>,
}

impl World {
    /// A world in which these scenarios have just begun.
    pub(crate) fn of(scenarios: &[&scenario::Scenario], now: Timestamp) -> Self {
        Self {
            clock: Clock::starting_at(now),
            accounts: BTreeMap::from([
                (account::MAIN, Account::anna()),
                (account::OTHER, Account::bo()),
            ]),
            domains: scenarios.iter().map(|s| s.begin(now)).collect(),
            jobs: BTreeMap::new(),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Lets the time that has passed act on everything, and says what time it is.
    fn settle(&mut self) -> Timestamp {
        let now = self.clock.now();
        for job in self.jobs.values_mut() {
            job.settle(now);
        }
        for domain in &mut self.domains {
            let end = domain
                .awaited_job()
                .and_then(|id| self.jobs.get(id)?.ended());
            domain.settle(now, end);
        }
        now
    }

    /// A domain of that customer; somebody else's does not exist for them.
    fn owned(&mut self, owner: &str, id: &str) -> Result<&mut Domain, Refusal> {
        self.domains
            .iter_mut()
            .find(|domain| domain.id == id && domain.owner == owner)
            .ok_or(Refusal::NotFound)
    }

    /// A domain, whoever's it is.
    fn any(&mut self, id: &str) -> Result<&mut Domain, Refusal> {
        self.domains
            .iter_mut()
            .find(|domain| domain.id == id)
            .ok_or(Refusal::NotFound)
    }
}
