//! `GET /api/jobs/{id}`: what an operation's `pollUrl` leads to. It answers in the legacy envelope.

use super::failure::Failure;
use super::session::{Caller, Scope};
use super::state::App;
use crate::world::clock::iso;
use crate::world::id;
use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use contract::job::{Envelope, Job};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/{id}", get(show))
}

async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(job): Path<String>,
) -> Result<Json<Envelope<Job>>, Failure> {
    let account = caller.with(&[Scope::ReadDomains])?;
    let mut state = app.lock();
    Ok(Json(Envelope {
        success: true,
        timestamp: Some(iso(state.world.now())),
        request_id: Some(id::uuid()),
        data: Some(state.world.job(account, &job)?),
    }))
}
