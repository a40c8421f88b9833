//! The same transfers as the other two APIs see them: without kinds, flags or gates of their own.

use super::clock::{days, iso, later};
use super::domain::Domain;
use super::transfer::{Attempt, Transfer};
use super::{Refusal, World, id, transfer_diagnosis};
use contract::v2::{Domain as Row, Failure, TransferKind, TransferStatus};
use jiff::Timestamp;

/// A transfer that is still blocked after so many days is given up.
const BLOCKED_DAYS: i64 = 60;

/// A transfer order that has not ended.
#[derive(Debug)]
pub(crate) struct PendingTransfer {
    pub(crate) kind: TransferKind,
    pub(crate) can_be_reset: bool,
    pub(crate) description: String,
    /// When it came to stand where it stands.
    pub(crate) since: String,
    /// The contact who is asked.
    pub(crate) email: String,
    /// Time and text, oldest first.
    pub(crate) history: Vec<(String, String)>,
}

impl World {
    /// The domain behind an id of v1.
    pub(crate) fn by_legacy_id(&self, number: u32) -> Result<String, Refusal> {
        self.domains
            .iter()
            .find(|domain| id::legacy(domain.scenario) == number)
            .map(|domain| domain.id.clone())
            .ok_or(Refusal::NotFound)
    }

    /// The domain of that name, however it is spelt, and whose it is.
    pub(crate) fn by_name(&self, name: &str) -> Result<(&'static str, String), Refusal> {
        self.domains
            .iter()
            .find(|domain| domain.name.eq_ignore_ascii_case(name))
            .map(|domain| (domain.owner, domain.id.clone()))
            .ok_or(Refusal::NotFound)
    }

    /// One domain as a row of the list.
    pub(crate) fn row(&mut self, owner: &str, id: &str) -> Result<Row, Refusal> {
        let now = self.settle();
        Ok(self.owned(owner, id)?.row(now))
    }

    /// First and last name of whoever has the domain.
    pub(crate) fn holder(&self, id: &str) -> (&str, &str) {
        self.domains
            .iter()
            .find(|domain| domain.id == id)
            .and_then(|domain| self.accounts.get(domain.owner))
            .map_or(("", ""), |holder| (&holder.first_name, &holder.last_name))
    }

    /// The code that the customer gave us.
    pub(crate) fn stored_code(&self, id: &str) -> &str {
        let domain = self.domains.iter().find(|domain| domain.id == id);
        let transfer = domain.and_then(|domain| domain.transfer.as_ref());
        transfer.map_or("", |transfer| &transfer.stored_code)
    }

    /// Why the last attempt was turned down, and what the registry wrote.
    pub(crate) fn transfer_error(
        &mut self,
        owner: &str,
        id: &str,
    ) -> Result<Option<(Failure, &'static str)>, Refusal> {
        self.settle();
        let Some(transfer) = &self.owned(owner, id)?.transfer else {
            return Ok(None);
        };
        let failure = transfer_diagnosis::failure(transfer);
        Ok(failure.zip(transfer_diagnosis::registry_text(transfer)))
    }

    /// The order that is still open.
    pub(crate) fn pending_transfer(
        &mut self,
        owner: &str,
        id: &str,
    ) -> Result<PendingTransfer, Refusal> {
        let now = self.settle();
        let email = self.account(owner)?.email.clone();
        let domain = self.owned(owner, id)?;
        let (transfer, status) = open(domain, now).ok_or(Refusal::NotFound)?;
        let since = since(transfer).unwrap_or_else(|| domain.created_at());
        let given_up = is_given_up(transfer, now);
        let unsaid = || "Being processed.".to_owned();
        Ok(PendingTransfer {
            can_be_reset: is_stuck(&status) && !given_up,
            description: match status.reason {
                _ if given_up => "Voided: the transfer was blocked for 60 days.".to_owned(),
                reason => reason.unwrap_or_else(unsaid),
            },
            kind: status.kind,
            since: iso(since),
            email,
            history: domain.history.iter().map(|m| m.line(unsaid)).collect(),
        })
    }

    /// Sends the transfer to the registry again, with a code or with the one that is stored.
    /// Other than at v2, code and retry are one request, so either open gate lets it through.
    pub(crate) fn reset_transfer(
        &mut self,
        owner: &str,
        id: &str,
        code: Option<&str>,
    ) -> Result<(), Refusal> {
        let now = self.settle();
        let domain = self.owned(owner, id)?;
        let not_now = |reason: &str| Refusal::NotEligible(reason.to_owned());
        let (transfer, status) =
            open(domain, now).ok_or_else(|| not_now("The domain is not being transferred."))?;
        if is_given_up(transfer, now) || !is_stuck(&status) {
            let gate = status.actions.can_retry_transfer;
            return Err(not_now(&gate.reason.unwrap_or_default()));
        }
        if let (Some(code), Some(transfer)) = (code, &mut domain.transfer) {
            code.clone_into(&mut transfer.stored_code);
        }
        domain.submit_transfer(now);
        Ok(())
    }
}

fn open(domain: &Domain, now: Timestamp) -> Option<(&Transfer, TransferStatus)> {
    let transfer = domain.transfer.as_ref()?;
    let is_open = domain.registration.is_none() && transfer.attempt != Attempt::Done;
    is_open.then(|| {
        (
            transfer,
            transfer_diagnosis::status(transfer, domain.facts(now)),
        )
    })
}

fn is_stuck(status: &TransferStatus) -> bool {
    status.actions.can_retry_transfer.allowed || status.actions.can_update_epp.allowed
}

fn since(transfer: &Transfer) -> Option<Timestamp> {
    match transfer.attempt {
        Attempt::Refused { at, .. } => Some(at),
        Attempt::UnderWay { since } => Some(since),
        _ => None,
    }
}

fn is_given_up(transfer: &Transfer, now: Timestamp) -> bool {
    let refused = |at| now >= later(at, days(BLOCKED_DAYS));
    matches!(transfer.attempt, Attempt::Refused { at, .. } if refused(at))
}
