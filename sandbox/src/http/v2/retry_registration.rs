//! `POST …/actions/retry-registration`.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use crate::world::{RegistrationRetry, Values};
use axum::Json;
use axum::extract::{Path, State};
use contract::v2::RetryRegistrationResponse;
use serde_json::Value;

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    body: Members,
) -> Result<Json<RetryRegistrationResponse>, Failure> {
    let account = caller.with(&[Scope::WriteDomains])?;
    body.only(&["recoveryValues", "profileUpdated"])?;
    let retry = RegistrationRetry {
        values: values(&body)?,
        profile_updated: body.flag("profileUpdated")?,
    };
    let mut state = app.lock();
    Ok(Json(state.world.retry_registration(account, &id, &retry)?))
}

fn values(body: &Members) -> Result<Values, Failure> {
    let Some(values) = body.0.get("recoveryValues") else {
        return Ok(Values::new());
    };
    let Value::Object(values) = values else {
        return Err(Members::wrong("recoveryValues", "an object"));
    };
    values
        .iter()
        .map(|(key, value)| match value {
            Value::String(text) => Ok((key.clone(), text.clone())),
            _ => Err(Members::wrong(&format!("recoveryValues/{key}"), "a text")),
        })
        .collect()
}
