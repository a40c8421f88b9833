use crate::fixtures::one;
use anyhow::{Context, Result};
use contract::problem::Problem;
use contract::v2::{
    Lifecycle, RecoveryField, RegistrationKind, RetryRegistrationResponse, StatusSyncResponse,
    TransferKind, TransferStatus, WhoisLookup,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(body: Value) -> Result<T> {
    serde_json::from_value(body.clone()).with_context(|| body.to_string())
}

#[test]
fn words_of_a_later_version_are_kept() -> Result<()> {
    let transfer: Lifecycle = read(one("lifecycle-transfer-kind-future")?)?;
    assert_eq!(
        transfer.whois_lookup_status,
        Some(WhoisLookup::Other("throttled_by_registry".into()))
    );
    let status = transfer.transfer_status.context("a transfer")?;
    assert_eq!(
        status.kind,
        TransferKind::Other("awaiting_holder_consent".into())
    );
    assert!(status.actions.can_retry_transfer.allowed);
    assert_eq!(
        serde_json::to_value(&status.kind)?,
        "awaiting_holder_consent"
    );

    let registration: Lifecycle = read(one("lifecycle-registration-kind-future")?)?;
    let status = registration.registration_status.context("a registration")?;
    assert_eq!(status.kind, RegistrationKind::Other("in_auction".into()));
    assert_eq!(
        registration
            .registration_failure
            .context("a failure")?
            .category,
        "sunrise_conflict"
    );
    Ok(())
}

#[test]
fn a_missing_member_is_neutral_and_a_missing_gate_is_closed() -> Result<()> {
    let empty: Lifecycle = read(json!({}))?;
    assert_eq!(
        empty,
        read(one("lifecycle-both-null")?).map(|both_null: Lifecycle| Lifecycle {
            whois_lookup_status: None,
            ..both_null
        })?
    );
    let bare: TransferStatus =
        read(json!({ "kind": "registry_locked", "actions": { "canUpdateEpp": {} } }))?;
    assert!(!bare.actions.can_update_epp.allowed && !bare.actions.can_retry_transfer.allowed);
    assert_eq!(
        read::<TransferStatus>(json!({}))?.kind,
        TransferKind::Unknown
    );
    let sync: StatusSyncResponse = read(json!({}))?;
    assert!(!sync.sync_success, "silence is not success");
    Ok(())
}

#[test]
fn numbers_are_read_whatever_their_form() -> Result<()> {
    let body = json!({ "progress": {
        "daysPassed": 1.0, "daysRemaining": -2, "maxDays": 18_446_744_073_709_551_615_u64, "percent": 33.9,
    } });
    let progress = read::<TransferStatus>(body)?.progress.context("progress")?;
    assert_eq!((progress.days_passed, progress.days_remaining), (1, -2));
    assert_eq!((progress.max_days, progress.percent), (i64::MAX, 33));
    Ok(())
}

#[test]
fn recovery_fields_are_read_in_every_shape() -> Result<()> {
    let body = json!({ "recoveryFields": [
        { "key": "holderType", "options": ["person", { "value": "company", "label": "Company" }, 7] },
        "tradeMark",
        { "key": "orgNumber", "target": "profile", "required": true },
        { "label": "has no key" }, "", 42, null, {},
    ] });
    let fields = read::<Lifecycle>(body)?.recovery_fields;
    let keys: Vec<_> = fields.iter().map(|f| f.key.as_str()).collect();
    assert_eq!(keys, ["holderType", "tradeMark", "orgNumber"]);
    let options: Vec<_> = fields
        .iter()
        .flat_map(|f| &f.options)
        .map(|o| o.value.as_str())
        .collect();
    assert_eq!(options, ["person", "company"]);
    assert_eq!(
        fields
            .iter()
            .map(RecoveryField::is_profile)
            .collect::<Vec<_>>(),
        [false, false, true]
    );
    assert_eq!(
        read::<Lifecycle>(json!({ "recoveryFields": null }))?.recovery_fields,
        []
    );
    Ok(())
}

#[test]
fn the_two_places_of_recovery_fields_are_both_read() -> Result<()> {
    let top: Lifecycle = read(one("lifecycle-failure-details-required")?)?;
    assert_eq!(top.recovery_fields.len(), 4);
    let inner: Lifecycle = read(one("lifecycle-recovery-in-status")?)?;
    assert_eq!(
        inner
            .registration_status
            .context("a registration")?
            .recovery_fields
            .len(),
        1
    );
    let answer: RetryRegistrationResponse = read(one("retry-registration-failed-with-fields")?)?;
    assert_eq!(
        answer.outcome.context("an outcome")?.recovery_fields.len(),
        2
    );
    let other: RetryRegistrationResponse = read(one("retry-registration-outcome-other")?)?;
    assert_eq!(other.outcome.context("an outcome")?.recovery_fields, []);
    Ok(())
}

#[test]
fn a_problem_may_be_empty_or_hold_more() -> Result<()> {
    assert_eq!(read::<Problem>(json!({}))?, Problem::default());
    let problem: Problem = read(one("problem-extensions")?)?;
    assert_eq!(problem.code.as_deref(), Some("cooldown_active"));
    let details: Problem = read(one("problem-422-details-required")?)?;
    let pointers: Vec<_> = details.errors.iter().map(|e| e.pointer.as_str()).collect();
    assert_eq!(
        pointers,
        [
            "/recoveryValues/holderType",
            "/recoveryValues/musicCommunity"
        ]
    );
    Ok(())
}

#[test]
fn the_vendors_own_sample_reads_as_it_stands() -> Result<()> {
    let sample: Lifecycle = read(one("lifecycle-seed-sample")?)?;
    let transfer = sample.transfer_status.context("a transfer")?;
    assert_eq!(transfer.kind, TransferKind::Unknown);
    assert!(transfer.actions.can_update_epp.allowed && !transfer.capability.show_epp_update);
    let registration = sample.registration_status.context("a registration")?;
    assert!(!registration.supported && !registration.actions.can_retry_registration.allowed);
    Ok(())
}
