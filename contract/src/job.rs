//! The background job behind an `operation`: `GET /api/jobs/{jobId}`, in the legacy envelope.

use crate::json::object;
use serde::Serialize;

pub use crate::legacy::Envelope;

/// Where a background job stands. The API gives no list of its words, so the flags count first.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// `dbj_…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// What kind of work it is.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// `pending`, `queued`, `in_progress`, `running`, `completed`, `failed` and others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The same words again, in some answers instead of `state`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,
    /// What the job is doing, in the server's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress_message: Option<String>,
    /// Ended well.
    pub is_completed: bool,
    /// Ended badly.
    pub is_failed: bool,
    /// At work.
    pub is_running: bool,
    /// In the queue.
    pub is_waiting: bool,
    /// ISO 8601, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// ISO 8601, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<String>,
    /// Why it failed, in the server's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

object!(Job reads {
    job_id = "jobId",
    kind = "type",
    state = "state",
    status = "status",
    progress = "progress",
    progress_message = "progressMessage",
    is_completed = "isCompleted",
    is_failed = "isFailed",
    is_running = "isRunning",
    is_waiting = "isWaiting",
    created_at = "createdAt",
    finished_at = "finishedAt",
    error = "error",
});

/// How far a job is, read from whichever of its members says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobProgress {
    /// Not ended, or a word nobody knows: look again later.
    Running,
    /// Ended well.
    Completed,
    /// Ended badly.
    Failed,
}

impl Job {
    /// Failure is believed before success, and an unknown word means *still running*.
    pub fn progress(&self) -> JobProgress {
        let says = |word: &str| {
            [&self.state, &self.status]
                .into_iter()
                .flatten()
                .any(|s| s == word)
        };
        if self.is_failed || says("failed") {
            JobProgress::Failed
        } else if self.is_completed || says("completed") {
            JobProgress::Completed
        } else {
            JobProgress::Running
        }
    }
}
