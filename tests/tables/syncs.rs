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
        new_status: ServiceStatus::Active,
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
        let taken_back = bit(row, 3);
        let is_good = bit(row, 0) && bit(row, 1) && bit(row, 2) && !taken_back;
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
