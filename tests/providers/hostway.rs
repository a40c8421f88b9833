//! What is peculiar to Hostway.

use crate::visit::Visit;
use contract::v2::TransferKind;
use domain_lifecycle::api::{CodeFault, FaultKind, Provider, Target};
use domain_lifecycle::state::{What, blocked};
use serde_json::json;

fn to(scenario: &str) -> Visit {
    Visit::to(Provider::Hostway, scenario)
}

fn styled(scenario: &str, style: serde_json::Value) -> Visit {
    let visit = Visit::at(Provider::Hostway);
    visit.control("hostway", style);
    visit.set_up(visit.target(scenario));
    visit
}

#[test]
fn the_length_of_a_code_is_judged_here_and_only_here() {
    for provider in Provider::ALL {
        for length in [5, 6, 16, 17] {
            let visit = Visit::to(provider, "wrong-code");
            visit.sent();
            visit.retry(Some(&"x".repeat(length)));
            let sends = provider != Provider::Hostway || (6..=16).contains(&length);
            let acted = visit.acted().len();
            assert_eq!(acted, usize::from(sends), "{provider:?} {length}");
        }
    }
    let rule = Provider::Hostway.abilities().code;
    let fault = rule.check(domain_lifecycle::api::Action::RetryTransfer, "åäö");
    assert_eq!(fault, Err(CodeFault::Length { least: 6, most: 16 }));
}

#[test]
fn without_a_code_the_earlier_one_is_used() {
    let visit = to("not-at-registry");
    visit.sent();
    visit.retry(None);
    let acted = visit.acted();
    assert!(
        acted[0].starts_with("PUT ") && acted[0].ends_with(" {}"),
        "{acted:?}"
    );
    assert_eq!(visit.kind(), Some(TransferKind::PendingTransferGeneric));
}

#[test]
fn every_success_is_one() {
    for (style, status) in [("202", 202), ("204", 204)] {
        let visit = styled("wrong-code", json!({ "reset": style }));
        visit.retry(Some("another-code"));
        assert_eq!(visit.notice(), Some(What::TransferAccepted), "{status}");
    }
    let visit = to("wrong-code");
    visit.fault("PUT", json!({ "emptyBody": 200 }));
    visit.retry(Some("another-code"));
    assert_eq!(visit.notice(), Some(What::TransferAccepted));
}

#[test]
fn a_bad_request_is_refused_whatever_it_is_called() {
    for (fault, kind) in [
        (json!({ "error": 400 }), FaultKind::Validation),
        (json!({ "emptyBody": 404 }), FaultKind::NotFound),
        (
            json!({ "status": 404, "body": { "message": "x" } }),
            FaultKind::NotFound,
        ),
        (json!({ "error": 403 }), FaultKind::Forbidden),
    ] {
        let visit = to("wrong-code");
        visit.fault("PUT", fault.clone());
        visit.retry(Some("another-code"));
        let Some(What::Refused(_, refused)) = visit.notice() else {
            panic!("{fault}: {:?}", visit.notice());
        };
        assert_eq!(refused, kind, "{fault}");
        assert_eq!(visit.phase(), "ready", "the picture stays");
    }
}

#[test]
fn the_older_generation_is_read_without_believing_its_numbers() {
    for scenario in ["wrong-code", "in-progress", "locked", "not-at-registry"] {
        let visit = styled(scenario, json!({ "generation": "older" }));
        assert_eq!(visit.kind(), Some(TransferKind::Unknown), "{scenario}");
        assert!(visit.offers_retry(), "{scenario}: the API decides");
        let reason = visit.with(|state| {
            let status = state.lifecycle().unwrap().transfer_status.clone();
            status.unwrap().reason
        });
        assert!(reason.is_some_and(|text| !text.is_empty()));
    }
    let visit = styled("in-progress", json!({ "generation": "older" }));
    visit.retry(Some("another-code"));
    let refused = |what| matches!(what, What::Refused(_, FaultKind::Conflict));
    assert!(visit.notice().is_some_and(refused));
}

#[test]
fn numbers_change_nothing() {
    let kinds = |number: i64, can: bool| {
        let visit = Visit::at(Provider::Hostway);
        let body = json!({ "history": [], "status": { "canBeReset": can, "status": number } });
        visit.fault("GET", json!({ "status": 200, "body": body }));
        visit.set_up(visit.target("wrong-code"));
        visit.kind()
    };
    for number in -1..20 {
        assert_eq!(kinds(number, true), Some(TransferKind::TransferErrorKnown));
        assert_eq!(
            kinds(number, false),
            Some(TransferKind::PendingTransferGeneric)
        );
    }
}

#[test]
fn a_blocked_transfer_says_how_long_it_is_kept() {
    let visit = to("wrong-code");
    let left = |visit: &Visit| visit.with(|state| blocked(state).unwrap().days_left);
    assert_eq!(left(&visit), Some(59));
    visit.wait_days(57);
    visit.refresh();
    assert_eq!(left(&visit), Some(2));
    visit.wait_days(3);
    visit.refresh();
    assert!(visit.with(|state| blocked(state).is_none()), "voided");
    assert!(!visit.offers_retry());
    let never = Visit::to(Provider::HostUp, "wrong-code");
    assert!(
        never.with(|state| blocked(state).is_none()),
        "v2 says what it was"
    );
    assert!(to("in-progress").with(|state| blocked(state).is_none()));
}

#[test]
fn the_history_is_shown_and_the_address_not_read() {
    let visit = to("known-error");
    visit.with(|state| {
        let history = &state.lifecycle().unwrap().registry_history;
        assert_eq!(history.len(), 12);
        assert!(
            history
                .iter()
                .all(|h| h.timestamp.is_some() && h.contents.is_some())
        );
    });
    assert!(!visit.world.printed.borrow().contains("anna@"));
}

#[test]
fn a_name_is_the_same_in_any_case() {
    let visit = Visit::at(Provider::Hostway);
    let target = visit.target("wrong-code");
    visit.set_up(Target {
        domain: target.domain.to_uppercase(),
        ..target
    });
    assert_eq!(visit.kind(), Some(TransferKind::TransferErrorKnown));
    let sent = visit.sent();
    assert_eq!(sent[0].to_lowercase().replace("get ", "GET "), sent[0]);
}

#[test]
fn a_name_with_foreign_letters_goes_in_its_ascii_form() {
    let visit = to("wrong-code-idn");
    assert_eq!(visit.kind(), Some(TransferKind::TransferErrorKnown));
    assert!(visit.sent()[0].ends_with("/xn--rksmrgs-5wao1o.se"));
}
