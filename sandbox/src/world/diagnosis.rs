//! From the world to a lifecycle: nothing in it is stored, all of it follows.

use super::domain::Domain;
use super::history::Message;
use super::{registration_diagnosis, transfer_diagnosis};
use contract::v2::Lifecycle;
use jiff::Timestamp;

/// The lifecycle of a domain now. The two flags tell what happened since the last one was read.
pub(crate) fn lifecycle(domain: &mut Domain, now: Timestamp) -> Lifecycle {
    let synced = std::mem::take(&mut domain.synced);
    let cleared = std::mem::take(&mut domain.errors_cleared);
    let transfer = domain.transfer.as_ref();
    let registration = domain.registration.as_ref();
    Lifecycle {
        whois_lookup_status: Some(domain.whois.clone()),
        registration_failure: registration.and_then(registration_diagnosis::failure),
        transfer_failure: transfer.and_then(transfer_diagnosis::failure),
        registry_history: domain.history.iter().map(Message::entry).collect(),
        transfer_errors_cleared: cleared,
        domain_status_synced: synced,
        transfer_status: transfer.map(|t| transfer_diagnosis::status(t, domain.facts(now))),
        registration_status: registration.map(registration_diagnosis::status),
        recovery_fields: Vec::new(),
    }
}
