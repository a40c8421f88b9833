//! The EPP code and typed details live in their field and in the request body, nowhere else.
//!
//! Every journey runs under this watch: [`must_not_show`] sees every state, every event and every
//! remembered path of all of them.

use crate::reply::{Reply, all_allowed, fixture, wrong_code};
use crate::visit::{Visit, post};
use contract::EppCode;
use domain_lifecycle::api::{Act, RetryRegistration};
use domain_lifecycle::state::{State, What};
use serde_json::json;
use std::fmt::Debug;

/// The code that customers type in these journeys.
pub(crate) const CODE: &str = "Canary-0f\"<Kx7&!";
/// The one that a server hands out.
const ISSUED: &str = "Canary-issued-9Q";
/// A detail about a person.
pub(crate) const PERSONAL: &str = "Canary-19121212-1212";

pub(crate) fn code() -> EppCode {
    EppCode::new(CODE.to_owned())
}

/// The values of a recovery form.
pub(crate) fn details() -> Act {
    Act::RetryRegistration(RetryRegistration {
        values: [("orgNumber".to_owned(), PERSONAL.to_owned())].into(),
        profile_updated: false,
    })
}

/// Fails if a secret can be read in what would be printed.
pub(crate) fn must_not_show(shown: &impl Debug) {
    let printed = format!("{shown:?}");
    assert!(!printed.contains("Canary-"), "a secret in {printed}");
}

#[test]
fn the_watch_bites() {
    let mut state = State::default();
    must_not_show(&state);
    state.config.target.base = CODE.to_owned();
    assert!(std::panic::catch_unwind(|| must_not_show(&state)).is_err());
}

#[test]
fn a_typed_code_goes_into_its_request_and_nowhere_else() {
    for answer in [
        Reply::fixture("update-epp-stored"),
        Reply::fixture("problem-400-missing-epp-code"),
        Reply::fixture("problem-500"),
        Reply::cut(),
        Reply::html(200),
    ] {
        let visit = Visit::to(wrong_code());
        visit.next(answer.after(5_000.0));
        visit.always(wrong_code());
        visit.click(Act::UpdateEpp(code()));
        visit.wait(3_600.0);
        let with_code = visit.sent().into_iter().filter(|l| l.contains("Canary-"));
        let body = json!({ "eppCode": CODE });
        assert_eq!(
            with_code.collect::<Vec<_>>(),
            [format!("{} {body}", post("update-epp"))]
        );
    }
}

#[test]
fn typed_details_go_into_their_request_and_nowhere_else() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    visit.next(Reply::fixture("problem-422-details-required"));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(details());
    visit.wait(3_600.0);
    let sent = visit.sent();
    assert_eq!(sent.iter().filter(|l| l.contains("Canary-")).count(), 1);
}

#[test]
fn a_code_from_the_server_is_put_into_its_field_once() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    let mut body = fixture("request-epp-fresh");
    body["eppCode"] = ISSUED.into();
    visit.next(Reply::json(200, body));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(Act::RequestEpp { force_new: false });
    visit.wait(3_600.0);
    let filled = visit.world.filled.take();
    assert_eq!(
        filled.iter().map(EppCode::expose).collect::<Vec<_>>(),
        [ISSUED]
    );
    assert_eq!(visit.notice(), Some(What::CodeReceived { reused: false }));
}

#[test]
fn a_code_that_comes_another_way_fills_nothing() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    visit.next(Reply::json(
        200,
        json!({ "requestSubmitted": true, "eppCode": null }),
    ));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(Act::RequestEpp { force_new: true });
    assert!(visit.world.filled.take().is_empty());
    assert_eq!(visit.notice(), Some(What::CodeRequested));
}
