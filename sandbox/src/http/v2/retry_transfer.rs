//! `POST …/actions/retry-transfer`.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::Json;
use axum::extract::{Path, State};
use contract::v2::RetryTransferResponse;

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    body: Members,
) -> Result<Json<RetryTransferResponse>, Failure> {
    let account = caller.with(&[Scope::WriteDomains])?;
    body.only(&["eppCode"])?;
    let code = body.text("eppCode")?;
    Ok(Json(app.lock().world.retry_transfer(account, &id, code)?))
}
