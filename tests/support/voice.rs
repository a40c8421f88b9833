//! A voice whose dates and numbers are plain, so that they can be compared.

use crate::catalogs;
use domain_lifecycle::api::Millis;
use domain_lifecycle::words::{Format, Plural, Wait, Words};
use std::sync::Arc;

struct Plain;

impl Format for Plain {
    fn moment(&self, at: Millis) -> String {
        format!("at {at}")
    }

    fn day(&self, at: Millis) -> String {
        format!("day {at}")
    }

    fn number(&self, n: i64) -> String {
        n.to_string()
    }

    fn wait(&self, wait: Wait) -> String {
        match wait {
            Wait::Seconds(n) => format!("in {n} s"),
            Wait::Minutes(n) => format!("in {n} min"),
            Wait::Hour => "in 1 h".into(),
        }
    }

    fn plural(&self, n: i64) -> Plural {
        if n == 1 { Plural::One } else { Plural::Other }
    }
}

/// A voice in this language.
pub(crate) fn voice(language: &str) -> Words {
    Words::new(catalogs::sentences(language), Arc::new(Plain))
}
