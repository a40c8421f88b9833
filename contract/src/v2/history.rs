use serde::{Deserialize, Serialize};

/// One message between registrar and registry. All three members may be null.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HistoryEntry {
    /// ISO 8601, UTC.
    pub timestamp: Option<String>,
    /// What it was about.
    pub subject: Option<String>,
    /// Raw text of the registry.
    pub contents: Option<String>,
}
