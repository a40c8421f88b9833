//! Every sentence the widget says itself, per language. What the server says is not here: it is
//! shown as given, beside these.
//!
//! Dates, numbers and plural forms come from the browser's Intl through [`Format`].

mod blocked;
mod codes;
mod en;
mod freshness;
mod key;
mod kinds;
mod language;
mod notices;
mod offers;
mod progress;
mod standings;
mod sv;
mod sync;
mod troubles;

use crate::api::Millis;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::{self, Debug};
use std::sync::Arc;

pub use blocked::block_causes;
pub use freshness::Age;
pub use key::Key;
pub use kinds::{
    category, registration, registration_means, service_status, transfer, transfer_means,
};
pub use language::Language;
pub use offers::{OffReason, consequence, label};
pub use progress::Meter;
pub use standings::{step, turn};

/// The voice of one widget: its language, the host's own wording, and the browser's formats.
#[derive(Clone)]
pub struct Words {
    language: Language,
    overrides: Arc<BTreeMap<String, String>>,
    format: Arc<dyn Format>,
}

/// How a language writes dates and numbers.
pub trait Format: Send + Sync {
    /// A point in time with its day, such as `27 Apr 2026, 14:34`.
    fn moment(&self, at: Millis) -> String;
    /// A whole number.
    fn number(&self, n: i64) -> String;
    /// Which form of a sentence goes with this number.
    fn plural(&self, n: i64) -> Plural;
}

/// The forms that our languages have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// For one.
    One,
    /// For all else.
    Other,
}

impl Words {
    /// A voice.
    pub fn new(
        language: Language,
        overrides: Arc<BTreeMap<String, String>>,
        format: Arc<dyn Format>,
    ) -> Self {
        Self {
            language,
            overrides,
            format,
        }
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without gaps.
    pub fn say(&self, key: Key) -> Cow<'static, str> {
        match self.overrides.get(key.name()) {
            Some(text) => Cow::Owned(text.clone()),
            None => Cow::Borrowed(self.language.text(key)),
        }
    }

    /// A sentence with its gaps filled: `{name}` by the value beside that name.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        values
            .iter()
            .fold(self.say(key).into_owned(), |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), value)
            })
    }

    /// A sentence that depends on a number, which fills `{n}`.
    pub fn count(&self, n: i64, one: Key, other: Key, values: &[(&str, &str)]) -> String {
        let key = match self.format.plural(n) {
            Plural::One => one,
            Plural::Other => other,
        };
        let number = self.number(n);
        let values: Vec<_> = values
            .iter()
            .copied()
            .chain([("n", number.as_str())])
            .collect();
        self.fill(key, &values)
    }

    /// A whole number.
    pub fn number(&self, n: i64) -> String {
        self.format.number(n)
    }

    /// A point in time with its day.
    pub fn moment(&self, at: Millis) -> String {
        self.format.moment(at)
    }

    /// An ISO 8601 time as the customer reads it; as given when it is none.
    pub fn time(&self, iso: &str) -> String {
        crate::api::instant::parse_iso(iso).map_or_else(|| iso.to_owned(), |at| self.moment(at))
    }
}

impl Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}
