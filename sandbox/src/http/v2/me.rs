//! `GET` and `PATCH /api/v2/me`: the holder's details.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

pub(super) async fn show(State(app): State<App>, caller: Caller) -> Result<Json<Value>, Failure> {
    let account = caller.with(&[Scope::ReadAccount])?;
    Ok(Json(json!(app.lock().world.account(account)?)))
}

pub(super) async fn change(
    State(app): State<App>,
    caller: Caller,
    body: Members,
) -> Result<Json<Value>, Failure> {
    let account = caller.with(&[Scope::WriteAccount])?;
    let mut state = app.lock();
    Ok(Json(json!(state.world.change_account(account, &body.0)?)))
}
