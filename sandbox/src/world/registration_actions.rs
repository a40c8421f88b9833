//! What a customer does about a registration.

use super::job::Job;
use super::registration::{Asks, Cause, Registration, Stage, Then};
use super::registration_diagnosis::{fields, kind, reason, retry_blocked};
use super::requirement::{Values, misplaced};
use super::{Refusal, World};
use contract::v2::{Operation, OperationStatus, RetryOutcome, RetryRegistrationResponse};
use jiff::Timestamp;

/// What a retry of a registration brings along.
#[derive(Debug, Default)]
pub(crate) struct RegistrationRetry {
    pub(crate) values: Values,
    pub(crate) profile_updated: bool,
}

impl World {
    /// Sends a failed registration to the registry again, with what it wanted to know.
    pub(crate) fn retry_registration(
        &mut self,
        owner: &str,
        id: &str,
        retry: &RegistrationRetry,
    ) -> Result<RetryRegistrationResponse, Refusal> {
        let now = self.settle();
        let identity = self.account(owner)?.identity();
        let registration = self.registration(owner, id)?;
        let misplaced = misplaced(registration.requirements, &retry.values);
        if !misplaced.is_empty() {
            return Err(Refusal::Invalid(misplaced));
        }
        if let Some(reason) = retry_blocked(registration) {
            return Err(Refusal::NotEligible(reason));
        }
        if retry.profile_updated {
            registration.identity = identity;
        }
        if !registration.missing(&retry.values).is_empty() {
            return ask(registration, id, &retry.values);
        }
        registration.values = registration.with(&retry.values);
        self.send_registration(owner, id, now)
    }

    /// The registry checks the holder's number, and takes or refuses the registration.
    fn send_registration(
        &mut self,
        owner: &str,
        id: &str,
        now: Timestamp,
    ) -> Result<RetryRegistrationResponse, Refusal> {
        let registration = self.registration(owner, id)?;
        let Some(fault) = registration.identity_fault() else {
            return self.accept_registration(owner, id, now);
        };
        let message = registration.fail(now, Cause::Identity, fault);
        let answer = answer(registration, id);
        self.owned(owner, id)?.history.push(message);
        Ok(answer)
    }

    fn accept_registration(
        &mut self,
        owner: &str,
        id: &str,
        now: Timestamp,
    ) -> Result<RetryRegistrationResponse, Refusal> {
        let registration = self.registration(owner, id)?;
        let job = match registration.then {
            Then::Job(outcome) => Some(Job::start(id, outcome, now)),
            Then::Completed | Then::Queued => None,
        };
        registration.stage = match (registration.then, &job) {
            (Then::Queued, _) => Stage::Queued { since: now },
            (Then::Completed, _) => Stage::Completed { at: now },
            (Then::Job(_), job) => Stage::Submitted {
                since: now,
                job: job.as_ref().map(|job| job.id.clone()),
            },
        };
        let mut answer = answer(registration, id);
        answer.operation = job.as_ref().map(operation);
        self.jobs.extend(job.map(|job| (job.id.clone(), job)));
        let domain = self.owned(owner, id)?;
        if domain.is_here() {
            domain.arrive();
        }
        Ok(answer)
    }

    fn registration(&mut self, owner: &str, id: &str) -> Result<&mut Registration, Refusal> {
        let domain = self.owned(owner, id)?;
        domain
            .registration
            .as_mut()
            .ok_or_else(|| Refusal::NotEligible("The domain is not being registered.".to_owned()))
    }
}

/// Says what is missing, each server in its own way.
fn ask(
    registration: &mut Registration,
    id: &str,
    given: &Values,
) -> Result<RetryRegistrationResponse, Refusal> {
    registration.asked = true;
    match registration.asks {
        Asks::PointersAndFields | Asks::Pointers => {
            Err(Refusal::DetailsRequired(registration.missing(given)))
        }
        Asks::EmptyBody => Err(Refusal::DetailsRequiredWithoutBody),
        Asks::Outcome => Ok(RetryRegistrationResponse {
            outcome: Some(RetryOutcome {
                recovery_fields: fields(registration),
            }),
            ..answer(registration, id)
        }),
    }
}

/// The answer of a retry about the registration as it stands now.
fn answer(registration: &Registration, id: &str) -> RetryRegistrationResponse {
    RetryRegistrationResponse {
        domain_id: id.to_owned(),
        registration_status: kind(registration),
        reason: reason(registration).map(str::to_owned),
        outcome: None,
        operation: None,
    }
}

fn operation(job: &Job) -> Operation {
    Operation {
        status: OperationStatus::InProgress,
        job_id: job.id.clone(),
        poll_url: format!("/api/jobs/{}", job.id),
    }
}
