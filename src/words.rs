//! Every sentence the widget says itself. What the server says is not here: it is shown as given,
//! beside these.
//!
//! The sentences stand in `words/locales`, one file a language, and are no part of the module: a
//! browser downloads those of its own language. Dates, numbers and plural forms come from the
//! browser's Intl through [`Format`].

mod blocked;
mod codes;
mod due;
mod freshness;
mod key;
mod kinds;
mod letters;
mod notices;
mod offers;
mod progress;
mod registry_terms;
mod same;
mod sentences;
mod standings;
mod sync;
mod timeline;
mod troubles;
mod wait;

use crate::api::Millis;
use std::fmt::{self, Debug};
use std::sync::Arc;

pub use blocked::block_causes;
pub use freshness::Age;
pub use key::Key;
pub use kinds::{
    category, registration, registration_means, service_status, transfer, transfer_means,
};
pub use offers::{OffReason, consequence, label};
pub use progress::Meter;
pub use registry_terms::{Term, registry_terms, terms_said};
pub use same::same_words;
pub use sentences::Sentences;
pub use standings::{step, turn};
pub use timeline::{Index, Telling};
pub use wait::Wait;

/// The voice of one widget: the sentences of its language, and the browser's formats.
#[derive(Clone)]
pub struct Words {
    sentences: Sentences,
    format: Arc<dyn Format>,
}

/// How a language writes dates and numbers.
pub trait Format: Send + Sync {
    /// A point in time with its day, such as `27 Apr 2026, 14:34`.
    fn moment(&self, at: Millis) -> String;
    /// A day, such as `27 Apr 2026`.
    fn day(&self, at: Millis) -> String;
    /// A whole number.
    fn number(&self, n: i64) -> String;
    /// How long from now, such as `in 3 minutes`.
    fn wait(&self, wait: Wait) -> String;
    /// Which form of a sentence goes with this number.
    fn plural(&self, n: i64) -> Plural;
}

/// The forms that our languages have. A category of Intl that is neither counts as the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// For one.
    One,
    /// For all else.
    Other,
}

impl Words {
    /// A voice.
    pub fn new(sentences: Sentences, format: Arc<dyn Format>) -> Self {
        Self { sentences, format }
    }

    /// A sentence without gaps.
    pub fn say(&self, key: Key) -> &str {
        self.sentences.say(key)
    }

    /// A sentence with its gaps filled: `{name}` by the value beside that name. What a value says is
    /// never taken for a gap.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        let value = |gap: &str| values.iter().find(|(name, _)| *name == gap);
        let mut text = String::new();
        let mut rest = self.say(key);
        while let Some((before, opened)) = rest.split_once('{') {
            text.push_str(before);
            let gap = opened.split_once('}');
            let filled = gap.and_then(|(name, after)| Some((value(name)?.1, after)));
            let (filled, after) = filled.unwrap_or(("{", opened));
            text.push_str(filled);
            rest = after;
        }
        text.push_str(rest);
        text
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

    /// How many things there are.
    pub fn size(&self, n: usize) -> String {
        self.number(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// A whole number.
    pub fn number(&self, n: i64) -> String {
        self.format.number(n)
    }

    /// How long from now.
    pub fn wait(&self, wait: Wait) -> String {
        self.format.wait(wait)
    }

    /// A point in time with its day.
    pub fn moment(&self, at: Millis) -> String {
        self.format.moment(at)
    }

    /// A day.
    pub fn day(&self, at: Millis) -> String {
        self.format.day(at)
    }

    /// An ISO 8601 time as the customer reads it; as given when it is none.
    pub fn time(&self, iso: &str) -> String {
        crate::api::instant::parse_iso(iso).map_or_else(|| iso.to_owned(), |at| self.moment(at))
    }
}

impl Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}
