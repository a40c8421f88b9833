use crate::schemas::Schemas;
use anyhow::{Context, Result, bail, ensure};
use contract::json::{Json, Read};
use contract::{job, problem, v2};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

/// Bodies that the types read but do not give back whole, and why.
const NOT_CANONICAL: &[(&str, &str)] = &[
    ("account-organisation", "the widget never reads the account"),
    ("account-patch", "the widget never writes the account"),
    ("account-private", "the widget never reads the account"),
    (
        "domains-more-members",
        "tags and dates that the list may omit",
    ),
    ("job-legacy-members", "members that say nothing new"),
    (
        "problem-extensions",
        "contents of `extensions` are not documented",
    ),
    (
        "retry-registration-outcome-other",
        "contents of `outcome` are not documented",
    ),
    (
        "retry-transfer-nulls",
        "null and absent mean the same there",
    ),
];

/// Every fixture of v2 by file name without `.json`.
fn all() -> Result<BTreeMap<String, Value>> {
    let of_others = |name: &String| name.starts_with("v1-") || name.starts_with("hostway-");
    Ok(every()?
        .into_iter()
        .filter(|(name, _)| !of_others(name))
        .collect())
}

/// Every fixture of every API.
pub(crate) fn every() -> Result<BTreeMap<String, Value>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "json") {
            let name = path.file_stem().context("a name")?.to_string_lossy();
            let body = serde_json::from_str(&fs::read_to_string(&path)?)
                .with_context(|| name.to_string())?;
            found.insert(name.into_owned(), body);
        }
    }
    Ok(found)
}

pub(crate) fn one(name: &str) -> Result<Value> {
    every()?
        .remove(name)
        .with_context(|| format!("no fixture {name}"))
}

/// The schema that a fixture's name stands for.
pub(crate) fn schema_of(name: &str) -> Result<&'static str> {
    Ok(role(name)?.0)
}

/// Reads a body with one type and writes it again.
pub(crate) type Round = fn(Value) -> Result<Value>;

/// Where the name of a fixture leads: its schema, and the type that reads it and writes it again.
fn role(name: &str) -> Result<(&'static str, Round)> {
    let roles: [(&str, &str, Round); 11] = [
        ("account-patch", "AccountPatch", through_serde::<Value>),
        ("account-", "Account", through_serde::<Value>),
        ("domains-", "DomainPage", through_serde::<v2::DomainPage>),
        ("job-", "JobEnvelope", round::<job::Envelope<job::Job>>),
        ("lifecycle-", "Lifecycle", round::<v2::Lifecycle>),
        ("problem-", "Problem", round::<problem::Problem>),
        (
            "request-epp-",
            "RequestEppResponse",
            round::<v2::RequestEppResponse>,
        ),
        (
            "retry-registration-",
            "RetryRegistrationResponse",
            round::<v2::RetryRegistrationResponse>,
        ),
        (
            "retry-transfer-",
            "RetryTransferResponse",
            round::<v2::RetryTransferResponse>,
        ),
        (
            "status-sync-",
            "StatusSyncResponse",
            round::<v2::StatusSyncResponse>,
        ),
        (
            "update-epp-",
            "UpdateEppResponse",
            round::<v2::UpdateEppResponse>,
        ),
    ];
    roles
        .into_iter()
        .find(|(prefix, ..)| name.starts_with(prefix))
        .map(|(_, schema, round)| (schema, round))
        .with_context(|| format!("{name}: no schema for this name"))
}

pub(crate) fn round<T: Read + Serialize>(body: Value) -> Result<Value> {
    Ok(serde_json::to_value(read::<T>(body)?)?)
}

/// The same for what only the sandbox writes.
fn through_serde<T: DeserializeOwned + Serialize>(body: Value) -> Result<Value> {
    Ok(serde_json::to_value(serde_json::from_value::<T>(body)?)?)
}

/// Reads a body as the widget does.
pub(crate) fn read<T: Read>(body: Value) -> Result<T> {
    let json: Json = serde_json::from_value(body)?;
    json.read().context("it has another shape")
}

fn is_future(name: &str) -> bool {
    name.ends_with("-future")
}

#[test]
fn every_fixture_obeys_its_schema_and_a_future_one_does_not() -> Result<()> {
    let schemas = Schemas::load()?;
    for (name, body) in all()? {
        let verdict = schemas.check(schema_of(&name)?, &body);
        match (verdict, is_future(&name)) {
            (Err(error), false) => bail!("{name}: {error:#}"),
            (Ok(()), true) => bail!("{name}: nothing in it is unknown to the document"),
            _ => {}
        }
    }
    Ok(())
}

#[test]
fn every_fixture_is_read_and_a_canonical_one_comes_back_unchanged() -> Result<()> {
    for (name, body) in all()? {
        let again = role(&name)?.1(body.clone()).with_context(|| name.clone())?;
        let canonical = !is_future(&name) && !NOT_CANONICAL.iter().any(|(n, _)| *n == name);
        if canonical {
            ensure!(same(&again, &body), "{name}\n  was {body}\n  is  {again}");
        }
    }
    Ok(())
}

#[test]
fn there_is_a_fixture_for_every_kind() -> Result<()> {
    let schemas = Schemas::load()?;
    let fixtures = all()?;
    for (schema, block) in [
        ("TransferKind", "transfer"),
        ("RegistrationKind", "registration"),
    ] {
        for kind in schemas.words(schema)? {
            let name = format!("lifecycle-{block}-{}", kind.replace('_', "-"));
            let body = fixtures.get(&name).with_context(|| format!("no {name}"))?;
            let found = body.pointer(&format!("/{block}Status/kind"));
            ensure!(
                found.is_some_and(|k| *k == *kind),
                "{name} is of another kind"
            );
        }
    }
    Ok(())
}

#[test]
fn a_problem_states_the_status_in_its_name() -> Result<()> {
    for (name, body) in all()? {
        let digits = name.strip_prefix("problem-").and_then(|rest| rest.get(..3));
        if let Some(status) = digits.and_then(|d| d.parse::<u16>().ok()) {
            ensure!(
                body.pointer("/status").is_some_and(|s| *s == status),
                "{name}"
            );
        }
    }
    Ok(())
}

/// Equal as JSON, where 1 and 1.0 are the same number.
pub(crate) fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}
