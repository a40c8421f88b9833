//! The order of the timeline, and what is said only once.

use crate::diagnosis::{failure, showing};
use contract::v2::{Failure, HistoryEntry, Lifecycle};
use domain_lifecycle::api::{Action, FaultKind};
use domain_lifecycle::state::{Deed, Notice, Sources, State, Timeline, Told, Tone, What, panels};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

const NOON: f64 = 1_777_291_200_000.0; // 2026-04-27T12:00:00Z

fn message(at: Option<&str>, subject: &str, contents: Option<&str>) -> HistoryEntry {
    HistoryEntry {
        timestamp: at.map(str::to_owned),
        subject: Some(subject.to_owned()),
        contents: contents.map(str::to_owned),
    }
}

fn noticed(at: Option<&str>, reason: &str) -> Failure {
    Failure {
        reason: reason.to_owned(),
        detected_at: at.map(str::to_owned),
        ..failure("epp_invalid")
    }
}

fn deed(number: u32, sent_at: f64) -> Deed {
    Deed {
        number,
        action: Action::StatusSync,
        sent_at,
        ended_at: sent_at + 1.0,
        outcome: "refused".to_owned(),
        notice: Notice {
            tone: Tone::Bad,
            what: What::Refused(Action::StatusSync, FaultKind::Server),
            server: None,
            request_id: None,
        },
    }
}

fn of(messages: Vec<HistoryEntry>) -> Lifecycle {
    Lifecycle {
        registry_history: messages,
        ..Lifecycle::default()
    }
}

fn timeline(state: &State) -> Timeline {
    Timeline::new(Sources::of(state))
}

/// What each row says, in short.
fn rows(timeline: &Timeline) -> Vec<String> {
    let rows = (0..timeline.len()).map(|n| timeline.row(n).unwrap());
    rows.map(|row| {
        let text = match row.told {
            Told::Message(m) => m.subject.unwrap_or_default(),
            Told::TransferFailed(f) => format!("transfer: {}", f.reason),
            Told::RegistrationFailed(f) => format!("registration: {}", f.reason),
            Told::Deed(d) => format!("deed {}", d.number),
        };
        match row.times {
            1 => text,
            times => format!("{text} ×{times}"),
        }
    })
    .collect()
}

#[test]
fn all_three_sources_make_one_list_newest_first() {
    let mut state = showing(Lifecycle {
        transfer_failure: Some(noticed(Some("2026-04-27T11:59:00Z"), "wrong")),
        registration_failure: Some(noticed(Some("2026-04-26T00:00:00.000Z"), "also wrong")),
        ..of(vec![
            message(None, "undated", None),
            message(
                Some("2026-04-27T13:00:00+02:00"),
                "an hour before noon",
                None,
            ),
            message(Some("yesterday"), "unreadable", None),
            message(Some("2026-04-27T12:00:30Z"), "after noon", None),
        ])
    });
    state.deeds = vec![deed(1, NOON), deed(2, NOON + 60_000.0)];
    let told = rows(&timeline(&state));
    assert_eq!(
        told,
        [
            "deed 2",
            "after noon",
            "deed 1",
            "transfer: wrong",
            "an hour before noon",
            "registration: also wrong",
            "undated",
            "unreadable",
        ]
    );
}

#[test]
fn what_is_of_one_time_keeps_the_order_given() {
    let at = Some("2026-04-27T12:00:00Z");
    let given = ["zebra", "ant", "mole"];
    for at in [at, None] {
        let messages = given.iter().map(|text| message(at, text, None)).collect();
        assert_eq!(rows(&timeline(&showing(of(messages)))), given);
    }
}

