//! A domain of a customer: our own record, and all that the world knows about it.

use super::account;
use super::clock::{days, days_before, iso, later};
use super::history::Message;
use super::id;
use super::invoice::Invoice;
use super::job::Outcome;
use super::outgoing::Outgoing;
use super::registration::{Registration, Stage};
use super::sync::Registrar;
use super::transfer::{Attempt, Transfer};
use super::transfer_diagnosis::Facts;
use contract::v2::{Domain as Row, DomainBilling, DomainLifecycle, ServiceStatus, WhoisLookup};
use jiff::Timestamp;

/// One domain.
#[derive(Debug)]
pub(crate) struct Domain {
    pub(crate) id: String,
    pub(crate) name: &'static str,
    pub(crate) scenario: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) price: f64,
    created_at: Timestamp,
    /// What our own records say; they can be behind.
    pub(crate) service_status: ServiceStatus,
    /// Our records were brought up to date, and no lifecycle has said so yet.
    pub(crate) synced: bool,
    /// Transfer errors were removed, and no lifecycle has said so yet.
    pub(crate) errors_cleared: bool,
    pub(crate) whois: WhoisLookup,
    pub(crate) transfer: Option<Transfer>,
    pub(crate) registration: Option<Registration>,
    pub(crate) invoice: Option<Invoice>,
    pub(crate) history: Vec<Message>,
    pub(crate) registrar: Registrar,
    pub(crate) outgoing: Outgoing,
}

impl Domain {
    /// A domain ordered two days ago, of which nothing more is known.
    pub(crate) fn ordered(scenario: &'static str, name: &'static str, now: Timestamp) -> Self {
        Self {
            id: id::stable("dom", scenario),
            name,
            scenario,
            owner: account::MAIN,
            price: 149.0,
            created_at: days_before(now, 2),
            service_status: ServiceStatus::Pending,
            synced: false,
            errors_cleared: false,
            whois: WhoisLookup::Ok,
            transfer: None,
            registration: None,
            invoice: None,
            history: Vec::new(),
            registrar: Registrar::Agrees,
            outgoing: Outgoing::default(),
        }
    }

    pub(crate) fn created_at(&self) -> Timestamp {
        self.created_at
    }

    pub(crate) fn facts(&self, now: Timestamp) -> Facts<'_> {
        Facts {
            now,
            paid: self.is_paid(),
            whois: &self.whois,
        }
    }

    pub(crate) fn is_paid(&self) -> bool {
        self.invoice.as_ref().is_none_or(Invoice::is_paid)
    }

    /// Whether the domain is held here.
    pub(crate) fn is_here(&self) -> bool {
        let transferred = self.transfer.as_ref().map(|t| t.attempt == Attempt::Done);
        let registered = self.registration.as_ref().map(Registration::is_done);
        transferred
            .or(registered)
            .unwrap_or(self.service_status == ServiceStatus::Active)
    }

    /// The job that the registration waits for.
    pub(crate) fn awaited_job(&self) -> Option<&str> {
        match &self.registration.as_ref()?.stage {
            Stage::Submitted { job, .. } => job.as_deref(),
            _ => None,
        }
    }

    /// Lets time act. `job` is the end of the job that the registration waits for.
    pub(crate) fn settle(&mut self, now: Timestamp, job: Option<(Outcome, Timestamp)>) {
        let had_here = self.is_here();
        if let Some(transfer) = &mut self.transfer
            && let Some(message) = transfer.settle(now)
        {
            self.history.push(message);
            self.errors_cleared = true;
        }
        if let Some(registration) = &mut self.registration {
            self.history.extend(registration.settle(now, job));
        }
        if self.is_here() && !had_here {
            self.arrive();
        }
    }

    /// Our records follow what has happened at the registry.
    pub(crate) fn arrive(&mut self) {
        self.service_status = ServiceStatus::Active;
        self.synced = true;
    }

    /// Sends the transfer to the registry.
    pub(crate) fn submit_transfer(&mut self, now: Timestamp) {
        if let Some(transfer) = &mut self.transfer {
            self.history.extend(transfer.submit(now));
        }
    }

    /// The domain as a row of the list.
    pub(crate) fn row(&self, now: Timestamp) -> Row {
        let here = self.is_here();
        let renews_at = later(self.created_at, days(365));
        Row {
            id: self.id.clone(),
            name: self.name.to_owned(),
            service_status: self.service_status.clone(),
            order_id: Some(id::stable("ord", self.scenario)),
            lifecycle: DomainLifecycle {
                kind: self.order_kind().to_owned(),
                auto_renew_enabled: Some(true),
                registrar_lock_enabled: here.then_some(true),
                transfer_in_progress: self.transfer_is_open(now),
            },
            billing: DomainBilling {
                amount: self.price,
                currency_code: "SEK".to_owned(),
                billing_cycle: Some("annually".to_owned()),
                period_years: Some(1),
            },
            created_at: Some(iso(self.created_at)),
            expires_at: here.then(|| iso(renews_at)),
            next_due_at: here.then(|| iso(later(renews_at, days(-30)))),
        }
    }

    fn order_kind(&self) -> &'static str {
        match (&self.transfer, &self.registration) {
            (_, Some(_)) => "registration",
            (Some(_), None) => "transfer",
            (None, None) => "standard",
        }
    }

    fn transfer_is_open(&self, now: Timestamp) -> bool {
        let kind = |t| super::transfer_diagnosis::kind(t, self.facts(now));
        self.registration.is_none()
            && self
                .transfer
                .as_ref()
                .is_some_and(|t| kind(t) != contract::v2::TransferKind::Active)
    }
}
