//! `POST …/actions/update-epp`.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::Json;
use axum::extract::{Path, State};
use contract::v2::UpdateEppResponse;

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    body: Members,
) -> Result<Json<UpdateEppResponse>, Failure> {
    let account = caller.with(&[Scope::WriteDomains])?;
    body.only(&["eppCode"])?;
    let code = body
        .text("eppCode")?
        .ok_or_else(|| Failure::member("/eppCode", "missing_required", "`eppCode` is required."))?;
    Ok(Json(app.lock().world.update_epp(account, &id, code)?))
}
