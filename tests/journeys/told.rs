//! What a visit remembers of itself, and what support is given of it.

use crate::reply::{Reply, all_allowed, fixture, wrong_code};
use crate::secrets::{CODE, code};
use crate::visit::{Visit, other_domain};
use domain_lifecycle::api::{Act, Action, PollPath, RetryRegistration};
use domain_lifecycle::state::{Sources, Timeline, Told, What};
use serde_json::json;

/// `action: outcome` of everything that the customer did, the latest last.
fn deeds(visit: &Visit) -> Vec<String> {
    let line =
        |deed: &domain_lifecycle::state::Deed| format!("{}: {}", deed.action.name(), deed.outcome);
    visit.with(|state| state.deeds.iter().map(line).collect())
}

fn packet(visit: &Visit) -> String {
    visit.world.packet.borrow().clone()
}

#[test]
fn what_came_of_an_action_stays_when_the_picture_is_another() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("update-epp-stored"));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(Act::UpdateEpp(code()));
    visit.wait(3_600.0);
    visit.refresh();
    assert_eq!(deeds(&visit), ["update-epp: ok"]);
    visit.with(|state| {
        let deed = &state.deeds[0];
        assert_eq!(deed.notice.what, What::CodeSaved);
        let timeline = Timeline::new(Sources::of(state));
        let told = timeline.row(0).unwrap().told;
        assert!(matches!(told, Told::Deed(told) if told == *deed));
    });
}

#[test]
fn a_deed_is_dated_when_it_was_pressed_and_ends_when_it_was_answered() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-409-cooldown").after(5_000.0));
    visit.always(wrong_code());
    let pressed = visit.seconds();
    visit.click(Act::RetryTransfer(None));
    assert_eq!(
        deeds(&visit),
        [""; 0],
        "not before there is something to tell"
    );
    assert!(packet(&visit).contains("Under way: retry-transfer since "));
    visit.wait(6.0);
    assert_eq!(deeds(&visit), ["retry-transfer: refused"]);
    let (sent, ended) = visit.with(|state| (state.deeds[0].sent_at, state.deeds[0].ended_at));
    assert!((ended - sent - 5_000.0).abs() < 1.0);
    assert!(visit.seconds() - pressed >= 5.0);
}

#[test]
fn a_cut_off_action_is_told_as_unknown() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::cut());
    visit.always(wrong_code());
    visit.click(Act::RetryTransfer(Some(code())));
    assert_eq!(deeds(&visit), ["retry-transfer: unknown"]);
    let told = packet(&visit);
    assert!(told.contains("retry-transfer: unknown") && told.contains("retry-transfer: network"));
    assert!(!told.contains(CODE));
}

#[test]
fn a_job_ends_what_was_begun_with_it() {
    let mut failed = fixture("lifecycle-registration-failed");
    failed["registrationStatus"]["actions"]["canRetryRegistration"]["allowed"] = true.into();
    let visit = Visit::to(Reply::json(200, failed));
    visit.next(Reply::fixture(
        "retry-registration-submitted-with-operation",
    ));
    visit.click(Act::RetryRegistration(RetryRegistration::default()));
    assert_eq!(deeds(&visit), ["retry-registration: submitted"]);
    assert!(packet(&visit).contains("Under way: a background job"));
    visit.next(Reply::fixture("job-completed"));
    visit.always(Reply::fixture("lifecycle-registration-completed"));
    visit.wait(3.0);
    assert_eq!(deeds(&visit), ["retry-registration: completed"]);
}

#[test]
fn a_job_of_an_earlier_visit_is_told_when_it_ends() {
    let visit = Visit::new();
    let path = PollPath::parse("/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3").unwrap();
    visit.next(Reply::fixture("lifecycle-registration-queued"));
    visit.set_up(crate::visit::config());
    visit.remembering(path);
    visit.next(Reply::fixture("job-completed"));
    visit.always(Reply::fixture("lifecycle-registration-completed"));
    visit.wait(3.0);
    assert_eq!(deeds(&visit), ["retry-registration: completed"]);
}

#[test]
fn another_domain_has_another_story() {
    let visit = Visit::to(wrong_code());
    visit.always(Reply::fixture("problem-500"));
    visit.click(Act::StatusSync);
    assert_eq!(deeds(&visit).len(), 1);
    visit.set_up(other_domain());
    assert_eq!(deeds(&visit), [""; 0]);
    visit.always(wrong_code());
    visit.wait(3_600.0);
    let told = packet(&visit);
    assert!(
        !told.contains("status-sync") && told.contains("Domain: dom_other"),
        "{told}"
    );
}

#[test]
fn a_visit_remembers_only_so_much() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    let mut latest = String::new();
    for n in 0..60 {
        latest = format!("req_{n:04}");
        let body = json!({ "code": "conflict", "status": 409, "requestId": latest });
        visit.next(Reply::json(409, body));
        visit.next(Reply::json(200, all_allowed()));
        visit.click(Act::StatusSync);
    }
    visit.with(|state| {
        assert_eq!((state.deeds.len(), state.incidents.len()), (50, 5));
        assert_eq!(state.deeds[49].number, 60);
        assert_eq!(state.deeds[0].action, Action::StatusSync);
    });
    assert!(packet(&visit).contains(&latest));
}

#[test]
fn an_hour_of_failing_reads_does_not_push_out_what_the_customer_saw() {
    let visit = Visit::to(wrong_code());
    let mut refusal = fixture("problem-409-cooldown");
    refusal["requestId"] = "req_of_the_click".into();
    visit.next(Reply::json(409, refusal));
    visit.next(wrong_code());
    visit.click(Act::RetryTransfer(None));
    visit.always(Reply::fixture("problem-500"));
    visit.refresh();
    visit.wait(7_200.0);
    visit.always(wrong_code());
    visit.refresh();
    visit.with(|state| assert_eq!((state.incidents.len(), &state.trouble), (2, &None)));
    let told = packet(&visit);
    assert!(told.contains("req_of_the_click"), "{told}");
    assert!(told.contains(" times, request "), "{told}");
}

#[test]
fn a_late_answer_that_nobody_waits_for_is_no_incident() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-500").after(1_000.0));
    visit.refresh();
    visit.always(wrong_code());
    visit.set_up(other_domain());
    visit.wait(10.0);
    visit.with(|state| assert_eq!(state.incidents, []));
}
