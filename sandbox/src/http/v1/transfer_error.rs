//! `GET /api/domains/{id}/transfer-error`.

use super::{Enveloped, domain, envelope};
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::extract::{Path, State};
use contract::v1::{TransferError, TransferErrorReport};

pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(number): Path<String>,
) -> Enveloped<TransferErrorReport> {
    let mut state = app.lock();
    let (account, id) = domain(&state, &caller, Scope::ReadDomains, &number)?;
    let error = state
        .world
        .transfer_error(account, &id)?
        .map(|(failure, raw_message)| TransferError {
            category: failure.category,
            raw_message: raw_message.to_owned(),
            created_at: failure.detected_at,
        });
    let report = TransferErrorReport {
        found: error.is_some(),
        error,
    };
    Ok(envelope(&state, report))
}
