//! The module crashed for somebody else's sake: this widget goes on where it was cut off.

use crate::reply::{Reply, all_allowed, fixture, registration, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, config, other_domain, post};
use contract::json::{Json, Write};
use domain_lifecycle::api::{Act, Action, RetryRegistration};
use domain_lifecycle::state::{Config, Event, HostEvent, What, handover, recovery_form};

const JOB: &str = "GET /api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";

/// The widget that goes on, on a fresh module, with what was written down outside of the old one.
fn next(visit: &Visit, config: Config, reply: Option<Reply>) -> Visit {
    let (left, lifecycle) = visit.with(|state| {
        (
            outside(&handover(state)),
            state.lifecycle().map(Write::write),
        )
    });
    let next = Visit::new();
    next.world.clock.step(visit.world.clock.now());
    if let Some(reply) = reply {
        next.next(reply);
    }
    next.send(Event::TookOver {
        config,
        left,
        lifecycle: lifecycle.and_then(|l| outside(&l).read()).map(Box::new),
    });
    next
}

fn outside(json: &Json) -> Json {
    serde_json::from_str(&serde_json::to_string(json).unwrap()).unwrap()
}

fn failed_registration() -> Reply {
    let mut body = fixture("lifecycle-registration-failed");
    body["registrationStatus"]["actions"]["canRetryRegistration"]["allowed"] = true.into();
    Reply::json(200, body)
}

fn retry() -> Act {
    Act::RetryRegistration(RetryRegistration::default())
}

#[test]
fn the_picture_is_handed_over_and_read_again_when_it_was_due() {
    let before = Visit::to(wrong_code());
    before.wait(100.0);
    let after = next(&before, config(), None);
    assert_eq!(after.phase(), "ready");
    assert_eq!(after.sent(), [""; 0]);
    assert_eq!(after.told(), [], "the host has heard of it before");
    let (then, now) = (
        before.with(|s| s.picture.clone()),
        after.with(|s| s.picture.clone()),
    );
    assert_eq!(then, now);
    after.next(wrong_code());
    after.sends_once_after(200.0, LIFECYCLE);
}

#[test]
fn a_picture_that_was_due_meanwhile_is_read_at_once() {
    let before = Visit::to(wrong_code());
    before.moved(domain_lifecycle::state::Host::Hidden);
    before.wait(1_000.0);
    let after = next(&before, config(), Some(wrong_code()));
    after.wait(0.0);
    assert_eq!(after.sent(), [LIFECYCLE]);
}

#[test]
fn without_a_picture_it_asks() {
    let before = Visit::new();
    before.next(Reply::never());
    before.set_up(config());
    let after = next(&before, config(), Some(transfer("active")));
    assert_eq!(after.sent(), [LIFECYCLE]);
    assert_eq!(after.told(), [HostEvent::Ready]);
}

#[test]
fn an_action_under_way_is_not_sent_again_but_said_to_be_unknown_and_read() {
    let before = Visit::to(wrong_code());
    before.next(Reply::never());
    before.click(Act::RetryTransfer(None));
    assert_eq!(before.sent(), [post("retry-transfer")]);
    let after = next(&before, config(), Some(wrong_code()));
    assert_eq!(after.sent(), [LIFECYCLE]);
    let action = Action::RetryTransfer;
    assert_eq!(after.notice(), Some(What::OutcomeUnknown(action)));
    let outcome = HostEvent::Action {
        action,
        outcome: "unknown".into(),
        request_id: None,
    };
    assert_eq!(after.told(), [outcome]);
    assert_eq!(after.with(|s| s.deeds.len()), 1, "and it is remembered");
    after.always(wrong_code());
    after.wait(3_600.0);
    let sent = after.sent();
    assert!(sent.iter().all(|line| line == LIFECYCLE), "{sent:?}");
}

