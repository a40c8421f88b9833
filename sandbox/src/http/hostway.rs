//! Hostway's transfer status and reset: one address, hardly a body, and errors without any.

mod report;
mod reset;
mod style;

use super::failure::Failure;
use super::session::{Caller, Scope};
use super::state::{App, State as Everything};
use crate::world::account;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub(crate) use style::Style;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/{name}", get(show).put(reset::put))
}

async fn show(
    State(app): State<App>,
    caller: Caller,
    Path((number, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let mut state = app.lock();
    let (owner, id) = order(&state, &caller, Scope::ReadDomains, &number, &name)?;
    let pending = state.world.pending_transfer(owner, &id)?;
    let body = report::report(state.hostway.generation, &pending);
    let json = [(CONTENT_TYPE, "application/json")];
    Ok((json, Body::from(body.to_string())).into_response())
}

/// Whose order it is, and which. An account that is not the caller's is forbidden, and so is a
/// domain that belongs to another account.
fn order(
    state: &Everything,
    caller: &Caller,
    scope: Scope,
    number: &str,
    name: &str,
) -> Result<(&'static str, String), Failure> {
    let owner = caller.with(&[scope])?;
    if account::number(owner) != number {
        return Err(foreign());
    }
    let (holder, id) = state.world.by_name(name)?;
    if holder != owner {
        return Err(foreign());
    }
    Ok((owner, id))
}

fn foreign() -> Failure {
    Failure::forbidden("The transfer belongs to another account.")
}
