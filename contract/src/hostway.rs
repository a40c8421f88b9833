//! Hostway's transfer status and reset.

use crate::EppCode;
use crate::json::{Json, Read, object};
use serde::{Deserialize, Serialize};

/// `GET /accounts/{account}/domains/transfers/{name}`, of both known generations: the newer one
/// nests `status` and lists `history`, the older one is flat.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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

object!(TransferReport reads {
    history = "history",
    status = "status",
    description = "description",
    status_change_date = "statusChangeDate",
});

/// Either generation's `status`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum StatusShape {
    /// The newer generation.
    State(TransferState),
    /// The older generation: a number from one of two tables that contradict each other, and
    /// therefore never looked at.
    Number(f64),
}

impl Read for StatusShape {
    fn read(json: &Json) -> Option<Self> {
        let number = || json.read().map(Self::Number);
        json.read().map(Self::State).or_else(number)
    }
}

/// One state of a transfer. The e-mail address that comes with it is not read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

object!(TransferState reads {
    can_be_reset = "canBeReset",
    status = "status",
    description = "description",
    date = "date" by date,
});

/// Either generation's name for it.
fn date(json: &Json, name: &str) -> Option<String> {
    let newer: Option<String> = json.member(name);
    newer.or_else(|| json.member("statusChangeDate"))
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

object!(ResetRequest writes {
    auth_info = "authInfo",
});
