//! Hostway's transfer status and reset.

use crate::EppCode;
use serde::{Deserialize, Serialize};

/// `GET /accounts/{account}/domains/transfers/{name}`, of both known generations: the newer one
/// nests `status` and lists `history`, the older one is flat.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TransferReport {
    /// Earlier states; the newer generation only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<TransferState>,
    /// The state now: an object in the newer generation, a number in the older.
    pub status: Option<StatusShape>,
    /// The older generation's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The older generation's time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_change_date: Option<String>,
}

/// Either generation's `status`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StatusShape {
    /// The newer generation.
    State(TransferState),
    /// The older generation: a number from one of two tables that contradict each other, and
    /// therefore never looked at.
    Number(f64),
}

/// One state of a transfer. The e-mail address that comes with it is not read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TransferState {
    /// Whether the reset will be taken; only of the state now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can_be_reset: Option<bool>,
    /// A number whose meaning changed between generations; never looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<f64>,
    /// In words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it was entered.
    #[serde(alias = "statusChangeDate", skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// `PUT /accounts/{account}/domains/transfers/{name}`: tries the transfer again. Answered without
/// a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ResetRequest {
    /// 6 to 16 characters; without it the earlier code is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_info: Option<EppCode>,
}
