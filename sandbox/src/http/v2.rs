//! The v2 API: a file for each endpoint. Successful bodies have no wrapper.

mod domains;
mod lifecycle;
mod me;
mod request_epp;
mod retry_registration;
mod retry_transfer;
mod status_sync;
mod update_epp;

use super::state::App;
use axum::Router;
use axum::routing::{get, post};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/me", get(me::show).patch(me::change))
        .route("/domains", get(domains::list))
        .route("/domains/{id}", get(domains::show))
        .route("/domains/{id}/lifecycle", get(lifecycle::show))
        .nest("/domains/{id}/actions", actions())
}

fn actions() -> Router<App> {
    Router::new()
        .route("/update-epp", post(update_epp::post))
        .route("/retry-transfer", post(retry_transfer::post))
        .route("/request-epp", post(request_epp::post))
        .route("/retry-registration", post(retry_registration::post))
        .route("/status-sync", post(status_sync::post))
}
