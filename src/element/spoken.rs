use crate::browser::Intl;
use crate::words::{Sentences, Words};
use std::cell::RefCell;
use std::sync::Arc;

thread_local! {
    /// What was read last: the widgets of a page mostly say the same, and share it.
    static LATEST: RefCell<Sentences> = RefCell::default();
}

/// The sentences that a widget speaks, and the locale of its dates and numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Spoken {
    sentences: Sentences,
    locale: String,
    /// An IANA name; the browser's own when absent.
    time_zone: Option<String>,
}

impl Spoken {
    /// `None` for a catalog of another version.
    pub(super) fn read(catalog: &str, locale: String) -> Option<Self> {
        let latest = LATEST.with_borrow(Clone::clone);
        let sentences = if latest.are(catalog) {
            latest
        } else {
            Sentences::read(catalog)?
        };
        LATEST.set(sentences.clone());
        Some(Self {
            sentences,
            locale,
            time_zone: None,
        })
    }

    /// Which dates and numbers it uses: the language, and mostly the region.
    pub(super) fn locale(&self) -> &str {
        &self.locale
    }

    /// The same, and its time zone.
    pub(super) fn place(&self) -> (&str, Option<&str>) {
        (&self.locale, self.time_zone.as_deref())
    }

    /// Speaks as the other does, in its own time zone.
    pub(super) fn say_as(&mut self, other: Self) {
        self.sentences = other.sentences;
        self.locale = other.locale;
    }

    /// Says times in this time zone, or in the browser's.
    pub(super) fn live_in(&mut self, time_zone: Option<String>) {
        self.time_zone = time_zone;
    }

    /// As a voice.
    pub(super) fn words(&self) -> Words {
        self.words_by(Arc::new(Intl::new(&self.locale, self.time_zone.clone())))
    }

    /// As a voice with these formats.
    pub(super) fn words_by(&self, formats: Arc<Intl>) -> Words {
        Words::new(self.sentences.clone(), formats)
    }
}
