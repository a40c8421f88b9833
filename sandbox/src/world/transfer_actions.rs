//! What a customer does about a transfer.

use super::clock::iso;
use super::history::Message;
use super::outgoing::Generation;
use super::{Refusal, World, outgoing, transfer_diagnosis};
use contract::v2::{
    Gate, PreRetryCleanup, RequestEppResponse, RetryTransferResponse, TransferStatus,
    UpdateEppResponse,
};
use jiff::Timestamp;

impl World {
    /// Stores a code. The registry hears nothing of it.
    pub(crate) fn update_epp(
        &mut self,
        owner: &str,
        id: &str,
        code: &str,
    ) -> Result<UpdateEppResponse, Refusal> {
        let now = self.settle();
        let status = self.transfer_status(owner, id, now)?;
        pass(status.actions.can_update_epp)?;
        self.store_code(owner, id, code)?;
        Ok(UpdateEppResponse {
            domain_id: Some(id.to_owned()),
            epp_code_persisted: Some(true),
            updated_at: Some(iso(now)),
        })
    }

    /// Stores a code if there is one, and sends the transfer to the registry again.
    pub(crate) fn retry_transfer(
        &mut self,
        owner: &str,
        id: &str,
        code: Option<&str>,
    ) -> Result<RetryTransferResponse, Refusal> {
        let now = self.settle();
        pass(
            self.transfer_status(owner, id, now)?
                .actions
                .can_retry_transfer,
        )?;
        if let Some(code) = code {
            self.store_code(owner, id, code)?;
        }
        let domain = self.owned(owner, id)?;
        let had_failed = domain
            .transfer
            .as_ref()
            .is_some_and(|t| transfer_diagnosis::failure(t).is_some());
        domain.submit_transfer(now);
        let history = domain.history.iter().map(Message::entry).collect();
        let after = self.transfer_status(owner, id, now)?;
        Ok(RetryTransferResponse {
            domain_id: Some(id.to_owned()),
            transfer_status: Some(after.kind),
            reason: after.reason,
            pre_retry_cleanup: Some(PreRetryCleanup {
                failed_registry_record_deleted: had_failed,
            }),
            domain_status_synced: Some(false),
            actions: Some(after.actions),
            registry_history: Some(history),
        })
    }

    /// Hands out a code for moving the domain, or has one made.
    pub(crate) fn request_epp(
        &mut self,
        owner: &str,
        id: &str,
        force_new: bool,
        generation: Generation,
    ) -> Result<RequestEppResponse, Refusal> {
        let now = self.settle();
        outgoing::request(self.owned(owner, id)?, force_new, generation, now)
    }

    fn transfer_status(
        &mut self,
        owner: &str,
        id: &str,
        now: Timestamp,
    ) -> Result<TransferStatus, Refusal> {
        let domain = self.owned(owner, id)?;
        let Some(transfer) = &domain.transfer else {
            let reason = "The domain is not being transferred.";
            return Err(Refusal::NotEligible(reason.to_owned()));
        };
        Ok(transfer_diagnosis::status(transfer, domain.facts(now)))
    }

    fn store_code(&mut self, owner: &str, id: &str, code: &str) -> Result<(), Refusal> {
        if let Some(transfer) = &mut self.owned(owner, id)?.transfer {
            code.clone_into(&mut transfer.stored_code);
        }
        Ok(())
    }
}

fn pass(gate: Gate) -> Result<(), Refusal> {
    if gate.allowed {
        return Ok(());
    }
    Err(Refusal::NotEligible(gate.reason.unwrap_or_default()))
}
