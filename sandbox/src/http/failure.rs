//! Errors of the API, before they are dressed as Problem Details.

use crate::world::Refusal;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use contract::problem::FieldError;

/// What went wrong. [`super::dress`] adds where and when.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) title: &'static str,
    pub(crate) detail: String,
    pub(crate) errors: Vec<FieldError>,
    /// One error of the API is documented with an empty body.
    pub(crate) without_body: bool,
}

impl Failure {
    fn new(status: StatusCode, code: &'static str, title: &'static str, detail: &str) -> Self {
        Self {
            status,
            code,
            title,
            detail: detail.to_owned(),
            errors: Vec::new(),
            without_body: false,
        }
    }

    pub(crate) fn unauthorized() -> Self {
        let detail = "Authentication is required.";
        Self::new(
            StatusCode::UNAUTHORIZED,
            "unauthorized",
            "Unauthorized",
            detail,
        )
    }

    pub(crate) fn forbidden(detail: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "Forbidden", detail)
    }

    pub(crate) fn not_found() -> Self {
        let detail = "The requested resource could not be found.";
        Self::new(StatusCode::NOT_FOUND, "not_found", "Not found", detail)
    }

    pub(crate) fn rate_limited() -> Self {
        let (code, title) = ("rate_limit_exceeded", "Too many requests");
        let detail = "Too many requests. Retry after the limit resets.";
        Self::new(StatusCode::TOO_MANY_REQUESTS, code, title, detail)
    }

    /// The request itself is at fault, and no member of it in particular.
    pub(crate) fn invalid(detail: &str) -> Self {
        let (code, title) = ("invalid_request", "Invalid request");
        Self::new(StatusCode::BAD_REQUEST, code, title, detail)
    }

    /// Members of the request are at fault.
    pub(crate) fn invalid_members(errors: Vec<FieldError>) -> Self {
        Self {
            title: "Validation failed",
            errors,
            ..Self::invalid("The request body failed validation.")
        }
    }

    /// One member of the request is at fault.
    pub(crate) fn member(pointer: &str, code: &str, detail: &str) -> Self {
        Self::invalid_members(vec![FieldError {
            pointer: pointer.to_owned(),
            detail: detail.to_owned(),
            code: code.to_owned(),
        }])
    }

    pub(crate) fn media_type() -> Self {
        let (code, title) = ("unsupported_media_type", "Unsupported media type");
        let detail = "The request body must be `application/json`.";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, code, title, detail)
    }

    fn conflict(code: &'static str, title: &'static str, detail: &str) -> Self {
        Self::new(StatusCode::CONFLICT, code, title, detail)
    }

    fn details_required(errors: Vec<FieldError>) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            detail: "Registration details are required before retrying.".to_owned(),
            ..Self::invalid_members(errors)
        }
    }

    /// One sentence, for an API that has no list of members.
    pub(crate) fn message(&self) -> String {
        let first = self.errors.first();
        first.map_or_else(|| self.detail.clone(), |error| error.detail.clone())
    }

    /// An error that the framework found, by its status alone.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let (code, title, detail) = match status {
            StatusCode::NOT_FOUND => return Self::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => (
                "method_not_allowed",
                "Method not allowed",
                "This path does not know the method.",
            ),
            StatusCode::PAYLOAD_TOO_LARGE => (
                "payload_too_large",
                "Content too large",
                "The request body is larger than 64 kB.",
            ),
            StatusCode::UNAUTHORIZED => return Self::unauthorized(),
            StatusCode::TOO_MANY_REQUESTS => return Self::rate_limited(),
            StatusCode::FORBIDDEN => return Self::forbidden("This is not allowed."),
            StatusCode::GATEWAY_TIMEOUT => (
                "upstream_unavailable",
                "Gateway timeout",
                "The registrar did not answer in time.",
            ),
            status if status.is_client_error() => (
                "invalid_request",
                "Invalid request",
                "The request could not be read.",
            ),
            _ => (
                "internal_error",
                "Internal server error",
                "An unexpected error occurred. Retry later or contact support if the issue persists.",
            ),
        };
        Self::new(status, code, title, detail)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotFound => Self::not_found(),
            Refusal::NotEligible(reason) => {
                Self::conflict("domain_not_eligible", "Not eligible", &reason)
            }
            Refusal::CodeUnavailable(reason) => {
                Self::conflict("epp_code_unavailable", "No EPP code", &reason)
            }
            Refusal::Invalid(errors) => Self::invalid_members(errors),
            Refusal::DetailsRequired(errors) => Self::details_required(errors),
            Refusal::DetailsRequiredWithoutBody => Self {
                without_body: true,
                ..Self::details_required(Vec::new())
            },
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
