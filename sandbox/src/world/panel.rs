//! What happens outside the API: the losing registrar's control panel, the till, the job queue.

use super::id;
use super::invoice::InvoiceView;
use super::job::Outcome;
use super::transfer::{Attempt, LosingRegistrar};
use super::{Refusal, World, registration_diagnosis, transfer_diagnosis};
use contract::v2::{RegistrationKind, TransferKind};
use serde::Serialize;

/// A domain as the control surface lists it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DomainState {
    id: String,
    name: &'static str,
    scenario: &'static str,
    transfer_kind: Option<TransferKind>,
    registration_kind: Option<RegistrationKind>,
}

impl World {
    /// Where every domain stands.
    pub(crate) fn states(&mut self) -> Vec<DomainState> {
        let now = self.settle();
        self.domains
            .iter()
            .map(|domain| DomainState {
                id: domain.id.clone(),
                name: domain.name,
                scenario: domain.scenario,
                transfer_kind: domain
                    .transfer
                    .as_ref()
                    .map(|t| transfer_diagnosis::kind(t, domain.facts(now))),
                registration_kind: domain
                    .registration
                    .as_ref()
                    .map(registration_diagnosis::kind),
            })
            .collect()
    }

    /// Lifts the lock at the losing registrar.
    pub(crate) fn unlock(&mut self, id: &str) -> Result<(), Refusal> {
        self.losing(id)?.locked = false;
        Ok(())
    }

    /// The losing registrar issues a new code; the one before stops working.
    pub(crate) fn new_code(&mut self, id: &str) -> Result<String, Refusal> {
        let losing = self.losing(id)?;
        losing.code = id::fresh_code();
        Ok(losing.code.clone())
    }

    /// The code that works.
    pub(crate) fn code(&mut self, id: &str) -> Result<String, Refusal> {
        Ok(self.losing(id)?.code.clone())
    }

    fn losing(&mut self, id: &str) -> Result<&mut LosingRegistrar, Refusal> {
        self.settle();
        let domain = self.any(id)?;
        let transfer = domain.transfer.as_mut().ok_or(Refusal::NotFound)?;
        Ok(&mut transfer.losing)
    }

    /// Pays the invoice of a domain's order, which is then carried out.
    pub(crate) fn pay(&mut self, id: &str) -> Result<(), Refusal> {
        let now = self.settle();
        let domain = self.any(id)?;
        let invoice = domain.invoice.as_mut().ok_or(Refusal::NotFound)?;
        invoice.pay(now);
        let waits = |t: &super::transfer::Transfer| t.attempt == Attempt::NotSent;
        if domain.transfer.as_ref().is_some_and(waits) {
            domain.submit_transfer(now);
        }
        Ok(())
    }

    /// The invoice of a domain's order.
    pub(crate) fn invoice(&mut self, id: &str) -> Result<InvoiceView, Refusal> {
        let domain = self.any(id)?;
        let invoice = domain.invoice.as_ref().ok_or(Refusal::NotFound)?;
        Ok(invoice.view(&domain.id, domain.name))
    }

    pub(crate) fn invoices(&self) -> Vec<InvoiceView> {
        self.domains
            .iter()
            .filter_map(|domain| Some(domain.invoice.as_ref()?.view(&domain.id, domain.name)))
            .collect()
    }

    /// Decides how a running job will end.
    pub(crate) fn force_job(&mut self, id: &str, end: Option<Outcome>) -> Result<(), Refusal> {
        self.settle();
        self.jobs.get_mut(id).ok_or(Refusal::NotFound)?.force(end);
        Ok(())
    }
}
