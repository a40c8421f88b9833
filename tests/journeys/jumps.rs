//! Clocks that jump, machines that sleep, pages that are frozen and come back.

use crate::clock::START;
use crate::reply::{Reply, registration, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, config};
use domain_lifecycle::api::PollPath;
use domain_lifecycle::state::{Config, Event, Host};

const HOUR: f64 = 3_600.0;

fn moving() -> Visit {
    let visit = Visit::to(transfer("pending_transfer_in_progress"));
    visit.always(transfer("pending_transfer_in_progress"));
    visit
}

#[test]
fn set_back_the_clock_changes_no_rhythm() {
    for jump in [-HOUR, -24.0 * HOUR] {
        let visit = moving();
        visit.wait(20.0);
        visit.jump(jump);
        visit.sends_once_after(40.0, LIFECYCLE);
        visit.sends_once_after(60.0, LIFECYCLE);
        let age = visit.with(|s| s.now - s.picture.as_ref().unwrap().received_at);
        assert!((0.0..1_000.0).contains(&age), "{age}");
    }
}

#[test]
fn set_back_what_is_on_screen_stays_as_old_as_it_is() {
    let visit = moving();
    visit.wait(35.0);
    visit.jump(-HOUR);
    visit.wait(10.0);
    visit.moved(Host::Visible);
    let age = visit.with(|s| s.now - s.picture.as_ref().unwrap().received_at);
    assert!((age - 45_000.0).abs() < 1.0, "{age}");
}

#[test]
fn after_a_sleep_it_catches_up_once_and_soon() {
    let visit = moving();
    visit.wait(20.0);
    // The timers of a sleeping machine stand still.
    visit.jump(8.0 * HOUR);
    visit.wait(30.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
    visit.wait(30.0);
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn no_jump_shortens_or_lengthens_what_the_server_asked_to_wait() {
    for jump in [-HOUR, HOUR, 24.0 * HOUR] {
        let visit = Visit::to(wrong_code());
        visit.next(Reply::too_many(Some("60")));
        visit.refresh();
        visit.sent();
        visit.wait(10.0);
        visit.jump(jump);
        visit.wait(5.0);
        let left = visit.with(|s| s.held_until.unwrap() - s.now);
        assert!((44_000.0..=45_000.0).contains(&left), "{left} after {jump}");
        visit.refresh();
        visit.next(wrong_code());
        visit.sends_once_after(45.0, LIFECYCLE);
        assert_eq!(visit.phase(), "ready");
    }
}

#[test]
fn a_job_is_not_given_up_because_the_clock_was_set() {
    let job = "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";
    let visit = Visit::to(wrong_code());
    visit.remembering(PollPath::parse(job).unwrap());
    visit.always(Reply::fixture("job-in-progress"));
    visit.wait(10.0);
    visit.jump(HOUR);
    visit.wait(30.0);
    assert!(visit.with(|s| s.job.is_some()));
}

#[test]
fn a_failing_read_is_tried_again_after_a_jump_too() {
    for jump in [-HOUR, HOUR] {
        let visit = moving();
        visit.next(Reply::cut());
        visit.refresh();
        visit.sent();
        visit.jump(jump);
        visit.wait(5.0);
        assert_eq!(visit.sent(), [LIFECYCLE]);
        assert_eq!(visit.phase(), "ready");
    }
}

#[test]
fn frozen_and_back_it_catches_up_once() {
    let visit = moving();
    for _ in 0..3 {
        // A page that is put away says so twice, and twice when it is back.
        visit.moved(Host::Hidden);
        visit.moved(Host::Hidden);
        visit.jump(HOUR);
        visit.moved(Host::Visible);
        visit.moved(Host::Visible);
        visit.wait(0.0);
        assert_eq!(visit.sent(), [LIFECYCLE]);
    }
    visit.sends_once_after(60.0, LIFECYCLE);
}

#[test]
fn a_request_that_was_cut_while_the_page_was_kept_is_made_again() {
    let visit = moving();
    visit.next(Reply::cut().after(1_000.0));
    visit.refresh();
    visit.moved(Host::Hidden);
    visit.wait(1.0);
    visit.sent();
    assert_eq!(visit.phase(), "stale");
    visit.jump(HOUR);
    visit.moved(Host::Visible);
    visit.wait(0.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
    assert_eq!(visit.phase(), "ready");
}

#[test]
fn what_gave_up_asking_looks_once_more_when_somebody_returns() {
    let visit = moving();
    visit.always(Reply::cut());
    visit.wait(2.0 * HOUR);
    assert!(visit.sent().len() <= 9);
    visit.is_silent_for_a_day();
    visit.moved(Host::Hidden);
    visit.moved(Host::Visible);
    visit.wait(0.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
    visit.is_silent_for_a_day();
}

#[test]
fn what_does_not_poll_does_not_ask_from_behind_a_hidden_page_after_a_limit() {
    let visit = Visit::new().answering(Reply::too_many(Some("7")));
    visit.set_up(Config {
        poll: false,
        ..config()
    });
    assert_eq!(visit.sent(), [LIFECYCLE]);
    visit.moved(Host::Hidden);
    visit.is_silent_for_a_day();
    visit.next(wrong_code());
    visit.moved(Host::Visible);
    visit.wait(0.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
    visit.is_silent_for_a_day();
}

#[test]
fn a_limit_shows_no_end_in_the_past() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::too_many(Some("60")));
    visit.refresh();
    visit.jump(HOUR);
    visit.wait(1.0);
    assert!(visit.with(|s| s.held_until.unwrap() > s.now));
    assert!(visit.with(|s| s.now) > START + HOUR * 1_000.0);
}

#[test]
fn a_hidden_page_does_not_ask_for_what_a_click_there_would_have_shown() {
    let visit = Visit::to(registration("failed"));
    visit.send(Event::Moved(Host::Hidden));
    visit.jump(HOUR);
    visit.is_silent_for_a_day();
}
