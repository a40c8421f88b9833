use super::Key;
use std::sync::Arc;

/// Between two sentences of a catalog that is handed over as one text.
const END: char = '\0';

/// The sentences of a language, one for each [`Key`] in their order. None at all until the first
/// catalog has come: nothing is said before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentences(Arc<[Box<str>]>);

impl Sentences {
    /// Reads a catalog: the edition of its list of keys, then the sentences. `None` for one that was
    /// made for another list, as a cache may hold: each sentence would stand in a wrong place.
    pub fn read(catalog: &str) -> Option<Self> {
        let mut parts = catalog.split(END);
        let edition = parts.next()?.parse::<u32>().ok()?;
        let sentences: Arc<[Box<str>]> = parts.map(Box::from).collect();
        let fits = edition == Key::EDITION && sentences.len() == Key::ALL.len();
        fits.then_some(Self(sentences))
    }

    /// Whether this is what such a catalog says.
    pub fn are(&self, catalog: &str) -> bool {
        let said = self.0.iter().map(|sentence| &**sentence);
        !self.0.is_empty() && catalog.split(END).skip(1).eq(said)
    }

    /// The sentence for this key.
    pub(super) fn say(&self, key: Key) -> &str {
        self.0.get(key.place()).map_or("", |sentence| sentence)
    }
}
