//! Turns every error into the words of the API it happened at, those of the framework as well.

use super::failure::Failure;
use super::manner::Manner;
use super::request_log::TooLarge;
use super::state::App;
use axum::extract::{OriginalUri, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub(crate) async fn dress(
    State(app): State<App>,
    OriginalUri(uri): OriginalUri,
    request: Request,
    next: Next,
) -> Response {
    let response = match request.extensions().get::<TooLarge>() {
        Some(TooLarge) => Failure::of_status(StatusCode::PAYLOAD_TOO_LARGE).into_response(),
        None => next.run(request).await,
    };
    dressed(&app, uri.path(), response)
}

/// The response itself unless it is an error.
pub(crate) fn dressed(app: &App, path: &str, mut response: Response) -> Response {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let failure = response
        .extensions_mut()
        .remove::<Failure>()
        .unwrap_or_else(|| Failure::of_status(status));
    Manner::of(path).dress(&mut response, failure, path, &app.lock());
    response
}
