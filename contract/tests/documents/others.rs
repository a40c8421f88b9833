//! The other two APIs: their files, fixtures and types against each other.

use crate::fixtures::{Round, every, one, read, round, same};
use crate::schemas::Schemas;
use anyhow::{Context, Result, ensure};
use contract::hostway::{ResetRequest, StatusShape, TransferReport};
use contract::legacy::{Envelope, LegacyError};
use contract::{EppCode, v1};
use serde_json::{Value, json};

/// The first words of a name: file, schema and type.
const ROLES: &[(&str, &str, &str, Round)] = &[
    (
        "v1-status-sync-",
        "hostup-v1",
        "StatusSyncEnvelope",
        round::<Envelope<v1::StatusSync>>,
    ),
    (
        "v1-transfer-error-",
        "hostup-v1",
        "TransferErrorEnvelope",
        round::<Envelope<v1::TransferErrorReport>>,
    ),
    (
        "v1-retry-transfer-",
        "hostup-v1",
        "RetryTransferEnvelope",
        round::<Envelope<v1::RetryTransfer>>,
    ),
    ("v1-error-", "hostup-v1", "Error", round::<LegacyError>),
    ("v1-limit-", "hostup-v1", "RateLimit", round::<LegacyError>),
    (
        "hostway-newer-",
        "hostway",
        "NewerReport",
        round::<TransferReport>,
    ),
    (
        "hostway-older-",
        "hostway",
        "OlderReport",
        round::<TransferReport>,
    ),
];

/// Bodies that do not come back whole, and why.
const NOT_CANONICAL: &[(&str, &str)] = &[
    ("v1-status-sync-active", "the raw record is not read"),
    (
        "v1-status-sync-error-sentence",
        "one sentence becomes a list of one",
    ),
    (
        "hostway-newer-blocked",
        "the address is not read, and the date has two names",
    ),
    (
        "hostway-newer-in-progress",
        "an empty history and an absent one are the same",
    ),
    ("hostway-older-nack", "the address is not read"),
];

#[test]
fn every_fixture_obeys_its_schema_and_is_read() -> Result<()> {
    let mut seen = 0;
    for (name, body) in every()? {
        let Some((_, file, schema, round)) = ROLES.iter().find(|role| name.starts_with(role.0))
        else {
            let other = name.starts_with("v1-") || name.starts_with("hostway-");
            ensure!(!other, "{name}: no schema for this name");
            continue;
        };
        seen += 1;
        Schemas::of(file)?
            .check(schema, &body)
            .context(name.clone())?;
        let again = round(body.clone()).with_context(|| name.clone())?;
        if !NOT_CANONICAL.iter().any(|(n, _)| *n == name) {
            ensure!(same(&again, &body), "{name}\n  was {body}\n  is  {again}");
        }
        ensure!(!again.to_string().contains("CANARY"), "{name}: {again}");
    }
    ensure!(seen > 25, "{seen} fixtures");
    Ok(())
}

#[test]
fn a_validator_that_accepts_everything_would_be_noticed() -> Result<()> {
    let v1 = Schemas::of("hostup-v1")?;
    let wrong = |schema: &str, body: Value| v1.check(schema, &body).is_err();
    assert!(wrong("RetryTransferRequest", json!({})));
    assert!(wrong("RetryTransferRequest", json!({ "eppCode": "a" })));
    assert!(wrong("StatusSync", json!({ "syncSuccess": "1" })));
    assert!(wrong("Error", json!({ "error": "Bad Request" })));
    let hostway = Schemas::of("hostway")?;
    let wrong = |schema: &str, body: Value| hostway.check(schema, &body).is_err();
    assert!(wrong("ResetRequest", json!({ "authInfo": "five5" })));
    assert!(wrong("ResetRequest", json!({ "authinfo": "secret" })));
    assert!(wrong("TransferReport", json!({ "status": "9" })));
    Ok(())
}

#[test]
fn requests_are_written_as_the_documents_want_them() -> Result<()> {
    let code = || EppCode::new("mySecret".to_owned());
    let retry = serde_json::to_value(v1::RetryTransferRequest { epp_code: code() })?;
    Schemas::of("hostup-v1")?.check("RetryTransferRequest", &retry)?;
    assert_eq!(retry, json!({ "epp_code": "mySecret" }));
    let hostway = Schemas::of("hostway")?;
    for (auth_info, expected) in [
        (Some(code()), json!({ "authInfo": "mySecret" })),
        (None, json!({})),
    ] {
        let reset = serde_json::to_value(ResetRequest { auth_info })?;
        hostway.check("ResetRequest", &reset)?;
        assert_eq!(reset, expected);
    }
    Ok(())
}

#[test]
fn the_error_of_a_sync_is_a_list_a_sentence_or_nothing() -> Result<()> {
    let cases = [
        (json!(["a", "b"]), vec!["a", "b"]),
        (json!([]), vec![]),
        (json!("a"), vec!["a"]),
        (Value::Null, vec![]),
    ];
    for (error, expected) in cases {
        let sync: v1::StatusSync = read(json!({ "error": error }))?;
        assert_eq!(sync.error, expected);
        assert!(!sync.sync_success, "silence is not success");
    }
    Ok(())
}

#[test]
fn both_generations_of_a_transfer_report_are_read() -> Result<()> {
    let newer: TransferReport = read(one("hostway-newer-blocked")?)?;
    assert_eq!(newer.history.len(), 2);
    let Some(StatusShape::State(state)) = newer.status else {
        anyhow::bail!("a state");
    };
    assert_eq!(state.can_be_reset, Some(true));
    assert_eq!(state.date.as_deref(), Some("2026-04-25T09:00:00.000Z"));
    let older: TransferReport = read(one("hostway-older-nack")?)?;
    assert!(matches!(older.status, Some(StatusShape::Number(_))));
    assert_eq!(older.description.as_deref(), Some("CONFIRM_NACK"));
    Ok(())
}
