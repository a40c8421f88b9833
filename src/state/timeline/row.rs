use crate::api::Millis;
use crate::state::Deed;
use contract::v2::{Failure, HistoryEntry};

/// One line of the timeline, ready to be put into words.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// When; `None` when that is not known or cannot be read.
    pub at: Option<Millis>,
    /// When, as the server wrote it.
    pub written: Option<String>,
    /// How often exactly this was said.
    pub times: u32,
    /// What happened.
    pub told: Told,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// A message of the registry.
    Message(HistoryEntry),
    /// It was noticed that the transfer failed.
    TransferFailed(Failure),
    /// It was noticed that the registration failed.
    RegistrationFailed(Failure),
    /// The customer did something.
    Deed(Deed),
}

impl Row {
    /// What the server said about it, if anything: in short, and at length.
    pub fn quotes(&self) -> [Option<&str>; 2] {
        let (short, long) = match &self.told {
            Told::Message(message) => (message.subject.as_deref(), message.contents.as_deref()),
            Told::TransferFailed(failure) | Told::RegistrationFailed(failure) => {
                (None, Some(failure.reason.as_str()))
            }
            Told::Deed(deed) => (None, deed.notice.server.as_deref()),
        };
        [short, long].map(|text| text.filter(|text| !text.trim().is_empty()))
    }

    /// What tells it from every other row, and changes when what it says changes.
    pub fn key(&self) -> String {
        let Self { at, times, .. } = self;
        let at = at.map(|at| at.to_bits().to_string()).unwrap_or_default();
        match &self.told {
            Told::Message(m) => {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                let (subject, contents) = (text(&m.subject), text(&m.contents));
                format!(
                    "m {at} {} {times} {subject}\u{0}{contents}",
                    text(&m.timestamp)
                )
            }
            Told::TransferFailed(f) => format!("t {at} {}\u{0}{}", f.category, f.reason),
            Told::RegistrationFailed(f) => format!("r {at} {}\u{0}{}", f.category, f.reason),
            Told::Deed(d) => format!("d {} {}", d.number, d.ended_at.to_bits()),
        }
    }
}
