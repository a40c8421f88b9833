//! The plain course of things: read, show, look again, stop.

use crate::reply::{Reply, fixture, registration, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, config};
use domain_lifecycle::state::{Config, HostEvent, Reading};
use std::sync::Arc;

#[test]
fn the_first_read_is_one_get_and_makes_the_widget_ready() {
    let visit = Visit::new().answering(wrong_code());
    assert_eq!(visit.phase(), "error", "no domain yet");
    visit.set_up(config());
    assert_eq!(visit.sent(), [LIFECYCLE]);
    assert_eq!(visit.phase(), "ready");
    assert_eq!(visit.told(), [HostEvent::Ready]);
}

#[test]
fn the_api_base_goes_before_every_path() {
    let visit = Visit::new().answering(wrong_code());
    let mut config = config();
    config.target.base = "https://api.example/v".to_owned();
    visit.set_up(config);
    let expected = LIFECYCLE.replace("/api", "https://api.example/v/api");
    assert_eq!(visit.sent(), [expected]);
}

#[test]
fn it_looks_again_as_often_as_the_kind_deserves() {
    let cases = [
        (transfer("pending_transfer_in_progress"), 60.0),
        (transfer("pending_transfer_generic"), 60.0),
        (transfer("awaiting_payment"), 60.0),
        (wrong_code(), 300.0),
        (transfer("registry_locked"), 300.0),
        (transfer("kind_future"), 300.0),
        (transfer("too_new_for_transfer"), 900.0),
        (transfer("expired"), 900.0),
        (registration("submitted"), 30.0),
        (registration("queued"), 30.0),
        (registration("pending"), 60.0),
        (registration("failed"), 300.0),
    ];
    for (reply, seconds) in cases {
        let visit = Visit::to(reply.clone());
        visit.always(reply);
        visit.sends_once_after(seconds, LIFECYCLE);
        visit.sends_once_after(seconds, LIFECYCLE);
    }
}

#[test]
fn an_end_ends_the_polling() {
    for end in [
        transfer("active"),
        registration("active"),
        registration("completed"),
    ] {
        Visit::to(end).is_silent_for_a_day();
    }
}

#[test]
fn nothing_diagnosed_is_nothing_to_poll() {
    Visit::to(Reply::fixture("lifecycle-both-null")).is_silent_for_a_day();
}

#[test]
fn of_a_transfer_beside_a_registration_the_faster_sets_the_pace() {
    let mut both = fixture("lifecycle-transfer-pending-transfer-in-progress");
    both["registrationStatus"] =
        fixture("lifecycle-registration-submitted")["registrationStatus"].take();
    let visit = Visit::to(Reply::json(200, both.clone()));
    visit.always(Reply::json(200, both));
    visit.sends_once_after(30.0, LIFECYCLE);
}

#[test]
fn with_polling_off_it_reads_once_and_when_asked() {
    let visit = Visit::new().answering(transfer("pending_transfer_in_progress"));
    visit.set_up(Config {
        poll: false,
        ..config()
    });
    assert_eq!(visit.sent(), [LIFECYCLE]);
    visit.is_silent_for_a_day();
    visit.next(transfer("active"));
    visit.refresh();
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn polling_can_be_switched_off_and_on_again() {
    let visit = Visit::to(transfer("pending_transfer_in_progress"));
    visit.set_up(Config {
        poll: false,
        ..config()
    });
    visit.is_silent_for_a_day();
    visit.next(transfer("active"));
    visit.set_up(config());
    visit.wait(0.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn an_equal_answer_keeps_the_same_value_and_tells_nobody() {
    let visit = Visit::to(wrong_code());
    let value = || visit.with(|s| Arc::clone(&s.picture.as_ref().unwrap().lifecycle));
    let at = || visit.with(|s| s.picture.as_ref().unwrap().received_at);
    let (before, then) = (value(), at());
    visit.next(wrong_code());
    visit.wait(300.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
    assert!(Arc::ptr_eq(&before, &value()));
    assert!(at() > then, "but it is known to be fresh");
    assert_eq!(visit.told(), []);
}

#[test]
fn another_kind_is_a_change_and_another_reason_is_none() {
    let visit = Visit::to(wrong_code());
    let mut reworded = fixture("lifecycle-transfer-transfer-failed-at-registry");
    reworded["transferStatus"]["reason"] = "In other words.".into();
    visit.next(Reply::json(200, reworded));
    visit.refresh();
    assert_eq!(visit.told(), []);
    visit.next(transfer("active"));
    visit.refresh();
    let [HostEvent::Change { from, to }] = &visit.told()[..] else {
        panic!("one change")
    };
    assert_eq!(
        (&**from, &**to),
        ("transfer_failed_at_registry/-", "active/-")
    );
}

#[test]
fn a_read_under_way_is_not_doubled() {
    let visit = Visit::to(wrong_code());
    visit.next(wrong_code().after(3_000.0));
    visit.refresh();
    visit.refresh();
    visit.refresh();
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn what_takes_four_seconds_is_called_slow() {
    let visit = Visit::new().answering(wrong_code().after(10_000.0));
    visit.set_up(config());
    let slow = || visit.with(|s| matches!(s.reading, Reading::Asked { slow: true, .. }));
    visit.wait(3.999);
    assert!(!slow());
    visit.wait(0.001);
    assert!(slow());
    assert_eq!(visit.phase(), "loading");
    visit.wait(6.0);
    assert_eq!(visit.phase(), "ready");
    visit.next(wrong_code().after(10_000.0));
    visit.refresh();
    assert!(!slow(), "the next read starts anew");
}
