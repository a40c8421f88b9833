//! What is peculiar to v1.

use crate::visit::Visit;
use contract::v2::TransferKind;
use domain_lifecycle::api::{Action, Provider};
use domain_lifecycle::state::{What, offer};
use serde_json::json;

fn to(scenario: &str) -> Visit {
    Visit::to(Provider::HostUpV1, scenario)
}

#[test]
fn looking_never_posts() {
    for scenario in [
        "wrong-code",
        "in-progress",
        "active",
        "sync-activates",
        "unknown",
    ] {
        let visit = to(scenario);
        visit.wait_an_hour();
        visit.refresh();
        let sent = visit.sent();
        assert!(sent.len() > 1, "{scenario}: it did look");
        for line in sent {
            assert!(
                line.starts_with("GET ") && line.ends_with("/transfer-error"),
                "{line}"
            );
        }
    }
}

#[test]
fn the_failure_comes_from_transfer_error() {
    let visit = to("wrong-code");
    visit.with(|state| {
        let failure = state.lifecycle().unwrap().transfer_failure.clone().unwrap();
        assert_eq!(failure.category, "epp_invalid");
        assert!(
            failure.reason.starts_with("2202 "),
            "the registry's own words"
        );
        assert!(failure.detected_at.is_some());
    });
}

#[test]
fn trying_again_needs_a_code() {
    let visit = to("wrong-code");
    visit.sent();
    visit.retry(None);
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn only_what_the_api_has_is_offered() {
    let visit = to("wrong-code");
    for action in Action::ALL {
        let offered = visit.with(|state| offer(state, action)).is_some();
        let has = matches!(action, Action::RetryTransfer | Action::StatusSync);
        assert_eq!(offered, has, "{action:?}");
    }
}

/// A scenario, and what its sync says: success, before, after.
#[test]
fn a_sync_is_reported_with_all_its_oddities() {
    for (scenario, success, to_active, special) in [
        ("sync-activates", true, true, ""),
        ("sync-no-change", true, false, ""),
        ("sync-fails", false, false, ""),
        ("sync-reverted", true, false, "reverted"),
        ("sync-revert-fails", true, false, "revert failed"),
        ("sync-double", true, true, "twice"),
        ("sync-double-fails", true, false, "twice failed"),
    ] {
        let visit = to(scenario);
        visit.sync();
        let Some(What::Synced(report)) = visit.notice() else {
            panic!("{scenario}: {:?}", visit.notice());
        };
        assert_eq!(report.sync_success, success, "{scenario}");
        assert_eq!(report.status_changed_to_active, to_active, "{scenario}");
        assert_eq!(report.error.is_some(), !success, "{scenario}");
        let found = match (
            report.revert_attempted,
            report.revert_succeeded,
            report.double_sync_attempted,
            report.double_sync_succeeded,
        ) {
            (true, true, false, false) => "reverted",
            (true, false, false, false) => "revert failed",
            (false, false, true, true) => "twice",
            (false, false, true, false) => "twice failed",
            _ => "",
        };
        assert_eq!(found, special);
        let active = visit.kind() == Some(TransferKind::Active);
        assert_eq!(active, to_active, "{scenario}");
    }
}

#[test]
fn words_of_the_billing_system_become_those_of_v2() {
    for (word, kind) in [
        ("Active", TransferKind::Active),
        ("Pending Transfer", TransferKind::PendingTransferGeneric),
        ("Pending", TransferKind::PendingTransferGeneric),
        ("Expired", TransferKind::Expired),
        ("Fraud", TransferKind::Unknown),
        ("Something new", TransferKind::Unknown),
    ] {
        let visit = to("in-progress");
        let body = json!({ "success": true, "data": { "syncSuccess": true, "newStatus": word } });
        visit.fault("POST", json!({ "status": 200, "body": body }));
        visit.sync();
        assert_eq!(visit.kind(), Some(kind), "{word}");
    }
}

#[test]
fn an_envelope_without_success_is_no_answer() {
    for body in [
        json!({ "success": false, "data": { "syncSuccess": true } }),
        json!({ "success": true }),
        json!({ "syncSuccess": true }),
    ] {
        let visit = to("in-progress");
        visit.fault("POST", json!({ "status": 200, "body": body }));
        visit.sync();
        let open = |what| matches!(what, What::OutcomeUnknown(Action::StatusSync));
        assert!(visit.notice().is_some_and(open), "{body}");
    }
}
