//! The session ends: all traffic stops until `resume()`.

use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, other_domain, post};
use domain_lifecycle::api::{Act, PollPath};
use domain_lifecycle::state::{Availability, Event, Host, HostEvent, offer};

const JOB: &str = "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";

/// Whatever happens on the page, nothing is sent.
fn stays_silent(visit: &Visit) {
    assert_eq!(visit.phase(), "signed-out");
    let told = visit.told();
    let asked = told
        .iter()
        .filter(|event| **event == HostEvent::AuthRequired);
    assert_eq!(asked.count(), 1, "{told:?}");
    visit.refresh();
    visit.click(Act::StatusSync);
    for host in [Host::Hidden, Host::Visible, Host::Offline, Host::Online] {
        visit.moved(host);
    }
    visit.is_silent_for_a_day();
}

#[test]
fn a_401_on_a_read_ends_all_traffic_until_resumed() {
    for end in [
        Reply::fixture("problem-401"),
        Reply::empty(401),
        Reply::html(0),
        Reply::html(302),
    ] {
        let visit = Visit::to(wrong_code());
        visit.next(end);
        visit.refresh();
        assert_eq!(visit.sent(), [LIFECYCLE]);
        stays_silent(&visit);
        assert!(visit.with(|s| s.picture.is_some()), "what was known stays");
        let sync = visit.with(|s| offer(s, Act::StatusSync.action()));
        assert_eq!(sync, Some(Availability::SignedOut));
        visit.next(transfer("active"));
        visit.resume();
        assert_eq!(visit.sent(), [LIFECYCLE]);
        assert_eq!(visit.phase(), "ready");
    }
}

#[test]
fn a_401_on_an_action_is_the_same_and_the_action_is_not_repeated() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-401"));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [post("retry-transfer")]);
    stays_silent(&visit);
    visit.next(transfer("active"));
    visit.resume();
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn a_401_on_a_job_keeps_the_job() {
    let visit = Visit::to(wrong_code());
    visit.remembering(PollPath::parse(JOB).unwrap());
    visit.next(Reply::fixture("problem-401"));
    let job = format!("GET {JOB}");
    visit.sends_once_after(2.0, &job);
    stays_silent(&visit);
    visit.next(Reply::fixture("job-completed"));
    visit.next(transfer("active"));
    visit.resume();
    assert_eq!(visit.sent(), [job.as_str(), LIFECYCLE]);
}

#[test]
fn another_domain_of_an_ended_session_is_not_asked_about() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-401"));
    visit.refresh();
    visit.sent();
    visit.set_up(other_domain());
    visit.is_silent_for_a_day();
    visit.next(transfer("active"));
    visit.resume();
    assert_eq!(visit.sent(), ["GET /api/v2/domains/dom_other/lifecycle"]);
}

#[test]
fn resuming_what_was_never_stopped_does_nothing() {
    let visit = Visit::to(wrong_code());
    visit.resume();
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn a_paused_widget_sends_nothing_and_catches_up_once() {
    let visit = Visit::to(transfer("pending_transfer_in_progress"));
    visit.pause();
    visit.refresh();
    visit.click(Act::StatusSync);
    visit.moved(Host::Hidden);
    visit.moved(Host::Visible);
    visit.is_silent_for_a_day();
    visit.always(transfer("pending_transfer_in_progress"));
    visit.resume();
    assert_eq!(visit.sent(), [LIFECYCLE]);
    visit.sends_once_after(60.0, LIFECYCLE);
}

#[test]
fn a_paused_widget_has_no_button_that_looks_alive_and_does_nothing() {
    let visit = Visit::to(wrong_code());
    let sync = || visit.with(|s| offer(s, Act::StatusSync.action()));
    visit.pause();
    assert_eq!(sync(), Some(Availability::Waiting));
    visit.next(wrong_code());
    visit.resume();
    assert_eq!(sync(), Some(Availability::Ready));
}

#[test]
fn an_action_under_way_is_left_to_end_when_paused() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("status-sync-active").after(5_000.0));
    visit.click(Act::StatusSync);
    visit.send(Event::Pause);
    visit.wait(5.0);
    assert_eq!(visit.world.aborted.get(), 0);
    assert!(visit.notice().is_some());
    assert_eq!(visit.sent(), [post("status-sync")], "the read waits");
    visit.next(transfer("active"));
    visit.resume();
    assert_eq!(visit.sent(), [LIFECYCLE]);
}
