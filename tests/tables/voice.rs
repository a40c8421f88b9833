//! A voice whose dates and numbers are plain, so that they can be compared.

use domain_lifecycle::api::Millis;
use domain_lifecycle::words::{Format, Language, Plural, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

struct Plain;

impl Format for Plain {
    fn moment(&self, at: Millis) -> String {
        format!("at {at}")
    }

    fn number(&self, n: i64) -> String {
        n.to_string()
    }

    fn plural(&self, n: i64) -> Plural {
        if n == 1 { Plural::One } else { Plural::Other }
    }
}

pub(crate) fn voice(language: Language, overrides: &[(&str, &str)]) -> Words {
    let overrides: BTreeMap<_, _> = overrides
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    Words::new(language, Arc::new(overrides), Arc::new(Plain))
}
