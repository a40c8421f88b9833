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
        Some(Self { sentences, locale })
    }

    /// Which dates and numbers it uses: the language, and mostly the region.
    pub(super) fn locale(&self) -> &str {
        &self.locale
    }

    /// As a voice, in this time zone or the browser's.
    pub(super) fn words(&self, time_zone: Option<String>) -> Words {
        let format = Intl::new(&self.locale, time_zone);
        Words::new(self.sentences.clone(), Arc::new(format))
    }
}
