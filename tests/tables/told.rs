//! The rows of the timeline in words, and what a search finds in them.

use crate::catalogs::CATALOGS;
use crate::diagnosis::{failure, showing};
use crate::voice::voice;
use contract::v2::{Failure, HistoryEntry, Lifecycle};
use domain_lifecycle::state::{Sources, Timeline};

fn timeline() -> Timeline {
    let message = |at: &str, subject: &str| HistoryEntry {
        timestamp: Some(at.to_owned()),
        subject: Some(subject.to_owned()),
        contents: Some("ÅTERKALLAD av Müller".to_owned()),
    };
    Timeline::new(Sources::of(&showing(Lifecycle {
        transfer_failure: Some(Failure {
            reason: "Wrong authInfo".to_owned(),
            detected_at: Some("2026-04-27T12:00:00Z".to_owned()),
            ..failure("epp_invalid")
        }),
        registry_history: vec![
            message("2026-04-26T12:00:00Z", "Transfer requested"),
            message("2026-03-01T08:30:00+02:00", "Domain created"),
            HistoryEntry::default(),
        ],
        ..Lifecycle::default()
    })))
}

#[test]
fn every_row_says_something_in_every_language() {
    let timeline = timeline();
    for (language, _) in CATALOGS {
        let words = voice(language);
        for n in 0..timeline.len() {
            let row = timeline.row(n).unwrap();
            let telling = words.telling(&row);
            let quoted = row.quotes().iter().any(Option::is_some);
            assert!(!telling.eyebrow.is_empty(), "{language} {row:?}");
            assert!(quoted || !telling.title.is_empty(), "{language} {row:?}");
            assert!(!words.row_time(&row).is_empty());
        }
    }
}

#[test]
fn a_search_finds_every_word_anywhere_in_a_row() {
    let timeline = timeline();
    let index = voice("en").index(&timeline);
    for (query, found) in [
        ("transfer", &[0, 1][..]),
        ("TRANSFER requested", &[1]),
        ("requested transfer", &[1]),
        ("authinfo", &[0]),
        ("återkallad müller", &[1, 2]),
        ("2026-03-01t06:30", &[2]),
        ("2026-04", &[0, 1]),
        ("at 1777", &[0, 1]),
        ("registry", &[1, 2, 3]),
        ("time not known", &[3]),
        ("no such thing", &[]),
        (" \t ", &[0, 1, 2, 3]),
    ] {
        assert_eq!(index.find(query), found, "{query:?}");
    }
}

#[test]
fn an_index_is_another_only_when_it_was_made_anew() {
    let words = voice("en");
    let index = words.index(&timeline());
    assert!(index == index.clone());
    assert!(index != words.index(&timeline()));
}
