//! The wire: what was sent over it, and what it does to what is sent.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::fault::Order;
use crate::http::hostway::Style;
use crate::http::rate_limit::{Limits, Rate};
use crate::http::request_log::Entry;
use crate::http::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads an order to the sandbox; a mistake in a test's script is explained.
pub(super) fn read<T: DeserializeOwned>(body: Members) -> Result<T, Failure> {
    serde_json::from_value(Value::Object(body.0))
        .map_err(|error| Failure::invalid(&error.to_string()))
}

pub(super) async fn requests(State(app): State<App>) -> Json<Vec<Entry>> {
    Json(app.lock().log.entries())
}

pub(super) async fn forget_requests(State(app): State<App>) -> StatusCode {
    app.lock().log.clear();
    StatusCode::NO_CONTENT
}

pub(super) async fn add_fault(
    State(app): State<App>,
    body: Members,
) -> Result<StatusCode, Failure> {
    let order: Order = read(body)?;
    app.lock().faults.add(order);
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn clear_faults(State(app): State<App>) -> StatusCode {
    app.lock().faults.clear();
    StatusCode::NO_CONTENT
}

pub(super) async fn rate_limit(
    State(app): State<App>,
    body: Members,
) -> Result<StatusCode, Failure> {
    let rate: Rate = read(body)?;
    app.lock().limits = Limits::new(rate);
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn hostway(State(app): State<App>, body: Members) -> Result<StatusCode, Failure> {
    let style: Style = read(body)?;
    app.lock().hostway = style;
    Ok(StatusCode::NO_CONTENT)
}
