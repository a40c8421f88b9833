//! Every combination that a status sync can report: one sentence, and a failure is never good.

use crate::catalogs::CATALOGS;
use crate::diagnosis::{bit, showing};
use crate::voice::voice;
use contract::v2::{Lifecycle, ServiceStatus, StatusSyncResponse};
use domain_lifecycle::api::{Act, Answer, Ask, Synced};
use domain_lifecycle::state::{Command, Event, Notice, Tone, update};

fn report(row: usize) -> StatusSyncResponse {
    StatusSyncResponse {
        previous_status: ServiceStatus::Pending,
        new_status: if bit(row, 1) {
            ServiceStatus::Active
        } else {
            ServiceStatus::Pending
        },
        sync_success: bit(row, 0),
        status_changed: bit(row, 1),
        status_changed_to_active: bit(row, 2),
        revert_attempted: bit(row, 3),
        revert_succeeded: bit(row, 4),
        double_sync_attempted: bit(row, 5),
        double_sync_succeeded: bit(row, 6),
        ..StatusSyncResponse::default()
    }
}

/// What the customer is told after such an answer.
fn notice(report: StatusSyncResponse) -> Notice {
    let mut state = showing(Lifecycle::default());
    update(&mut state, Event::Clicked(Act::StatusSync), 0.0);
    let confirmed = Event::Confirmed {
        act: Act::StatusSync,
        agreed: true,
    };
    let ticket = update(&mut state, confirmed, 0.0)
        .into_iter()
        .find_map(|c| match c {
            Command::Ask(ticket, Ask::Act(_), _) => Some(ticket),
            _ => None,
        });
    let answer = Answer::Synced(Synced::new(report));
    update(
        &mut state,
        Event::Answered(ticket.unwrap(), Ok(answer)),
        0.0,
    );
    state.notice.unwrap()
}

#[test]
fn every_report_has_one_sentence_and_a_failure_is_never_good() {
    for row in 0..128 {
        let notice = notice(report(row));
        assert_eq!(notice.tone == Tone::Bad, !bit(row, 0), "{row:07b}");
        let doubtful = bit(row, 3) || (bit(row, 5) && !bit(row, 6));
        let is_good = bit(row, 0) && bit(row, 1) && bit(row, 2) && !doubtful;
        assert_eq!(notice.tone == Tone::Good, is_good, "{row:07b}");
        for (language, _) in CATALOGS {
            let said = voice(language).notice(&notice);
            assert!(said.len() > 10 && !said.contains('{'), "{said}");
        }
    }
}

#[test]
fn no_two_outcomes_sound_alike() {
    let words = voice("en");
    let say = |row| words.synced(&report(row));
    let outcomes = [
        say(0b000_0000),
        say(0b000_1000),
        say(0b001_1000),
        say(0b000_0001),
        say(0b000_1001),
        say(0b001_1001),
        say(0b000_0011),
        say(0b000_0111),
        say(0b010_0001),
        say(0b110_0001),
    ];
    for (place, sentence) in outcomes.iter().enumerate() {
        assert!(!outcomes[..place].contains(sentence), "{sentence}");
    }
}

#[test]
fn the_two_statuses_decide_what_changed_and_not_the_flags() {
    use ServiceStatus as S;
    let words = voice("en");
    let other = || S::Other("of_a_later_version".to_owned());
    for (from, to, flags, expected) in [
        (
            S::Pending,
            S::Active,
            0b111,
            "pending → active. The domain is active.",
        ),
        (S::Active, S::Expired, 0b011, "active → expired."),
        // The flags say more than the statuses, or less.
        (S::Pending, S::Expired, 0b111, "pending → expired."),
        (S::Active, S::Active, 0b111, "nothing has changed: active."),
        (S::Pending, S::Active, 0b001, "pending → active."),
        (S::Pending, other(), 0b011, "pending → of_a_later_version."),
        (
            other(),
            other(),
            0b011,
            "nothing has changed: of_a_later_version.",
        ),
    ] {
        let report = StatusSyncResponse {
            previous_status: from,
            new_status: to,
            ..report(flags)
        };
        let said = words.synced(&report);
        let found = said.to_lowercase().contains(&expected.to_lowercase());
        assert!(found, "{flags:03b} {said}");
        let active = report.new_status == S::Active && report.previous_status != S::Active;
        let tone = notice(report).tone;
        assert_eq!(tone == Tone::Good, active && flags == 0b111, "{said}");
    }
}

#[test]
fn an_error_is_told_and_a_good_sentence_only_after_a_good_answer() {
    let told = |row, error: Option<&str>, revert: Option<&str>, double: Option<&str>| {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        notice(StatusSyncResponse {
            info: Some("The registrar reports the domain as active.".to_owned()),
            error: owned(error),
            revert_error: owned(revert),
            double_sync_error: owned(double),
            ..report(row)
        })
        .server
    };
    assert_eq!(
        told(0b1, None, None, None).unwrap(),
        "The registrar reports the domain as active."
    );
    assert_eq!(told(0b0, None, None, None), None);
    assert_eq!(told(0b0, Some("a"), Some("b"), Some("c")).unwrap(), "a");
    assert_eq!(told(0b1, None, Some("b"), Some("c")).unwrap(), "b");
    assert_eq!(told(0b1, None, None, Some("c")).unwrap(), "c");
}
