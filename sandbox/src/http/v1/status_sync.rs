//! `POST /api/domains/{id}/status-sync`.

use super::{Enveloped, domain, envelope, record};
use crate::http::body::Members;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::extract::{Path, State};
use contract::v1;
use contract::v2::{Domain, ServiceStatus, StatusSyncResponse};
use serde::Serialize;
use serde_json::{Map, Value};

/// What the widget reads, beside the raw record that it must not.
#[derive(Debug, Serialize)]
pub(super) struct Data {
    #[serde(flatten)]
    sync: v1::StatusSync,
    domain: Map<String, Value>,
}

/// The documented body (`domainIds`, `id`) belongs to another call; it is let through unread.
pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(number): Path<String>,
    body: Members,
) -> Enveloped<Data> {
    body.only(&["domainIds", "id"])?;
    let mut state = app.lock();
    let (account, id) = domain(&state, &caller, Scope::ReadDomains, &number)?;
    let sync = state.world.status_sync(account, &id)?;
    let row = state.world.row(account, &id)?;
    let data = Data {
        domain: record::record(&state.world, &number, &row, &word(&sync.new_status, &row)),
        sync: legacy(sync, &row),
    };
    Ok(envelope(&state, data))
}

fn legacy(sync: StatusSyncResponse, row: &Domain) -> v1::StatusSync {
    v1::StatusSync {
        sync_success: sync.sync_success,
        previous_status: Some(word(&sync.previous_status, row)),
        new_status: Some(word(&sync.new_status, row)),
        status_changed: sync.status_changed,
        status_changed_to_active: sync.status_changed_to_active,
        info: sync.info,
        error: sync.error.into_iter().collect(),
        revert_attempted: sync.revert_attempted,
        revert_succeeded: sync.revert_succeeded,
        revert_error: sync.revert_error,
        double_sync_attempted: sync.double_sync_attempted,
        double_sync_succeeded: sync.double_sync_succeeded,
        double_sync_error: sync.double_sync_error,
    }
}

/// A raw word, as the billing system behind v1 has it.
fn word(status: &ServiceStatus, row: &Domain) -> String {
    let word = match status {
        ServiceStatus::Active => "Active",
        ServiceStatus::Suspended => "Suspended",
        ServiceStatus::Terminated => "Terminated",
        ServiceStatus::Pending if row.lifecycle.kind == "transfer" => "Pending Transfer",
        ServiceStatus::Pending => "Pending Registration",
        ServiceStatus::Cancelled => "Cancelled",
        ServiceStatus::Expired => "Expired",
        ServiceStatus::Fraud => "Fraud",
        ServiceStatus::Unknown | ServiceStatus::Other(_) => "Unknown",
    };
    word.to_owned()
}
