//! Messages between registrar and registry.

use super::clock::iso;
use contract::v2::HistoryEntry;
use jiff::Timestamp;

/// One message.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    at: Timestamp,
    text: Option<(&'static str, String)>,
}

impl Message {
    pub(crate) fn new(at: Timestamp, subject: &'static str, contents: &str) -> Self {
        Self {
            at,
            text: Some((subject, contents.to_owned())),
        }
    }

    /// Some registries only say that something happened.
    pub(crate) fn wordless(at: Timestamp) -> Self {
        Self { at, text: None }
    }

    /// Time and text, or what is said for a message without one.
    pub(crate) fn line(&self, unsaid: fn() -> String) -> (String, String) {
        let text = self.text.as_ref().map(|(_, contents)| contents.clone());
        (iso(self.at), text.unwrap_or_else(unsaid))
    }

    pub(crate) fn entry(&self) -> HistoryEntry {
        HistoryEntry {
            timestamp: Some(iso(self.at)),
            subject: self.text.as_ref().map(|(subject, _)| (*subject).to_owned()),
            contents: self.text.as_ref().map(|(_, contents)| contents.clone()),
        }
    }
}
