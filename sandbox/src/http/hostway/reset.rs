//! `PUT /accounts/{account}/domains/transfers/{name}`.

use super::order;
use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// The fewest and the most characters of `authInfo`.
const LENGTH: std::ops::RangeInclusive<usize> = 6..=16;

pub(super) async fn put(
    State(app): State<App>,
    caller: Caller,
    Path((number, name)): Path<(String, String)>,
    body: Members,
) -> Result<StatusCode, Failure> {
    let mut state = app.lock();
    let (owner, id) = order(&state, &caller, Scope::WriteDomains, &number, &name)?;
    body.only(&["authInfo"])?;
    let code = body.text("authInfo")?;
    if code.is_some_and(|code| !LENGTH.contains(&code.chars().count())) {
        return Err(Members::wrong("authInfo", "6 to 16 characters long"));
    }
    // Without a pending order there is nothing to reset, whatever else is wrong.
    state.world.pending_transfer(owner, &id)?;
    state.world.reset_transfer(owner, &id, code)?;
    Ok(state.hostway.reset.status())
}
