//! A registration: our order, and the registry that decides.

use super::clock::{days, later};
use super::history::Message;
use super::identity;
use super::job::Outcome;
use super::requirement::{Requirement, Values, faults};
use contract::problem::FieldError;
use jiff::{SignedDuration, Timestamp};

const QUEUED_FOR: SignedDuration = SignedDuration::from_hours(1);
const SUBMITTED_FOR: SignedDuration = SignedDuration::from_hours(1);
const PENDING_FOR: SignedDuration = days(1);
const COMPLETED_FOR: SignedDuration = days(1);

/// A registration.
#[derive(Debug)]
pub(crate) struct Registration {
    pub(crate) stage: Stage,
    /// Whether a retry is offered for this top-level domain.
    pub(crate) supported: bool,
    /// The holder's number as it was copied from the account with the order.
    pub(crate) identity: String,
    pub(crate) requirements: &'static [Requirement],
    pub(crate) asks: Asks,
    /// The registry has said what it wants.
    pub(crate) asked: bool,
    pub(crate) values: Values,
    pub(crate) then: Then,
}

/// Where a registration stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Our own records are lost.
    Lost,
    Queued {
        since: Timestamp,
    },
    /// With a job, it ends when the job does.
    Submitted {
        since: Timestamp,
        job: Option<String>,
    },
    Pending {
        since: Timestamp,
    },
    Failed {
        at: Timestamp,
        cause: Cause,
    },
    Completed {
        at: Timestamp,
    },
    Active,
}

/// Why a registry refused a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    Unspecified,
    Identity,
    Details,
    /// The job that should have confirmed it failed.
    Unconfirmed,
}

/// In which way the server says that details are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// 422 with pointers, and the fields in the lifecycle.
    PointersAndFields,
    /// 422 with pointers, and nothing else.
    Pointers,
    /// 422 with an empty body, and the fields in the lifecycle.
    EmptyBody,
    /// 200 `failed` with the fields in `outcome`.
    Outcome,
}

/// What follows when the registry accepts a retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// It is registered at once.
    Completed,
    /// It waits in a queue.
    Queued,
    /// A background job finishes it, and ends so.
    Job(Outcome),
}

/// What time does to a registration.
enum Step {
    /// Nothing yet.
    Wait,
    /// It moves on, and the registry writes nothing.
    Silent,
    /// It moves on, and the registry writes about it.
    Told(Message),
}

impl Registration {
    /// An order of a holder whose number is right.
    pub(crate) fn at(stage: Stage) -> Self {
        Self {
            stage,
            supported: true,
            identity: "556699-1237".to_owned(),
            requirements: &[],
            asks: Asks::PointersAndFields,
            asked: false,
            values: Values::new(),
            then: Then::Completed,
        }
    }

    pub(crate) fn failed(at: Timestamp, cause: Cause) -> Self {
        Self::at(Stage::Failed { at, cause })
    }

    pub(crate) fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Completed { .. } | Stage::Active)
    }

    /// What the registry finds missing or wrong with these values added.
    pub(crate) fn missing(&self, given: &Values) -> Vec<FieldError> {
        faults(self.requirements, &self.with(given))
    }

    /// The stored values and the given ones, which win.
    pub(crate) fn with(&self, given: &Values) -> Values {
        let mut values = self.values.clone();
        values.extend(given.clone());
        values
    }

    /// The registry's objection to the holder's number, if it has one.
    pub(crate) fn identity_fault(&self) -> Option<&'static str> {
        identity::fault(&self.identity)
    }

    pub(crate) fn fail(&mut self, at: Timestamp, cause: Cause, contents: &str) -> Message {
        self.stage = Stage::Failed { at, cause };
        Message::new(at, "Registration status", contents)
    }

    /// Lets time act. `job` is the end of the job it waits for.
    pub(crate) fn settle(
        &mut self,
        now: Timestamp,
        job: Option<(Outcome, Timestamp)>,
    ) -> Vec<Message> {
        let mut messages = Vec::new();
        loop {
            match self.step(now, job) {
                Step::Wait => return messages,
                Step::Silent => {}
                Step::Told(message) => messages.push(message),
            }
        }
    }

    /// One step forward, if it is due.
    fn step(&mut self, now: Timestamp, job: Option<(Outcome, Timestamp)>) -> Step {
        match self.stage.clone() {
            Stage::Submitted { job: Some(_), .. } => match job {
                Some((outcome, at)) => Step::Told(self.confirm(outcome, at)),
                None => Step::Wait,
            },
            Stage::Queued { since } => self.pass(now, later(since, QUEUED_FOR), |since| {
                Stage::Submitted { since, job: None }
            }),
            Stage::Submitted { since, job: None } => {
                self.pass(now, later(since, SUBMITTED_FOR), |since| Stage::Pending {
                    since,
                })
            }
            Stage::Pending { since } if now >= later(since, PENDING_FOR) => {
                Step::Told(self.confirm(Outcome::Completed, later(since, PENDING_FOR)))
            }
            Stage::Completed { at } => self.pass(now, later(at, COMPLETED_FOR), |_| Stage::Active),
            _ => Step::Wait,
        }
    }

    fn pass(&mut self, now: Timestamp, due: Timestamp, next: fn(Timestamp) -> Stage) -> Step {
        if now < due {
            return Step::Wait;
        }
        self.stage = next(due);
        Step::Silent
    }

    fn confirm(&mut self, outcome: Outcome, at: Timestamp) -> Message {
        if outcome == Outcome::Failed {
            // The next job finds the registry in a better mood, so that a story can end.
            self.then = Then::Job(Outcome::Completed);
            let text = "The registrar reported the registration as refused.";
            return self.fail(at, Cause::Unconfirmed, text);
        }
        self.stage = Stage::Completed { at };
        Message::new(at, "Registration status", "1000 Registration completed.")
    }
}