#[test]
fn the_same_message_is_told_once_and_counted() {
    let state = showing(of(vec![
        message(None, "undated", Some("x")),
        message(Some("2026-04-27T12:00:00Z"), "twice", Some("x")),
        message(Some("2026-04-27T12:00:00Z"), "another", None),
        message(Some("2026-04-27T14:00:00+02:00"), "twice ", Some("x")),
        message(Some("2026-04-27T12:00:01Z"), "twice", Some("x")),
        message(None, "undated", Some("x")),
        message(None, "undated", Some("y")),
        message(Some("soon"), "undated", Some("x")),
    ]));
    let told = rows(&timeline(&state));
    let expected = [
        "twice",
        "twice ×2",
        "another",
        "undated ×2",
        "undated",
        "undated",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_message_that_only_repeats_a_failure_is_not_told_beside_it() {
    let reason = "Invalid authorization information";
    let at = |second: u32| format!("2026-04-27T12:00:{second:02}Z");
    let state = showing(Lifecycle {
        transfer_failure: Some(noticed(Some(&at(30)), reason)),
        ..of(vec![
            message(Some(&at(2)), reason, None),
            message(Some(&at(3)), "2202", Some(reason)),
            message(Some("2026-04-26T12:00:00Z"), reason, None),
            message(None, reason, Some("")),
            HistoryEntry {
                timestamp: Some(at(4)),
                ..HistoryEntry::default()
            },
        ])
    });
    let told = rows(&timeline(&state));
    let failure = format!("transfer: {reason}");
    assert_eq!(
        told,
        [&failure, "", "2202", reason],
        "only what adds nothing is left out"
    );
}

#[test]
fn a_failure_without_a_time_is_left_to_its_panel() {
    let state = showing(Lifecycle {
        transfer_failure: Some(noticed(None, "undated")),
        registration_failure: Some(noticed(Some("just now"), "unreadable")),
        ..of(vec![message(None, "undated", None)])
    });
    assert_eq!(
        rows(&timeline(&state)),
        ["registration: unreadable", "undated"]
    );
}

#[test]
fn an_equal_answer_is_the_same_timeline_without_a_look_at_its_text() {
    let state = showing(of(vec![message(None, "x", None)]));
    assert!(Sources::of(&state) == Sources::of(&state.clone()));
    let mut other = state.clone();
    other.deeds.push(deed(1, NOON));
    assert!(Sources::of(&state) != Sources::of(&other));
    let mut other = state.clone();
    let picture = other.picture.as_mut().unwrap();
    picture.lifecycle = Arc::new(Lifecycle::clone(&picture.lifecycle));
    assert!(Sources::of(&state) != Sources::of(&other));
}

fn any_message() -> impl Strategy<Value = HistoryEntry> {
    let time = prop_oneof![
        Just(None),
        Just(Some("never".to_owned())),
        (0..4_u32).prop_map(|n| Some(format!("2026-04-27T12:0{n}:00Z"))),
    ];
    let text = || proptest::option::of("[ab ]{0,2}");
    (time, text(), text()).prop_map(|(timestamp, subject, contents)| HistoryEntry {
        timestamp,
        subject,
        contents,
    })
}

proptest! {
    #[test]
    fn nothing_is_lost_and_every_row_has_a_name_of_its_own(
        messages in proptest::collection::vec(any_message(), 0..40),
        deeds in proptest::collection::vec(0.0..1e13, 0..5),
    ) {
        let said = messages.len() + deeds.len();
        let mut state = showing(of(messages));
        state.deeds = (1..).zip(deeds).map(|(n, at)| deed(n, at)).collect();
        let timeline = timeline(&state);
        let rows: Vec<_> = (0..timeline.len()).map(|n| timeline.row(n).unwrap()).collect();
        let times: u32 = rows.iter().map(|row| row.times).sum();
        prop_assert_eq!(usize::try_from(times).unwrap(), said);
        let keys: BTreeSet<_> = rows.iter().map(domain_lifecycle::state::Row::key).collect();
        prop_assert_eq!(keys.len(), rows.len());
        let dated = rows.iter().take_while(|row| row.at.is_some());
        prop_assert!(dated.map(|row| row.at).is_sorted_by(|a, b| a >= b));
        prop_assert!(rows.iter().skip_while(|row| row.at.is_some()).all(|row| row.at.is_none()));
        prop_assert!(timeline.row(rows.len()).is_none());
    }
}
#[test]
fn there_is_a_timeline_when_there_is_something_to_tell() {
    assert!(!panels(&State::default()).history);
    let mut state = showing(Lifecycle {
        transfer_failure: Some(noticed(
            Some("2026-04-27T12:00:00Z"),
            "shown in its own panel",
        )),
        ..Lifecycle::default()
    });
    assert!(!panels(&state).history);
    state.deeds = vec![deed(1, NOON)];
    assert!(panels(&state).history);
    assert!(panels(&showing(of(vec![HistoryEntry::default()]))).history);
}
