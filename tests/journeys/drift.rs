//! An API that says something else than it promised: nothing is taken for an answer that is none,
//! and what is unknown never looks like success.

use crate::reply::{Reply, all_allowed, wrong_code};
use crate::secrets::code;
use crate::visit::{Visit, config};
use domain_lifecycle::api::{Act, Action, FaultKind, Provider, RetryRegistration};
use domain_lifecycle::state::{Config, Tone, What};
use serde_json::{Value, json};

/// JSON that answers nothing.
fn nothings() -> [Value; 6] {
    [
        Value::Null,
        json!({}),
        json!([]),
        json!(true),
        json!("ok"),
        json!({ "status": "ok", "found": null }),
    ]
}

#[test]
fn a_200_without_a_diagnosis_is_no_picture() {
    let halves = json!({ "transferStatus": [[["deep"]]], "registrationStatus": null });
    for body in nothings().into_iter().chain([halves]) {
        let visit = Visit::to(wrong_code());
        let before = visit.with(|state| state.picture.clone());
        visit.next(Reply::json(200, body.clone()));
        visit.refresh();
        assert_eq!(visit.phase(), "stale", "{body}");
        visit.with(|state| {
            assert_eq!(state.picture, before, "the last picture stays");
            let trouble = state.trouble.as_ref().unwrap();
            assert_eq!(trouble.fault.kind, FaultKind::Contract, "{body}");
        });
    }
}

#[test]
fn nor_is_it_one_at_the_other_apis() {
    for provider in [Provider::HostUpV1, Provider::Hostway] {
        let wrapped = nothings().map(|body| json!({ "success": true, "data": body }));
        for body in nothings().into_iter().take(5).chain(wrapped) {
            let visit = Visit::new().answering(Reply::json(200, body.clone()));
            let mut at = config();
            at.target.provider = provider;
            at.target.account = "acct10001".into();
            at.target.domain = match provider {
                Provider::HostUpV1 => "41".into(),
                _ => "a.example".into(),
            };
            visit.set_up(at);
            let found_null = body.pointer("/data/found").is_some();
            let kind = if provider == Provider::HostUpV1 && found_null {
                // `found` is there, and says nothing: no error is known.
                "ready"
            } else {
                "error"
            };
            assert_eq!(visit.phase(), kind, "{provider:?} {body}");
        }
    }
}

/// Hostway's status may be reset only where it says so.
#[test]
fn a_reset_is_offered_only_where_it_is_said_to_be_possible() {
    for (status, offered) in [
        (json!({ "canBeReset": true }), true),
        (json!({ "canBeReset": false }), false),
        (json!({ "canBeReset": null }), false),
        (json!({ "canBeReset": "true" }), false),
        (json!({ "description": "Blocked." }), false),
        // The older generation has no such flag.
        (json!(5), true),
    ] {
        let visit = Visit::new().answering(Reply::json(200, json!({ "status": status })));
        let mut at = config();
        at.target.provider = Provider::Hostway;
        at.target.account = "acct10001".into();
        at.target.domain = "a.example".into();
        visit.set_up(at);
        let ready = visit.with(|state| {
            domain_lifecycle::state::offer(state, Action::RetryTransfer)
                == Some(domain_lifecycle::state::Availability::Ready)
        });
        assert_eq!(ready, offered, "{status}");
    }
}

#[test]
fn a_200_that_says_nothing_about_an_action_leaves_it_open() {
    for act in [
        Act::UpdateEpp(code()),
        Act::RetryTransfer(None),
        Act::RequestEpp { force_new: false },
        Act::StatusSync,
    ] {
        for body in nothings() {
            let visit = Visit::to(Reply::json(200, all_allowed()));
            visit.next(Reply::json(200, body.clone()));
            visit.always(Reply::json(200, all_allowed()));
            visit.click(act.clone());
            let notice = visit.with(|state| state.notice.clone()).unwrap();
            assert_eq!(
                (notice.tone, notice.what),
                (Tone::Warning, What::OutcomeUnknown(act.action())),
                "{act:?} {body}"
            );
        }
    }
}

#[test]
fn a_code_is_saved_only_where_the_answer_says_so() {
    for said in [json!(false), Value::Null, json!("yes"), json!(1)] {
        let visit = Visit::to(wrong_code());
        visit.next(Reply::json(200, json!({ "eppCodePersisted": said })));
        visit.always(wrong_code());
        visit.click(Act::UpdateEpp(code()));
        assert_eq!(visit.notice(), Some(What::CodeNotConfirmed), "{said}");
    }
}

#[test]
fn a_tld_that_cannot_be_retried_asks_for_no_details() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    visit.next(Reply::fixture("problem-422-tld-not-supported"));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(Act::RetryRegistration(RetryRegistration::default()));
    assert_eq!(
        visit.notice(),
        Some(What::Refused(Action::RetryRegistration, FaultKind::Refused))
    );
    assert!(!visit.with(|state| state.details_wanted));
}

#[test]
fn a_422_of_another_action_asks_for_no_details() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    visit.next(Reply::empty(422));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(Act::RetryTransfer(Some(code())));
    assert_eq!(
        visit.notice(),
        Some(What::Refused(Action::RetryTransfer, FaultKind::Refused))
    );
    assert!(!visit.with(|state| state.details_wanted));
}

/// How long the widget keeps quiet after a 429 of v1 whose body says this.
fn held(said: Value) -> f64 {
    let mut at: Config = config();
    at.target.provider = Provider::HostUpV1;
    at.target.domain = "41".into();
    let body = json!({ "error": "Too Many Requests", "requestId": "r-1", "retryAfter": said });
    let visit = Visit::new().answering(Reply::json(429, body));
    visit.set_up(at);
    assert_eq!(visit.phase(), "rate-limited");
    visit.with(|state| (state.held_until.unwrap() - state.now) / 1_000.0)
}

#[test]
fn the_wait_of_v1_is_understood_in_every_form() {
    // Visits begin on 2026-04-27 at 12:00:00 UTC.
    for (said, seconds) in [
        (json!("2026-04-27T12:00:45.000Z"), 45.0),
        (json!(45), 45.0),
        (json!("45"), 45.0),
        (json!(1_777_291_245), 45.0),
        (json!(1_777_291_245_000_u64), 45.0),
        // Not said, or not to be understood.
        (Value::Null, 30.0),
        (json!({}), 30.0),
        (json!(-45), 30.0),
        (json!("soon"), 30.0),
        (json!(0), 1.0),
    ] {
        assert!((held(said.clone()) - seconds).abs() < 0.001, "{said}");
    }
}
