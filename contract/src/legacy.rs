//! The legacy envelope of `HostUp` v1, which v2's background jobs still answer in.

use crate::json::{Json, Read, object};
use serde::Serialize;

/// The wrapper around every successful v1 answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Envelope<T> {
    /// Whether the API call worked; says nothing about what was asked for.
    pub success: bool,
    /// ISO 8601, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// A UUID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The answer itself.
    pub data: Option<T>,
}

impl<T: Read> Read for Envelope<T> {
    fn read(json: &Json) -> Option<Self> {
        json.is_object().then(|| Self {
            success: json.member("success"),
            timestamp: json.member("timestamp"),
            request_id: json.member("requestId"),
            data: json.member("data"),
        })
    }
}

/// An error of v1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LegacyError {
    /// The title of the HTTP status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// A sentence for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `BAD_REQUEST`, `UNAUTHORIZED`, `TIMEOUT` and others; absent on a 429.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// ISO 8601, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// A UUID: what support needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Until when nothing may be sent, ISO 8601, or for how many seconds; only on a 429.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<String>,
}

object!(LegacyError reads {
    error = "error",
    message = "message",
    code = "code",
    timestamp = "timestamp",
    request_id = "requestId",
    retry_after = "retryAfter" by text_or_number,
});

fn text_or_number(json: &Json, name: &str) -> Option<String> {
    let text: Option<String> = json.member(name);
    let number = || json.get(name).read::<i64>();
    text.or_else(|| number().map(|number| number.to_string()))
}
