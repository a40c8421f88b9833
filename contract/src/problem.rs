//! Problem Details (RFC 9457), the error bodies of `HostUp` v2.

use crate::json::object;
use serde::Serialize;

/// An error of the v2 API. No member is promised by the API document, so all are optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// `https://developer.hostup.se/errors/<code>`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// A heading; not stable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The HTTP status again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// A sentence for the customer; not stable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The stable word to branch on, such as `invalid_request`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The path that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// `req_…`: what support needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// ISO 8601, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// One entry per wrong field; empty unless the request failed validation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

object!(Problem reads {
    kind = "type",
    title = "title",
    status = "status",
    detail = "detail",
    code = "code",
    instance = "instance",
    request_id = "requestId",
    timestamp = "timestamp",
    errors = "errors",
});

/// What is wrong with one field of the request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// JSON Pointer (RFC 6901) into the request body, such as `/recoveryValues/orgNumber`.
    pub pointer: String,
    /// A sentence for the customer.
    pub detail: String,
    /// A stable word, such as `missing_required`.
    pub code: String,
}

object!(FieldError reads {
    pointer = "pointer",
    detail = "detail",
    code = "code",
});
