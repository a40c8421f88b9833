//! A validator that accepts everything would keep every other test green. This one may not.

use crate::fixtures::{one, schema_of};
use crate::schemas::Schemas;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const FAILED: &str = "lifecycle-transfer-transfer-failed-at-registry";
const MOVING: &str = "lifecycle-transfer-pending-transfer-in-progress";
const SUBMITTED: &str = "retry-registration-submitted-with-operation";

/// A good body, a place in it, and what to put there; nothing means to take away what is there.
const BREAKS: &[(&str, &str, &str)] = &[
    (FAILED, "/registryHistory", ""),
    (FAILED, "/registrationStatus", ""),
    (FAILED, "/transferStatus/kind", r#""failed""#),
    (FAILED, "/transferStatus/capability/showEppUpdate", ""),
    (
        FAILED,
        "/transferStatus/actions/canUpdateEpp/allowed",
        r#""yes""#,
    ),
    (FAILED, "/transferStatus/actions/canUpdateEPP", "{}"),
    (FAILED, "/transferFailure/reason", "null"),
    (FAILED, "/transferFailure/detectedAt", r#""yesterday""#),
    (MOVING, "/transferStatus/progress/percent", "33.4"),
    (SUBMITTED, "/operation/pollUrl", ""),
    (SUBMITTED, "/operation/status", r#""completed""#),
    (
        "retry-registration-queued",
        "/registrationStatus",
        r#""pending""#,
    ),
    ("status-sync-active", "/revertError", ""),
    ("status-sync-active", "/newStatus", r#""Active""#),
    ("update-epp-stored", "/eppCodePersited", "true"),
    ("request-epp-older", "/eppCode", ""),
    ("job-queued", "/data", ""),
    ("domains-first-page", "/data", ""),
    ("problem-400-missing-epp-code", "/status", r#""400""#),
];

#[test]
fn one_change_breaks_a_good_body() -> Result<()> {
    let schemas = Schemas::load()?;
    for (fixture, pointer, value) in BREAKS {
        let schema = schema_of(fixture)?;
        let mut body = one(fixture)?;
        schemas.check(schema, &body)?;
        change(&mut body, pointer, value).with_context(|| (*pointer).to_owned())?;
        let noticed = schemas.check(schema, &body).is_err();
        ensure!(noticed, "{fixture}: {pointer} was not noticed");
    }
    Ok(())
}

#[test]
fn a_schema_that_does_not_exist_is_an_error() -> Result<()> {
    assert!(Schemas::load()?.check("Lifecicle", &json!({})).is_err());
    Ok(())
}

fn change(body: &mut Value, pointer: &str, value: &str) -> Result<()> {
    let (parent, key) = pointer.rsplit_once('/').context("a pointer")?;
    let place = body.pointer_mut(parent).and_then(Value::as_object_mut);
    let members = place.context("an object")?;
    if value.is_empty() {
        members.remove(key).context("a member")?;
    } else {
        members.insert(key.to_owned(), serde_json::from_str(value)?);
    }
    Ok(())
}
