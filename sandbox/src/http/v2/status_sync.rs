//! `POST …/actions/status-sync`.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::Json;
use axum::extract::{Path, State};
use contract::v2::StatusSyncResponse;

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    body: Members,
) -> Result<Json<StatusSyncResponse>, Failure> {
    let account = caller.with(&[Scope::ReadDomains])?;
    body.only(&[])?;
    Ok(Json(app.lock().world.status_sync(account, &id)?))
}
