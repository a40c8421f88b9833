//! The demo's files, under the policy that the widget must be able to live with.

use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use std::path::Path;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; \
    require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'; \
    frame-ancestors 'none'";

/// The files of a directory, or nothing.
pub fn files<S: Clone + Send + Sync + 'static>(directory: Option<&Path>) -> Router<S> {
    let Some(directory) = directory else {
        return Router::new();
    };
    Router::new()
        .fallback_service(ServeDir::new(directory))
        .layer(header("content-security-policy", POLICY))
        .layer(header("cache-control", "no-cache"))
        .layer(header("x-content-type-options", "nosniff"))
}

fn header(name: &'static str, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(
        HeaderName::from_static(name),
        HeaderValue::from_static(value),
    )
}
