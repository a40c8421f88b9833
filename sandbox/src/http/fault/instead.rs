//! Answers given instead of the real one.

use super::Fault;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// An answer to the letter.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Raw {
    status: u16,
    content_type: String,
    body: String,
}

impl Fault {
    /// The answer given instead of the real one, if one is.
    pub(super) fn answer(&self) -> Option<Response> {
        if let Some(raw) = &self.raw {
            let body = Body::from(raw.body.clone());
            return Some(answer(raw.status, &raw.content_type, body));
        }
        if let Some(status) = self.empty_body {
            return Some(status_of(status).into_response());
        }
        let status = self.status?;
        let body = if self.body.is_null() {
            Body::empty()
        } else {
            Body::from(self.body.to_string())
        };
        let mut response = answer(status, "application/problem+json", body);
        for (name, value) in &self.headers {
            let name = HeaderName::try_from(name.as_str());
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) {
                response.headers_mut().insert(name, value);
            }
        }
        Some(response)
    }
}

fn answer(status: u16, content_type: &str, body: Body) -> Response {
    let mut response = (status_of(status), body).into_response();
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
    response
}

pub(super) fn status_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
