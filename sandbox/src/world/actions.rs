//! What a customer reads through the API, and what concerns no one transfer or registration.

use super::account::Account;
use super::{Refusal, World, diagnosis, sync};
use contract::job;
use contract::v2::{Domain as Row, Lifecycle, StatusSyncResponse};
use serde_json::{Map, Value};

impl World {
    /// All domains of a customer.
    pub(crate) fn list(&mut self, owner: &str) -> Vec<Row> {
        let now = self.settle();
        self.domains
            .iter()
            .filter(|domain| domain.owner == owner)
            .map(|domain| domain.row(now))
            .collect()
    }

    pub(crate) fn lifecycle(&mut self, owner: &str, id: &str) -> Result<Lifecycle, Refusal> {
        let now = self.settle();
        Ok(diagnosis::lifecycle(self.owned(owner, id)?, now))
    }

    pub(crate) fn status_sync(
        &mut self,
        owner: &str,
        id: &str,
    ) -> Result<StatusSyncResponse, Refusal> {
        let now = self.settle();
        Ok(sync::sync(self.owned(owner, id)?, now))
    }

    pub(crate) fn job(&mut self, owner: &str, id: &str) -> Result<job::Job, Refusal> {
        let now = self.settle();
        let job = self.jobs.get(id).ok_or(Refusal::NotFound)?;
        let (domain_id, view) = (job.domain_id.clone(), job.view(now));
        self.owned(owner, &domain_id)?;
        Ok(view)
    }

    pub(crate) fn account(&self, name: &str) -> Result<&Account, Refusal> {
        self.accounts.get(name).ok_or(Refusal::NotFound)
    }

    pub(crate) fn change_account(
        &mut self,
        name: &str,
        patch: &Map<String, Value>,
    ) -> Result<&Account, Refusal> {
        let account = self.accounts.get_mut(name).ok_or(Refusal::NotFound)?;
        account.change(patch)?;
        Ok(account)
    }
}
