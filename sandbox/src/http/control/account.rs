//! The account page: the signed-in customer's details, or the main customer's.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::state::App;
use crate::world::account::MAIN;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

pub(super) async fn show(
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Json<Value>, Failure> {
    let state = app.lock();
    let name = state.sessions.account(&headers).unwrap_or(MAIN);
    Ok(Json(json!(state.world.account(name)?)))
}

pub(super) async fn change(
    State(app): State<App>,
    headers: HeaderMap,
    body: Members,
) -> Result<Json<Value>, Failure> {
    let mut state = app.lock();
    let name = state.sessions.account(&headers).unwrap_or(MAIN);
    Ok(Json(json!(state.world.change_account(name, &body.0)?)))
}
