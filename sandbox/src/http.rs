//! HTTP over the world. From the outside in, a request passes:
//! [`request_log`], [`fault`], [`dress`] (errors in the words of each API), [`origin`],
//! [`rate_limit`], then a handler of [`v2`], [`v1`], [`hostway`], [`jobs`] or [`control`], or
//! the [`assets`].

pub(crate) mod assets;
mod body;
mod control;
mod dress;
mod failure;
mod fault;
mod hostway;
mod jobs;
mod manner;
mod origin;
mod rate_limit;
mod request_log;
pub(crate) mod serve;
mod session;
mod state;
mod v1;
mod v2;

use crate::Options;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::any;
use failure::Failure;
use state::App;
use tower_http::trace::TraceLayer;

/// The whole sandbox as a router, for tests without a socket.
pub fn app(options: Options) -> Router {
    let assets = assets::files(options.static_dir.as_deref());
    let app = App::new(options);
    Router::new()
        .nest("/api/v2", v2::routes())
        .nest("/api/domains/{id}", v1::routes())
        .nest("/api/jobs", jobs::routes())
        .nest("/accounts/{account}/domains/transfers", hostway::routes())
        .nest("/sandbox", control::routes())
        .route("/api/{*path}", any(nothing))
        .route("/accounts/{account}/{*path}", any(nothing))
        .route("/sandbox/{*path}", any(nothing))
        .layer(from_fn_with_state(app.clone(), rate_limit::limit))
        .layer(from_fn_with_state(app.clone(), origin::refuse_cross_site))
        .layer(from_fn_with_state(app.clone(), dress::dress))
        .merge(assets)
        .layer(from_fn_with_state(app.clone(), fault::inject))
        .layer(from_fn_with_state(app.clone(), request_log::record))
        .layer(TraceLayer::new_for_http())
        .with_state(app)
}

async fn nothing() -> Failure {
    Failure::not_found()
}

/// Whether a path is one of the APIs', and not of the sandbox or the demo.
fn is_api(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/accounts/")
}
