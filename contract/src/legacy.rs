//! The legacy envelope of `HostUp` v1, which v2's background jobs still answer in.

use serde::{Deserialize, Serialize};

/// The wrapper around every successful v1 answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Envelope<T> {
    /// Whether the API call worked; says nothing about what was asked for.
    #[serde(default)]
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

/// An error of v1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
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
    /// ISO 8601: until when nothing may be sent; only on a 429.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<String>,
}
