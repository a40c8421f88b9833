//! Messages between registrar and registry.

use super::clock::iso;
use contract::v2::HistoryEntry;
use jiff::Timestamp;

/// One message.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    at: Timestamp,
    subject: &'static str,
    contents: String,
}

impl Message {
    pub(crate) fn new(at: Timestamp, subject: &'static str, contents: &str) -> Self {
        Self {
            at,
            subject,
            contents: contents.to_owned(),
        }
    }

    pub(crate) fn entry(&self) -> HistoryEntry {
        HistoryEntry {
            timestamp: Some(iso(self.at)),
            subject: Some(self.subject.to_owned()),
            contents: Some(self.contents.clone()),
        }
    }
}
