//! Each API has its own way of saying no.

use super::failure::Failure;
use super::state::State;
use crate::world::clock::iso;
use crate::world::id;
use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use contract::legacy::LegacyError;
use contract::problem::Problem;
use serde::Serialize;

/// How an API words its errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Problem Details: v2, and the control surface.
    Problem,
    /// The flat error of v1.
    Legacy,
    /// A status and nothing else: Hostway.
    Bare,
}

impl Manner {
    pub(crate) fn of(path: &str) -> Self {
        if path.starts_with("/accounts/") {
            Self::Bare
        } else if path.starts_with("/api/domains/") {
            Self::Legacy
        } else {
            Self::Problem
        }
    }

    /// Puts the error into the response, whose status is already set.
    pub(crate) fn dress(
        self,
        response: &mut Response,
        failure: Failure,
        path: &str,
        state: &State,
    ) {
        match self {
            _ if failure.without_body => {}
            Self::Problem => {
                let now = iso(state.world.now());
                put(
                    response,
                    "application/problem+json",
                    &problem(failure, path, now),
                );
            }
            Self::Legacy => legacy(response, failure, state),
            Self::Bare => bare(response, state),
        }
    }
}

fn put(response: &mut Response, media_type: &'static str, body: &impl Serialize) {
    let Ok(text) = serde_json::to_vec(body) else {
        return;
    };
    *response.body_mut() = Body::from(text);
    let headers = response.headers_mut();
    headers.remove(CONTENT_LENGTH);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
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

/// A 429 of v1 says in its body when it ends, has neither code nor time, and no headers.
fn legacy(response: &mut Response, failure: Failure, state: &State) {
    let status = response.status();
    let headers = response.headers_mut();
    headers.remove("retry-after");
    headers.remove("x-ratelimit-limit");
    headers.remove("x-ratelimit-remaining");
    let reset = headers.remove("x-ratelimit-reset");
    let limited = status == StatusCode::TOO_MANY_REQUESTS;
    let error = LegacyError {
        error: status.canonical_reason().map(str::to_owned),
        message: Some(failure.message()),
        code: (!limited).then(|| legacy_code(status).to_owned()),
        timestamp: (!limited).then(|| iso(state.world.now())),
        request_id: Some(id::uuid()),
        retry_after: reset.and_then(|at| at.to_str().ok().map(str::to_owned)),
    };
    put(response, "application/json", &error);
}

fn legacy_code(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "UNAUTHORIZED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        409 => "CONFLICT",
        415 => "UNSUPPORTED_MEDIA_TYPE",
        503 => "SERVICE_UNAVAILABLE",
        504 => "TIMEOUT",
        400..500 => "BAD_REQUEST",
        _ => "INTERNAL_ERROR",
    }
}

/// What is wrong with a request is one status; which one, the documents leave open.
fn bare(response: &mut Response, state: &State) {
    if matches!(response.status().as_u16(), 400 | 413 | 415) {
        *response.status_mut() = state.hostway.bad_input.status();
    }
    *response.body_mut() = Body::empty();
    response.headers_mut().remove(CONTENT_TYPE);
    response.headers_mut().remove(CONTENT_LENGTH);
}
