//! The control surface: what only a sandbox has. It signs in, steps the clock, acts for others.

mod account;
mod outside;
mod sign_in;
mod stage;
mod wire;

use super::state::App;
use axum::Router;
use axum::routing::{get, post};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/expire-sessions", post(sign_in::expire))
        .route("/scenarios", get(stage::scenarios))
        .route("/reset", post(stage::reset))
        .route("/state", get(stage::state))
        .route("/clock", post(stage::clock))
        .route(
            "/requests",
            get(wire::requests).delete(wire::forget_requests),
        )
        .route("/faults", post(wire::add_fault).delete(wire::clear_faults))
        .route("/rate-limit", post(wire::rate_limit))
        .route("/hostway", post(wire::hostway))
        .route("/domains/{id}/unlock", post(outside::unlock))
        .route("/domains/{id}/new-code", post(outside::new_code))
        .route("/domains/{id}/code", get(outside::code))
        .route("/invoices", get(outside::invoices))
        .route("/invoices/{id}", get(outside::invoice))
        .route("/invoices/{id}/pay", post(outside::pay))
        .route("/jobs/{id}", post(outside::end_job))
        .route("/account", get(account::show).patch(account::change))
}
