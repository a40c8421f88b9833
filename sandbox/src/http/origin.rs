//! Refuses what other sites send in the name of a signed-in customer.

use super::failure::Failure;
use super::state::App;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub(crate) async fn refuse_cross_site(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let allowed = &app.options().allowed_origins;
    if !request.method().is_safe() && is_foreign(request.headers(), allowed) {
        let detail = "The request comes from another site.";
        return Failure::forbidden(detail).into_response();
    }
    next.run(request).await
}

/// Browsers say where a request comes from; whoever says nothing is no browser.
fn is_foreign(headers: &HeaderMap, allowed: &[String]) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let origin = text(ORIGIN.as_str());
    if origin.is_some_and(|origin| allowed.iter().any(|known| known == origin)) {
        return false;
    }
    let is_own = |origin: &str| {
        let authority = origin.split_once("://").map(|(_, authority)| authority);
        authority.is_some() && authority == text(HOST.as_str())
    };
    text("sec-fetch-site") == Some("cross-site") || origin.is_some_and(|o| !is_own(o))
}
