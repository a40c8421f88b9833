//! What is said where an API lists the causes of a block, and not which it was.

use crate::catalogs;
use domain_lifecycle::api::Millis;
use domain_lifecycle::words::{Format, Key, Plural, Wait, Words, block_causes};
use std::collections::BTreeSet;
use std::sync::Arc;

struct Plain;

impl Format for Plain {
    fn moment(&self, at: Millis) -> String {
        at.to_string()
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

fn english() -> Words {
    Words::new(catalogs::sentences("en"), Arc::new(Plain))
}

#[test]
fn six_causes_are_explained_and_each_once() {
    let causes: BTreeSet<_> = block_causes().into_iter().collect();
    assert_eq!(causes.len(), 6);
    let english = english();
    let all: Vec<_> = causes.iter().map(|key| english.say(*key)).collect();
    let all = all.join(" ");
    for word in [
        "locked",
        "expired",
        "EPP code",
        "60 days",
        "said no",
        "Nobody answered",
        "already under way",
    ] {
        assert!(all.contains(word), "{word}");
    }
}

#[test]
fn the_days_that_are_left_are_counted_down_to_the_last() {
    let kept = |days| english().kept(days);
    assert!(kept(30).contains("30 more days"));
    assert!(kept(1).contains("1 more day."));
    for over in [0, -4] {
        assert_eq!(kept(over), english().say(Key::BlockedLast));
    }
}
