//! A transfer: from the wrong code to its end, and what the API may say on the way.

use crate::clicks::told_action;
use crate::reply::{Reply, all_allowed, fixture, transfer, wrong_code};
use crate::secrets::{CODE, code};
use crate::visit::{LIFECYCLE, Visit, config, post};
use domain_lifecycle::api::{Act, Action, FaultKind, Provider, RetryRegistration};
use domain_lifecycle::state::{HostEvent, Tone, What};
use serde_json::json;

#[test]
fn a_wrong_code_is_replaced_and_the_transfer_runs_to_its_end() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("retry-transfer-in-progress"));
    visit.next(transfer("pending_transfer_in_progress"));
    visit.click(Act::RetryTransfer(Some(code())));
    let body = json!({ "eppCode": CODE });
    let sent = format!("{} {body}", post("retry-transfer"));
    assert_eq!(visit.sent(), [sent.as_str(), LIFECYCLE]);
    assert_eq!(visit.notice(), Some(What::TransferUnderWay));
    assert_eq!(visit.with(|s| s.codes_taken), 1, "the field empties");
    let told = visit.told();
    let done = told_action(Action::RetryTransfer, "pending_transfer_in_progress");
    assert_eq!(told.first(), Some(&done));
    assert!(matches!(told.get(1), Some(HostEvent::Change { .. })));

    visit.next(transfer("pending_transfer_in_progress"));
    visit.sends_once_after(60.0, LIFECYCLE);
    visit.next(transfer("active"));
    visit.sends_once_after(60.0, LIFECYCLE);
    visit.is_silent_for_a_day();
}

#[test]
fn without_a_code_there_is_no_body() {
    let visit = Visit::to(wrong_code());
    visit.always(wrong_code());
    visit.next(Reply::fixture("retry-transfer-refused-again"));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [post("retry-transfer").as_str(), LIFECYCLE]);
    assert_eq!(visit.notice(), Some(What::TransferStillStuck));
    assert_eq!(
        visit.with(|s| s.notice.as_ref().unwrap().tone),
        Tone::Warning
    );
}

#[test]
fn a_refusal_is_said_and_the_picture_read_again() {
    for (name, kind) in [
        ("problem-403", FaultKind::Forbidden),
        ("problem-409-cooldown", FaultKind::Conflict),
        ("problem-409-pending-orders", FaultKind::Conflict),
        ("problem-503", FaultKind::Server),
        ("problem-413", FaultKind::Refused),
    ] {
        let visit = Visit::to(wrong_code());
        visit.next(Reply::fixture(name));
        visit.always(wrong_code());
        visit.click(Act::RetryTransfer(None));
        assert_eq!(
            visit.sent(),
            [post("retry-transfer").as_str(), LIFECYCLE],
            "{name}"
        );
        assert_eq!(
            visit.notice(),
            Some(What::Refused(Action::RetryTransfer, kind))
        );
        let detail = visit.with(|s| s.notice.as_ref().unwrap().server.clone());
        assert_eq!(
            detail.as_deref(),
            fixture(name)["detail"].as_str(),
            "{name}"
        );
        assert_eq!(visit.with(|s| s.codes_taken), 0, "what was typed stays");
    }
}

#[test]
fn a_refused_code_is_marked_on_its_field_until_the_next_try() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-400-missing-epp-code"));
    visit.click(Act::UpdateEpp(code()));
    assert_eq!(
        visit.sent().len(),
        1,
        "the picture on screen is still right"
    );
    let fault = |v: &Visit| v.with(|s| s.field_fault("eppCode").map(str::to_owned));
    assert_eq!(fault(&visit).as_deref(), Some("`eppCode` is required."));
    visit.next(Reply::fixture("update-epp-stored"));
    visit.next(wrong_code());
    visit.click(Act::UpdateEpp(code()));
    assert_eq!(fault(&visit), None);
    assert_eq!(visit.sent().len(), 2);
    assert_eq!(visit.notice(), Some(What::CodeSaved));
    visit.next(transfer("active"));
    visit.sends_once_after(300.0, LIFECYCLE);
}

#[test]
fn a_code_that_the_server_did_not_store_is_no_success() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("update-epp-not-stored"));
    visit.next(wrong_code());
    visit.click(Act::UpdateEpp(code()));
    assert_eq!(visit.notice(), Some(What::CodeNotConfirmed));
}

#[test]
fn a_status_sync_can_fail_in_a_200() {
    for (name, outcome, tone) in [
        ("status-sync-active", "active", Tone::Good),
        ("status-sync-no-change", "pending", Tone::Neutral),
        ("status-sync-failed", "failed", Tone::Bad),
        ("status-sync-reverted", "failed", Tone::Bad),
        ("status-sync-revert-failed", "failed", Tone::Bad),
        ("status-sync-expired", "expired", Tone::Neutral),
        ("status-sync-status-future", "", Tone::Neutral),
    ] {
        let visit = Visit::to(wrong_code());
        visit.next(Reply::fixture(name));
        visit.always(wrong_code());
        visit.click(Act::StatusSync);
        assert_eq!(visit.sent(), [post("status-sync").as_str(), LIFECYCLE]);
        assert_eq!(
            visit.with(|s| s.notice.as_ref().unwrap().tone),
            tone,
            "{name}"
        );
        if !outcome.is_empty() {
            assert_eq!(
                visit.told(),
                [told_action(Action::StatusSync, outcome)],
                "{name}"
            );
        }
    }
}

#[test]
fn a_plain_registration_retry_has_no_body() {
    let visit = Visit::to(Reply::json(200, all_allowed()));
    visit.next(Reply::fixture("retry-registration-submitted"));
    visit.always(Reply::json(200, all_allowed()));
    visit.click(Act::RetryRegistration(RetryRegistration::default()));
    assert_eq!(
        visit.sent(),
        [post("retry-registration").as_str(), LIFECYCLE]
    );
}

#[test]
fn a_code_that_was_not_taken_is_still_in_its_field() {
    let mut v1 = config();
    (v1.target.provider, v1.target.domain) = (Provider::HostUpV1, "7".into());
    let report = json!({ "success": true, "data": { "found": true, "error": {
        "category": "epp_invalid", "rawMessage": "2202" } } });
    for (taken, times) in [(false, 0), (true, 1)] {
        let visit = Visit::new().answering(Reply::json(200, report.clone()));
        visit.set_up(v1.clone());
        let data = json!({ "success": taken, "message": "As we said." });
        visit.next(Reply::json(200, json!({ "success": true, "data": data })));
        visit.always(Reply::json(200, report.clone()));
        visit.click(Act::RetryTransfer(Some(code())));
        assert_eq!(visit.with(|s| s.codes_taken), times, "taken: {taken}");
    }
}
