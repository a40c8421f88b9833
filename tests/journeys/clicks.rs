//! From a click to one request, and never to two.

use crate::reply::{Reply, all_allowed, transfer, wrong_code};
use crate::secrets::{code, details};
use crate::visit::{LIFECYCLE, Visit, config, post};
use domain_lifecycle::api::{Act, Action};
use domain_lifecycle::state::{Availability, HostEvent, What, offer};
use serde_json::json;

fn every_act() -> [Act; 5] {
    [
        Act::UpdateEpp(code()),
        Act::RetryTransfer(Some(code())),
        Act::RequestEpp { force_new: false },
        details(),
        Act::StatusSync,
    ]
}

/// What the host is told about an action that ended so.
pub(crate) fn told_action(action: Action, outcome: &str) -> HostEvent {
    HostEvent::Action {
        action,
        outcome: outcome.to_owned(),
        request_id: None,
    }
}

#[test]
fn what_is_not_allowed_is_never_sent() {
    let mut closed = all_allowed();
    for gate in ["canUpdateEpp", "canRetryTransfer", "canRequestFreshEpp"] {
        closed["transferStatus"]["actions"][gate]["allowed"] = false.into();
    }
    closed["registrationStatus"]["actions"]["canRetryRegistration"] = json!({ "allowed": false });
    let visit = Visit::to(Reply::json(200, closed));
    for act in every_act().into_iter().take(4) {
        visit.click(act);
    }
    assert_eq!(visit.sent(), [""; 0]);
    assert_eq!(visit.world.asked.take(), [], "the host is not even asked");
}

#[test]
fn what_is_not_shown_is_never_sent() {
    let mut hidden = all_allowed();
    hidden["transferStatus"]["capability"] = json!({});
    hidden["registrationStatus"]["kind"] = "pending".into();
    let visit = Visit::to(Reply::json(200, hidden));
    for act in every_act().into_iter().take(4) {
        visit.click(act);
    }
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn before_the_first_picture_nothing_can_be_done() {
    let visit = Visit::new().answering(Reply::never());
    visit.set_up(config());
    visit.sent();
    for act in every_act() {
        visit.click(act);
    }
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn a_double_click_is_one_request() {
    for act in every_act() {
        let visit = Visit::to(Reply::json(200, all_allowed()));
        visit.always(Reply::never());
        visit.click_twice(act.clone());
        visit.click(act.clone());
        visit.click(Act::StatusSync);
        let sent = visit.sent();
        assert_eq!(sent.len(), 1, "{sent:?}");
        let availability = visit.with(|s| offer(s, act.action()));
        assert_eq!(availability, Some(Availability::Busy));
    }
}

#[test]
fn the_host_can_stop_an_action_and_let_the_next_one_through() {
    let visit = Visit::to(wrong_code());
    let mut answers = [false, true].into_iter();
    *visit.world.on_confirm.borrow_mut() = Some(Box::new(move |_| answers.next().unwrap()));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [""; 0]);
    assert_eq!(visit.told(), []);
    visit.next(Reply::fixture("retry-transfer-in-progress"));
    visit.next(transfer("pending_transfer_in_progress"));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [post("retry-transfer").as_str(), LIFECYCLE]);
    assert_eq!(visit.world.asked.take(), [Action::RetryTransfer; 2]);
}

#[test]
fn a_vetoed_action_leaves_the_polling_as_it_was() {
    let visit = Visit::to(wrong_code());
    *visit.world.on_confirm.borrow_mut() = Some(Box::new(|_| false));
    visit.click(Act::StatusSync);
    visit.next(transfer("active"));
    visit.sends_once_after(300.0, LIFECYCLE);
}

#[test]
fn an_action_gives_up_the_read_under_way() {
    let visit = Visit::to(wrong_code());
    visit.next(transfer("registry_locked").after(5_000.0));
    visit.refresh();
    visit.next(Reply::fixture("update-epp-stored").after(1_000.0));
    visit.next(transfer("active"));
    visit.click(Act::UpdateEpp(code()));
    assert_eq!(visit.world.aborted.get(), 1);
    visit.wait(60.0);
    let kinds = visit.told().into_iter().filter_map(|event| match event {
        HostEvent::Change { to, .. } => Some(to),
        _ => None,
    });
    assert_eq!(
        kinds.collect::<Vec<_>>(),
        ["active/-"],
        "the older answer is not shown"
    );
}

#[test]
fn a_cut_off_action_is_not_repeated_but_looked_into() {
    for act in every_act() {
        for lost in [Reply::cut(), Reply::html(200), Reply::html(0).after(1.0)] {
            let unauthorized = lost.result.as_ref().is_ok_and(|r| r.status == 0);
            let visit = Visit::to(Reply::json(200, all_allowed()));
            visit.next(lost);
            visit.always(Reply::json(200, all_allowed()));
            visit.click(act.clone());
            visit.wait(0.1);
            let sent = visit.sent();
            assert!(
                sent.first()
                    .unwrap()
                    .starts_with(&post(act.action().name()))
            );
            if unauthorized {
                assert_eq!(sent.len(), 1, "a redirect to a sign-in page");
                continue;
            }
            assert_eq!(sent.get(1..).unwrap(), [LIFECYCLE]);
            assert_eq!(visit.notice(), Some(What::OutcomeUnknown(act.action())));
            assert!(visit.told().contains(&told_action(act.action(), "unknown")));
            visit.wait(3_600.0);
            assert!(visit.sent().iter().all(|line| line == LIFECYCLE));
        }
    }
}

#[test]
fn an_action_is_waited_for_a_minute() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::never());
    visit.always(wrong_code());
    visit.click(Act::StatusSync);
    assert_eq!(visit.sent(), [post("status-sync")]);
    visit.wait(4.0);
    assert!(visit.with(|s| s.doing.unwrap().slow));
    visit.sends_once_after(56.0, LIFECYCLE);
    assert_eq!(
        visit.notice(),
        Some(What::OutcomeUnknown(Action::StatusSync))
    );
    assert_eq!(visit.world.aborted.get(), 1);
}
