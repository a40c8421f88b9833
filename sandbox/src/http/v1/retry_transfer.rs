//! `POST /api/domains/{id}/retry-transfer`: the code is required, and the answer says nothing
//! about where the transfer stands.

use super::{Enveloped, domain, envelope};
use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::extract::{Path, State};
use contract::v1::RetryTransfer;

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(number): Path<String>,
    body: Members,
) -> Enveloped<RetryTransfer> {
    let mut state = app.lock();
    let (account, id) = domain(&state, &caller, Scope::WriteDomains, &number)?;
    body.only(&["epp_code"])?;
    let code = body
        .text("epp_code")?
        .ok_or_else(|| Failure::invalid("`epp_code` is required."))?;
    state.world.reset_transfer(account, &id, Some(code))?;
    let answer = RetryTransfer {
        success: true,
        message: Some("The transfer was sent to the registry again.".to_owned()),
    };
    Ok(envelope(&state, answer))
}
