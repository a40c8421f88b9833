use crate::json::object;
use serde::Serialize;

/// One message between registrar and registry. All three members may be null.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HistoryEntry {
    /// ISO 8601, UTC.
    pub timestamp: Option<String>,
    /// What it was about.
    pub subject: Option<String>,
    /// Raw text of the registry.
    pub contents: Option<String>,
}

object!(HistoryEntry reads writes {
    timestamp = "timestamp",
    subject = "subject",
    contents = "contents",
});
