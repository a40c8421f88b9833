use crate::fixtures::{every, one, read, same};
use anyhow::{Context, Result, ensure};
use contract::json::{Json, Write};
use contract::problem::Problem;
use contract::v2::{
    Lifecycle, RecoveryField, RegistrationKind, RetryRegistrationResponse, StatusSyncResponse,
    TransferActions, TransferKind, TransferStatus, WhoisLookup,
};
use serde_json::{Value, json};

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

/// What the widget writes for `snapshot` says the same as what the sandbox sends.
#[test]
fn a_diagnosis_is_written_as_it_was_read() -> Result<()> {
    let all = every()?.into_iter();
    for (name, body) in all.filter(|(name, _)| name.starts_with("lifecycle-")) {
        let lifecycle: Lifecycle = read(body)?;
        let written = serde_json::to_value(lifecycle.write())?;
        let sent = serde_json::to_value(&lifecycle)?;
        for (member, value) in sent.as_object().context("an object")? {
            let ours = written.get(member).context("the member")?;
            ensure!(same_but_nulls(value, ours), "{name}: {member}");
        }
        assert_eq!(read::<Lifecycle>(written)?, lifecycle, "{name}");
    }
    Ok(())
}

#[test]
fn a_member_of_another_type_counts_as_absent_and_takes_nothing_with_it() -> Result<()> {
    let read: Lifecycle = read(json!({
        "registryHistory": null,
        "transferErrorsCleared": "yes",
        "registrationStatus": ["failed"],
        "recoveryFields": [null, 7, "orgNumber", { "key": "" }, { "key": "vat", "options": 1 }],
        "transferFailure": { "category": 5, "reason": "Refused" },
        "transferStatus": {
            "kind": 3,
            "reason": { "text": "no" },
            "actions": { "canUpdateEpp": { "allowed": "true", "reason": 1 }, "canRetryTransfer": true },
            "capability": { "showEppUpdate": true, "showInvoice": 1 },
            "progress": { "daysPassed": "2", "maxDays": 5.9 }
        }
    }))?;
    let keys: Vec<_> = read
        .recovery_fields
        .iter()
        .map(|f| f.key.as_str())
        .collect();
    assert_eq!(keys, ["orgNumber", "vat"]);
    assert!(!read.transfer_errors_cleared && read.registration_status.is_none());
    assert_eq!(
        read.transfer_failure.context("a failure")?.reason,
        "Refused"
    );
    let transfer = read.transfer_status.context("a transfer")?;
    assert_eq!(
        (transfer.kind, transfer.reason),
        (TransferKind::Unknown, None)
    );
    assert_eq!(
        transfer.actions,
        TransferActions::default(),
        "nothing is allowed"
    );
    assert!(transfer.capability.show_epp_update && !transfer.capability.show_invoice);
    assert_eq!(transfer.progress, None, "not even two of four numbers");
    Ok(())
}

#[test]
fn a_body_prints_its_shape_and_nothing_else() -> Result<()> {
    let body: Json = serde_json::from_value(json!({ "eppCode": "Kx7!mPq29Lw" }))?;
    assert_eq!(
        format!("{body:?} {:?}", body.get("eppCode")),
        "an object a string"
    );
    Ok(())
}

/// The sandbox leaves some members out that the widget writes as null or empty.
fn same_but_nulls(sent: &Value, written: &Value) -> bool {
    match (sent, written) {
        (Value::Object(sent), Value::Object(written)) => written.iter().all(|(name, value)| {
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            sent.get(name)
                .map_or(empty, |sent| same_but_nulls(sent, value))
        }),
        (Value::Array(sent), Value::Array(written)) => {
            sent.len() == written.len()
                && sent
                    .iter()
                    .zip(written)
                    .all(|(sent, written)| same_but_nulls(sent, written))
        }
        _ => same(sent, written),
    }
}
