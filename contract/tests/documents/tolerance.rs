//! A member of another type than promised counts as absent, and takes nothing else with it.

use crate::fixtures::{one, read};
use anyhow::{Context, Result, ensure};
use contract::job::{Envelope, Job, JobProgress};
use contract::json::Read;
use contract::legacy::LegacyError;
use contract::problem::Problem;
use contract::v2::{Lifecycle, StatusSyncResponse};
use contract::{hostway, v1};
use serde_json::{Value, json};

/// What may stand where something else was promised.
fn wrong() -> [Value; 7] {
    [
        Value::Null,
        json!(true),
        json!(-1.5),
        json!("surprise"),
        json!([]),
        json!([["a"], null, 7]),
        json!({ "allowed": "yes", "a": { "b": [] } }),
    ]
}

/// Every place in a body.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut inside = |key: String, value: &Value| {
        let here = format!("{at}/{key}");
        places(value, &here, found);
        found.push(here);
    };
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, value)| inside(key.clone(), value)),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                inside(at.to_string(), item);
            }
        }
        _ => {}
    }
}

/// Reads the fixture with anything in any of its places.
fn survives<T: Read>(fixture: &str) -> Result<()> {
    let whole = one(fixture)?;
    let mut found = Vec::new();
    places(&whole, "", &mut found);
    for place in found {
        for value in wrong() {
            let mut body = whole.clone();
            *body.pointer_mut(&place).context("a place")? = value.clone();
            let read = read::<T>(body);
            read.with_context(|| format!("{fixture}: {value} at {place}"))?;
        }
    }
    Ok(())
}

#[test]
fn every_answer_is_read_whatever_stands_in_it() -> Result<()> {
    survives::<Lifecycle>("lifecycle-failure-details-required")?;
    survives::<Lifecycle>("lifecycle-transfer-pending-transfer-in-progress")?;
    survives::<Lifecycle>("lifecycle-transfer-transfer-failed-at-registry")?;
    survives::<StatusSyncResponse>("status-sync-reverted")?;
    survives::<contract::v2::UpdateEppResponse>("update-epp-stored")?;
    survives::<contract::v2::RetryTransferResponse>("retry-transfer-refused-again")?;
    survives::<contract::v2::RequestEppResponse>("request-epp-fresh")?;
    survives::<contract::v2::RetryRegistrationResponse>("retry-registration-failed-with-fields")?;
    survives::<contract::v2::RetryRegistrationResponse>(
        "retry-registration-submitted-with-operation",
    )?;
    survives::<Problem>("problem-422-details-required")?;
    survives::<LegacyError>("v1-limit-429")?;
    survives::<Envelope<Job>>("job-completed")?;
    survives::<Envelope<v1::StatusSync>>("v1-status-sync-active")?;
    survives::<Envelope<v1::TransferErrorReport>>("v1-transfer-error-found")?;
    survives::<Envelope<v1::RetryTransfer>>("v1-retry-transfer-taken")?;
    survives::<hostway::TransferReport>("hostway-newer-blocked")?;
    survives::<hostway::TransferReport>("hostway-older-nack")
}

#[test]
fn only_true_opens_a_gate() -> Result<()> {
    for value in wrong().into_iter().filter(|value| *value != json!(true)) {
        let body = json!({ "transferStatus": { "kind": "registry_locked", "actions": {
            "canRetryTransfer": { "allowed": value, "reason": "It is locked." },
            "canUpdateEpp": value,
        } } });
        let lifecycle: Lifecycle = read(body)?;
        let actions = lifecycle.transfer_status.context("a transfer")?.actions;
        ensure!(!actions.can_retry_transfer.allowed, "{value}");
        ensure!(!actions.can_update_epp.allowed, "{value}");
        assert_eq!(
            actions.can_retry_transfer.reason.as_deref(),
            Some("It is locked.")
        );
    }
    Ok(())
}

#[test]
fn only_true_is_success() -> Result<()> {
    for value in wrong().into_iter().filter(|value| *value != json!(true)) {
        let sync: StatusSyncResponse =
            read(json!({ "syncSuccess": value, "statusChangedToActive": value }))?;
        ensure!(
            !sync.sync_success && !sync.status_changed_to_active,
            "{value}"
        );
        let job: Job = read(json!({ "isCompleted": value, "state": value }))?;
        assert_eq!(job.progress(), JobProgress::Running, "{value}");
    }
    Ok(())
}

#[test]
fn what_is_beside_a_slip_is_kept() -> Result<()> {
    let mut body = one("lifecycle-transfer-pending-transfer-in-progress")?;
    let changes = [
        (
            "/registryHistory",
            json!([{ "subject": "Kept" }, null, "lost", { "subject": 7 }]),
        ),
        ("/registrationFailure", json!("a word")),
        ("/transferStatus/progress/percent", Value::Null),
    ];
    for (place, value) in changes {
        *body.pointer_mut(place).context("a place")? = value;
    }
    let lifecycle: Lifecycle = read(body)?;
    let subjects: Vec<_> = lifecycle
        .registry_history
        .iter()
        .map(|entry| entry.subject.as_deref())
        .collect();
    assert_eq!(subjects, [Some("Kept"), None]);
    assert_eq!(lifecycle.registration_failure, None);
    let transfer = lifecycle.transfer_status.context("a transfer")?;
    assert_eq!(
        transfer.progress, None,
        "three numbers of four tell no progress"
    );
    assert_eq!(transfer.kind.as_str(), "pending_transfer_in_progress");
    Ok(())
}

#[test]
fn a_wait_is_read_as_a_date_or_as_a_number() -> Result<()> {
    for (said, expected) in [
        (
            json!("2026-04-27T12:35:26.000Z"),
            Some("2026-04-27T12:35:26.000Z"),
        ),
        (json!(30), Some("30")),
        (json!(-30), Some("-30")),
        (json!({}), None),
        (Value::Null, None),
    ] {
        let error: LegacyError = read(json!({ "message": "Slowly.", "retryAfter": said }))?;
        assert_eq!(error.retry_after.as_deref(), expected, "{said}");
        assert_eq!(error.message.as_deref(), Some("Slowly."), "{said}");
    }
    Ok(())
}
