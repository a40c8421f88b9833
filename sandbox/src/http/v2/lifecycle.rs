//! `GET /api/v2/domains/{id}/lifecycle`.

use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::Json;
use axum::extract::{Path, State};
use contract::v2::Lifecycle;

pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Lifecycle>, Failure> {
    let account = caller.with(&[Scope::ReadDomains])?;
    Ok(Json(app.lock().world.lifecycle(account, &id)?))
}
