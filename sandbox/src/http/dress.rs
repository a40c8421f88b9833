//! Turns every error into Problem Details (RFC 9457), those of the framework as well.

use super::failure::Failure;
use super::request_log::TooLarge;
use super::state::App;
use crate::world::clock::iso;
use crate::world::id;
use axum::body::Body;
use axum::extract::{OriginalUri, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::problem::Problem;

pub(crate) async fn dress(
    State(app): State<App>,
    OriginalUri(uri): OriginalUri,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match request.extensions().get::<TooLarge>() {
        Some(TooLarge) => Failure::of_status(StatusCode::PAYLOAD_TOO_LARGE).into_response(),
        None => next.run(request).await,
    };
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let failure = response
        .extensions_mut()
        .remove::<Failure>()
        .unwrap_or_else(|| Failure::of_status(status));
    if failure.without_body {
        return response;
    }
    let problem = problem(failure, uri.path(), iso(app.lock().world.now()));
    let Ok(text) = serde_json::to_vec(&problem) else {
        return response;
    };
    *response.body_mut() = Body::from(text);
    let media_type = HeaderValue::from_static("application/problem+json");
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    response
}

fn problem(failure: Failure, path: &str, timestamp: String) -> Problem {
    Problem {
        kind: Some(format!(
            "https://developer.hostup.se/errors/{}",
            failure.code
        )),
        title: Some(failure.title.to_owned()),
        status: Some(failure.status.as_u16()),
        detail: Some(failure.detail),
        code: Some(failure.code.to_owned()),
        instance: Some(path.to_owned()),
        request_id: Some(id::fresh("req")),
        timestamp: Some(timestamp),
        errors: failure.errors,
    }
}
