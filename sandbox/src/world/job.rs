//! Background jobs: they bring HostUp's own records up to date after the registry has answered.

use super::clock::{iso, later};
use super::id;
use contract::job;
use jiff::{SignedDuration, Timestamp};

const TAKES: SignedDuration = SignedDuration::from_secs(3);
const QUEUED: SignedDuration = SignedDuration::from_millis(500);

/// How a job ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Completed,
    Failed,
}

/// One job.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) id: String,
    pub(crate) domain_id: String,
    created_at: Timestamp,
    planned: Outcome,
    forced: Option<Outcome>,
    ended: Option<Outcome>,
}

impl Job {
    pub(crate) fn start(domain_id: &str, planned: Outcome, now: Timestamp) -> Self {
        Self {
            id: id::fresh("dbj"),
            domain_id: domain_id.to_owned(),
            created_at: now,
            planned,
            forced: None,
            ended: None,
        }
    }

    /// Decides how a running job will end; `None` leaves it to the world again.
    pub(crate) fn force(&mut self, outcome: Option<Outcome>) {
        self.forced = outcome;
    }

    /// Lets time act. An end, once there, stays.
    pub(crate) fn settle(&mut self, now: Timestamp) {
        if self.ended.is_none() && now >= self.ends_at() {
            self.ended = Some(self.forced.unwrap_or(self.planned));
        }
    }

    pub(crate) fn ended(&self) -> Option<(Outcome, Timestamp)> {
        self.ended.map(|outcome| (outcome, self.ends_at()))
    }

    fn ends_at(&self) -> Timestamp {
        later(self.created_at, TAKES)
    }

    /// The job as `GET /api/jobs/{id}` shows it.
    pub(crate) fn view(&self, now: Timestamp) -> job::Job {
        let waiting = self.ended.is_none() && now < later(self.created_at, QUEUED);
        let word = self.word(waiting);
        job::Job {
            job_id: Some(self.id.clone()),
            kind: Some("domain_status_sync".to_owned()),
            state: Some(word.to_owned()),
            status: Some(word.to_owned()),
            progress: Some(self.percent(now)),
            progress_message: Some("Asking the registrar.".to_owned()),
            is_completed: self.ended == Some(Outcome::Completed),
            is_failed: self.ended == Some(Outcome::Failed),
            is_running: self.ended.is_none() && !waiting,
            is_waiting: waiting,
            created_at: Some(iso(self.created_at)),
            finished_at: self.ended.map(|_| iso(self.ends_at())),
            error: (self.ended == Some(Outcome::Failed))
                .then(|| "The registrar reported the registration as refused.".to_owned()),
        }
    }

    fn word(&self, waiting: bool) -> &'static str {
        match self.ended {
            Some(Outcome::Completed) => "completed",
            Some(Outcome::Failed) => "failed",
            None if waiting => "queued",
            None => "in_progress",
        }
    }

    fn percent(&self, now: Timestamp) -> f64 {
        let share = now.duration_since(self.created_at).as_secs_f64() / TAKES.as_secs_f64();
        match self.ended {
            Some(Outcome::Completed) => 100.0,
            _ => (share * 100.0).floor().clamp(0.0, 99.0),
        }
    }
}
