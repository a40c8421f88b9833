//! What happens outside: at the losing registrar, at the till, in the job queue.

use super::wire::read;
use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::state::App;
use crate::world::job::Outcome;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

pub(super) async fn unlock(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    app.lock().world.unlock(&id)?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn new_code(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Failure> {
    let code = app.lock().world.new_code(&id)?;
    Ok(Json(json!({ "eppCode": code })))
}

pub(super) async fn code(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Failure> {
    let code = app.lock().world.code(&id)?;
    Ok(Json(json!({ "eppCode": code })))
}

pub(super) async fn invoices(State(app): State<App>) -> Json<Value> {
    Json(json!(app.lock().world.invoices()))
}

pub(super) async fn invoice(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Failure> {
    Ok(Json(json!(app.lock().world.invoice(&id)?)))
}

pub(super) async fn pay(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    app.lock().world.pay(&id)?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    outcome: Option<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Word {
    Completed,
    Failed,
}

pub(super) async fn end_job(
    State(app): State<App>,
    Path(id): Path<String>,
    body: Members,
) -> Result<StatusCode, Failure> {
    let outcome = read::<End>(body)?.outcome.map(|word| match word {
        Word::Completed => Outcome::Completed,
        Word::Failed => Outcome::Failed,
    });
    app.lock().world.force_job(&id, outcome)?;
    Ok(StatusCode::NO_CONTENT)
}
