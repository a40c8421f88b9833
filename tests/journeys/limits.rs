//! Rate limits: nothing leaves before the end, whoever asks.

use crate::clock::START;
use crate::reply::{Reply, fixture, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, config, other_domain, post};
use domain_lifecycle::api::{Act, FaultKind, PollPath};
use domain_lifecycle::state::{Availability, Event, Host, HostEvent, News, What, offer};

/// A visit that was told to wait.
fn held(limit: Reply) -> Visit {
    let visit = Visit::to(wrong_code());
    visit.next(limit);
    visit.refresh();
    assert_eq!(visit.sent(), [LIFECYCLE]);
    assert_eq!(visit.phase(), "rate-limited");
    visit
}

#[test]
fn nothing_leaves_before_the_end_and_one_read_after_it() {
    let visit = held(Reply::too_many(Some("7")));
    let until = START + 7_000.0;
    assert_eq!(visit.told(), [HostEvent::RateLimited { until }]);
    visit.refresh();
    visit.click(Act::StatusSync);
    visit.moved(Host::Hidden);
    visit.moved(Host::Visible);
    visit.moved(Host::Offline);
    visit.moved(Host::Online);
    visit.pause();
    visit.resume();
    let sync = visit.with(|s| offer(s, Act::StatusSync.action()));
    assert_eq!(sync, Some(Availability::Held));
    visit.next(wrong_code());
    visit.sends_once_after(7.0, LIFECYCLE);
    assert_eq!(visit.phase(), "ready");
}

#[test]
fn every_way_to_say_how_long() {
    let cases = [
        (Reply::too_many(Some("Mon, 27 Apr 2026 12:00:45 GMT")), 45.0),
        (Reply::too_many(None), 30.0),
        (Reply::too_many(Some("soon")), 30.0),
        (Reply::too_many(Some("0")), 1.0),
        (Reply::too_many(Some("Mon, 27 Apr 2026 11:00:00 GMT")), 1.0),
        (Reply::too_many(Some("3600")), 3_600.0),
        (Reply::too_many(Some("604800")), 604_800.0),
        (
            Reply::too_many(None).reset_at("2026-04-27T12:01:10.000Z"),
            70.0,
        ),
        (
            Reply::too_many(Some("5")).reset_at("2026-04-27T12:01:10.000Z"),
            5.0,
        ),
        (Reply::empty(429), 30.0),
        (Reply::html(429), 30.0),
        // The server's own clock decides, however wrong the customer's is.
        (
            Reply::too_many(Some("Mon, 27 Apr 2026 09:00:45 GMT"))
                .dated("Mon, 27 Apr 2026 09:00:00 GMT"),
            45.0,
        ),
        (
            Reply::too_many(None)
                .reset_at("2026-04-27T15:01:10.000Z")
                .dated("Mon, 27 Apr 2026 15:00:00 GMT"),
            70.0,
        ),
    ];
    for (limit, seconds) in cases {
        let visit = held(limit);
        visit.next(wrong_code());
        visit.sends_once_after(seconds, LIFECYCLE);
    }
}

#[test]
fn a_wait_without_end_is_still_a_point_in_time() {
    let visit = held(Reply::too_many(Some(&"9".repeat(400))));
    let until = visit.with(|s| s.held_until);
    assert!(until.is_some_and(f64::is_finite));
    visit.is_silent_for_a_day();
}

#[test]
fn the_first_read_can_be_limited_too() {
    let visit = Visit::new().answering(Reply::too_many(Some("7")));
    visit.set_up(config());
    assert_eq!((visit.sent().len(), visit.phase()), (1, "rate-limited"));
    visit.next(wrong_code());
    visit.sends_once_after(7.0, LIFECYCLE);
}

#[test]
fn one_limit_after_the_other() {
    let visit = held(Reply::too_many(Some("7")));
    visit.next(Reply::too_many(Some("20")));
    visit.sends_once_after(7.0, LIFECYCLE);
    visit.next(wrong_code());
    visit.sends_once_after(20.0, LIFECYCLE);
}

#[test]
fn a_limited_action_is_not_sent_again() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::too_many(Some("7")));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [post("retry-transfer")]);
    let Some(What::Refused(_, FaultKind::RateLimited { .. })) = visit.notice() else {
        panic!("it is said")
    };
    visit.always(wrong_code());
    visit.sends_once_after(7.0, LIFECYCLE);
    visit.wait(3_600.0);
    assert!(visit.sent().iter().all(|line| line == LIFECYCLE));
}

#[test]
fn a_limited_job_is_gone_on_with_after_the_limit() {
    let job = "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";
    let line = format!("GET {job}");
    let visit = Visit::to(wrong_code());
    visit.remembering(PollPath::parse(job).unwrap());
    visit.next(Reply::too_many(Some("7")));
    visit.sends_once_after(2.0, &line);
    visit.next(Reply::json(200, fixture("job-in-progress")));
    visit.sends_once_after(7.0, &line);
}

#[test]
fn a_limit_holds_for_the_next_domain_too() {
    let visit = held(Reply::too_many(Some("7")));
    visit.next(transfer("active"));
    visit.set_up(other_domain());
    visit.sends_once_after(7.0, "GET /api/v2/domains/dom_other/lifecycle");
}

#[test]
fn a_limit_of_one_api_is_none_of_another() {
    let visit = held(Reply::too_many(Some("7")));
    let mut other = config();
    other.target.base = "https://other.example".to_owned();
    visit.next(transfer("active"));
    visit.set_up(other);
    assert_eq!(visit.sent().len(), 1);
    visit.is_silent_for_a_day();
}

#[test]
fn a_limit_that_ends_behind_a_hidden_page_waits_for_it() {
    let visit = held(Reply::too_many(Some("7")));
    visit.moved(Host::Hidden);
    visit.is_silent_for_a_day();
    visit.next(wrong_code());
    visit.moved(Host::Visible);
    visit.wait(0.0);
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn a_limit_that_another_widget_met_holds_here_too_and_is_not_passed_on() {
    let visit = Visit::to(wrong_code());
    let until = START + 7_000.0;
    visit.send(Event::Heard(News::Held(until)));
    assert_eq!(visit.phase(), "rate-limited");
    assert!(visit.told().is_empty(), "it would go round for ever");
    visit.refresh();
    visit.click(Act::StatusSync);
    visit.next(wrong_code());
    visit.sends_once_after(7.0, LIFECYCLE);
    assert_eq!(visit.phase(), "ready");
}

#[test]
fn only_a_later_end_counts() {
    let visit = held(Reply::too_many(Some("7")));
    let own = visit.with(|state| state.held_until);
    for until in [START + 3_000.0, START - 1.0, f64::MAX] {
        visit.send(Event::Heard(News::Held(until)));
        assert_eq!(visit.with(|state| state.held_until), own, "{until}");
    }
    let until = START + 9_000.0;
    visit.send(Event::Heard(News::Held(until)));
    assert_eq!(visit.with(|state| state.held_until), Some(until));
    visit.next(wrong_code());
    visit.sends_once_after(9.0, LIFECYCLE);
}

#[test]
fn a_limit_outlives_the_session_that_met_it() {
    let visit = held(Reply::too_many(Some("60")));
    visit.send(Event::Heard(News::SignedOut));
    assert_eq!(visit.phase(), "signed-out");
    visit.always(wrong_code());
    visit.wait(10.0);
    visit.resume();
    assert_eq!(visit.phase(), "rate-limited");
    visit.sends_once_after(50.0, LIFECYCLE);
}