#[test]
fn an_action_that_the_host_was_only_asked_about_was_never_sent() {
    let before = Visit::to(wrong_code());
    let left = std::rc::Rc::new(std::cell::RefCell::new(None));
    let seen = std::rc::Rc::clone(&left);
    let driver = std::rc::Rc::downgrade(before.driver.as_ref().unwrap());
    *before.world.on_confirm.borrow_mut() = Some(Box::new(move |_| {
        let driver = driver.upgrade().unwrap();
        *seen.borrow_mut() = Some(driver.with(handover));
        false
    }));
    before.click(Act::RetryTransfer(None));
    let after = Visit::new();
    after.next(wrong_code());
    after.send(Event::TookOver {
        config: config(),
        left: left.take().unwrap(),
        lifecycle: None,
    });
    assert_eq!(after.notice(), None);
}

#[test]
fn a_limit_holds_to_its_end_for_the_same_api_only() {
    let before = Visit::to(wrong_code());
    before.next(Reply::too_many(Some("60")));
    before.refresh();
    before.wait(20.0);
    for config in [config(), other_domain()] {
        let after = next(&before, config, None);
        assert_eq!(after.phase(), "rate-limited");
        after.refresh();
        after.wait(39.999);
        assert_eq!(after.sent(), [""; 0]);
        after.next(wrong_code());
        after.wait(0.001);
        assert_eq!(after.sent().len(), 1);
    }
    let mut elsewhere = config();
    elsewhere.target.base = "https://api.example".into();
    let after = next(&before, elsewhere, Some(wrong_code()));
    assert_eq!(after.sent().len(), 1);
}

#[test]
fn an_ended_session_and_a_pause_stay_silent() {
    let before = Visit::to(wrong_code());
    before.next(Reply::fixture("problem-401"));
    before.refresh();
    let after = next(&before, config(), None);
    assert_eq!(after.phase(), "signed-out");
    after.is_silent_for_a_day();
    let before = Visit::to(wrong_code());
    before.pause();
    next(&before, config(), None).is_silent_for_a_day();
}

#[test]
fn a_job_goes_on_being_followed_and_nothing_else_is_read_before_its_end() {
    let before = Visit::to(failed_registration());
    before.next(Reply::fixture(
        "retry-registration-submitted-with-operation",
    ));
    before.click(retry());
    let after = next(&before, config(), None);
    assert_eq!(after.sent(), [""; 0]);
    after.next(Reply::fixture("job-completed"));
    after.next(registration("completed"));
    after.wait(2.0);
    assert_eq!(after.sent(), [JOB, LIFECYCLE]);
}

#[test]
fn a_form_that_a_refusal_opened_stays_open() {
    let before = Visit::to(failed_registration());
    before.next(Reply::empty(422));
    before.next(failed_registration());
    before.click(retry());
    let form = before.with(recovery_form);
    assert!(before.with(|s| s.details_wanted));
    let after = next(&before, config(), None);
    assert_eq!(after.with(recovery_form), form);
}

#[test]
fn what_was_done_in_this_visit_and_how_it_was_said_is_not_forgotten() {
    let all = || Reply::json(200, all_allowed());
    let code = || crate::secrets::code();
    let deeds = [
        (Act::UpdateEpp(code()), "update-epp-stored"),
        (Act::UpdateEpp(code()), "problem-400-missing-epp-code"),
        (Act::UpdateEpp(code()), "problem-500"),
        (Act::RequestEpp { force_new: false }, "request-epp-fresh"),
        (Act::StatusSync, "status-sync-no-change"),
        (Act::RetryTransfer(None), "retry-transfer-in-progress"),
        (retry(), "problem-422-details-required"),
    ];
    let before = Visit::to(all());
    for (act, answer) in deeds {
        before.next(Reply::fixture(answer));
        before.always(all());
        before.click(act);
        before.wait(60.0);
        let after = next(&before, config(), None);
        assert!(after.notice().is_some(), "{answer}");
        assert_eq!(after.notice(), before.notice(), "{answer}");
        let told = |visit: &Visit| visit.with(|s| (s.notice.clone(), s.deeds.clone()));
        assert_eq!(told(&after), told(&before), "{answer}");
    }
    assert_eq!(before.with(|state| state.deeds.len()), 7);
}

#[test]
fn for_another_domain_nothing_is_handed_over() {
    let before = Visit::to(wrong_code());
    let after = next(&before, other_domain(), Some(transfer("active")));
    assert_eq!(after.sent().len(), 1);
    assert_eq!(after.told(), [HostEvent::Ready]);
}
