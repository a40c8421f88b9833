use crate::fixtures::{one, read};
use anyhow::{Context, Result};
use contract::job::{Envelope, Job, JobProgress};
use serde_json::{Value, json};

fn progress(job: Value) -> Result<JobProgress> {
    Ok(read::<Job>(job)?.progress())
}

#[test]
fn a_job_is_judged_by_flags_and_words() -> Result<()> {
    use JobProgress::{Completed, Failed, Running};
    let table = [
        (json!({}), Running),
        (json!({ "state": "queued", "isWaiting": true }), Running),
        (json!({ "status": "in_progress" }), Running),
        (json!({ "state": "a_word_of_next_year" }), Running),
        (json!({ "state": "completed" }), Completed),
        (json!({ "status": "completed" }), Completed),
        (json!({ "isCompleted": true }), Completed),
        (
            json!({ "isCompleted": true, "state": "in_progress" }),
            Completed,
        ),
        (json!({ "status": "failed" }), Failed),
        (json!({ "isFailed": true }), Failed),
        (json!({ "isFailed": true, "isCompleted": true }), Failed),
        (json!({ "state": "completed", "status": "failed" }), Failed),
        (
            json!({ "state": null, "status": null, "progress": null, "error": null }),
            Running,
        ),
    ];
    for (job, expected) in table {
        assert_eq!(progress(job.clone())?, expected, "{job}");
    }
    Ok(())
}

#[test]
fn the_fixtures_stand_where_their_names_say() -> Result<()> {
    for (name, expected) in [
        ("job-queued", JobProgress::Running),
        ("job-in-progress", JobProgress::Running),
        ("job-state-only", JobProgress::Running),
        ("job-completed", JobProgress::Completed),
        ("job-legacy-members", JobProgress::Completed),
        ("job-failed", JobProgress::Failed),
    ] {
        let envelope: Envelope<Job> = read(one(name)?)?;
        assert_eq!(
            envelope.data.context("a job")?.progress(),
            expected,
            "{name}"
        );
    }
    Ok(())
}
