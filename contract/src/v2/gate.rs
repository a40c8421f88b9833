use crate::json::object;
use serde::Serialize;

/// Whether an action may be taken now. An absent gate is a closed one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Gate {
    /// The server will accept the action.
    pub allowed: bool,
    /// Why not, as a sentence for the customer; null when allowed, and sometimes when not.
    pub reason: Option<String>,
    /// Why not, as a stable word (`pending_order`); not sent by every endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

object!(Gate reads writes {
    allowed = "allowed",
    reason = "reason",
    code = "code",
});
