//! What is said instead of an answer of the API, in the words it would use: the widget shows it.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// Why there is no answer of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The name of the host is not one of this server.
    OtherHost,
    /// A page of another site asks.
    OtherSite,
    /// The widget asks for nothing of the kind.
    NotTheWidgets,
    /// The body is larger than any of the widget's.
    TooLarge,
    /// Nothing answered.
    Unreachable,
    /// Nothing answered in time.
    TooSlow,
    /// TLS failed.
    NotTrusted,
    /// The API sends elsewhere, and the key goes nowhere else.
    Redirected,
    /// The answer was too long, or compressed although nobody asked.
    Unreadable,
    /// The answer held the key; what it said had this status.
    HeldTheKey(StatusCode),
}

impl Refusal {
    fn said(self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::OtherHost => (
                S::MISDIRECTED_REQUEST,
                "other_host",
                "Use the address that the proxy printed.",
            ),
            Self::OtherSite => (
                S::FORBIDDEN,
                "other_site",
                "The request comes from a page of another site.",
            ),
            Self::NotTheWidgets => (
                S::NOT_FOUND,
                "not_forwarded",
                "The development proxy passes on only what the widget asks for.",
            ),
            Self::TooLarge => (
                S::PAYLOAD_TOO_LARGE,
                "too_large",
                "The development proxy passes on no body of this size.",
            ),
            Self::Unreachable => (
                S::BAD_GATEWAY,
                "upstream_unreachable",
                "The API does not answer the development proxy.",
            ),
            Self::TooSlow => (
                S::GATEWAY_TIMEOUT,
                "upstream_timeout",
                "The API did not answer the development proxy in time.",
            ),
            Self::NotTrusted => (
                S::BAD_GATEWAY,
                "upstream_tls",
                "The development proxy does not trust the certificate of the API.",
            ),
            Self::Redirected => (
                S::BAD_GATEWAY,
                "upstream_redirect",
                "The API redirects elsewhere, and the development proxy does not follow.",
            ),
            Self::Unreadable => (
                S::BAD_GATEWAY,
                "upstream_unreadable",
                "The development proxy cannot read the answer of the API.",
            ),
            Self::HeldTheKey(status) => (
                status,
                "withheld",
                "The answer of the API held the API key, and is withheld by the development proxy.",
            ),
        }
    }

    /// For the terminal.
    pub(crate) fn detail(self) -> &'static str {
        self.said().2
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, code, detail) = self.said();
        let body = json!({
            "type": "about:blank", "title": "Development proxy",
            "status": status.as_u16(), "code": code, "detail": detail,
        });
        let mut response = Response::new(Body::from(body.to_string()));
        *response.status_mut() = status;
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(CONTENT_TYPE, kind);
        let cache = HeaderValue::from_static("no-store");
        response.headers_mut().insert(CACHE_CONTROL, cache);
        response
    }
}
