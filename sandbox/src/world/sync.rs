//! Status sync: what the registrar says about a domain, and what we make of it.

use super::domain::Domain;
use super::registration::Stage;
use contract::v2::{ServiceStatus, StatusSyncResponse};
use jiff::Timestamp;

/// What asking the registrar about a domain leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Registrar {
    /// It says what our records follow from.
    Agrees,
    /// It has finished the registration, and we have not heard of it.
    IsAhead,
    /// As before, but its first answer comes from an old copy.
    IsAheadAtSecondAsking,
    /// Its first answer is old, and it does not answer again.
    AnswersOnce,
    /// It does not answer.
    Silent,
    /// It reports as ended what was paid for a moment ago.
    Contradicts,
    /// As before, and our own record cannot be restored.
    ContradictsForGood,
}

/// Asks the registrar, and brings our record up to date.
pub(crate) fn sync(domain: &mut Domain, now: Timestamp) -> StatusSyncResponse {
    let previous = domain.service_status.clone();
    let mut answer = StatusSyncResponse {
        id: domain.id.clone(),
        name: domain.name.to_owned(),
        sync_success: true,
        ..StatusSyncResponse::default()
    };
    ask(domain, now, &mut answer);
    answer.status_changed = domain.service_status != previous;
    answer.status_changed_to_active =
        answer.status_changed && domain.service_status == ServiceStatus::Active;
    answer.previous_status = previous;
    answer.new_status = domain.service_status.clone();
    answer
}

fn ask(domain: &mut Domain, now: Timestamp, answer: &mut StatusSyncResponse) {
    match domain.registrar {
        Registrar::Agrees => agree(domain, answer),
        Registrar::IsAhead => catch_up(domain, now, answer),
        Registrar::IsAheadAtSecondAsking => {
            answer.double_sync_attempted = true;
            answer.double_sync_succeeded = true;
            catch_up(domain, now, answer);
        }
        Registrar::AnswersOnce => {
            answer.double_sync_attempted = true;
            answer.double_sync_error = Some("The registrar did not answer again.".to_owned());
            answer.info = Some("The registrar's answer was out of date.".to_owned());
        }
        Registrar::Silent => {
            answer.sync_success = false;
            answer.error = Some("The registrar did not answer.".to_owned());
        }
        Registrar::Contradicts => {
            answer.revert_attempted = true;
            answer.revert_succeeded = true;
            answer.info = Some(
                "The registrar reported the domain as cancelled. The earlier status was restored."
                    .to_owned(),
            );
        }
        Registrar::ContradictsForGood => {
            domain.service_status = ServiceStatus::Cancelled;
            answer.revert_attempted = true;
            answer.revert_error = Some("The earlier status could not be restored.".to_owned());
            answer.info = Some("The registrar reported the domain as cancelled.".to_owned());
        }
    }
}

fn agree(domain: &mut Domain, answer: &mut StatusSyncResponse) {
    if domain.is_here() {
        domain.service_status = ServiceStatus::Active;
    }
    answer.info = Some("The registrar was asked. The status is up to date.".to_owned());
}

fn catch_up(domain: &mut Domain, now: Timestamp, answer: &mut StatusSyncResponse) {
    if let Some(registration) = &mut domain.registration {
        registration.stage = Stage::Completed { at: now };
    }
    domain.service_status = ServiceStatus::Active;
    domain.registrar = Registrar::Agrees;
    answer.info = Some("The registrar reports the domain as active.".to_owned());
}
