//! The legacy v1 API: integer ids, answers in an envelope, errors that are flat.

mod record;
mod retry_transfer;
mod status_sync;
mod transfer_error;

use super::failure::Failure;
use super::session::{Caller, Scope};
use super::state::{App, State};
use crate::world::clock::iso;
use crate::world::id;
use axum::routing::{get, post};
use axum::{Json, Router};
use contract::legacy::Envelope;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/status-sync", post(status_sync::post))
        .route("/transfer-error", get(transfer_error::show))
        .route("/retry-transfer", post(retry_transfer::post))
}

type Enveloped<T> = Result<Json<Envelope<T>>, Failure>;

fn envelope<T>(state: &State, data: T) -> Json<Envelope<T>> {
    Json(Envelope {
        success: true,
        timestamp: Some(iso(state.world.now())),
        request_id: Some(id::uuid()),
        data: Some(data),
    })
}

/// The caller's account, and the domain behind the number in the path.
fn domain(
    state: &State,
    caller: &Caller,
    scope: Scope,
    number: &str,
) -> Result<(&'static str, String), Failure> {
    let account = caller.with(&[scope])?;
    let wrong = || Failure::invalid("`id` must be an integer from 1.");
    let number = number.parse().ok().filter(|n| *n > 0).ok_or_else(wrong)?;
    Ok((account, state.world.by_legacy_id(number)?))
}
