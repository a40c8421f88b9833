//! Shown and enabled are two axes: every capability crossed with every gate.

use crate::diagnosis::{
    WHY, bit, capability, failure, registration, registration_kinds, showing, transfer,
};
use contract::json::Json;
use contract::v2::{Lifecycle, RegistrationKind, TransferKind};
use domain_lifecycle::api::{Action, PollPath};
use domain_lifecycle::state::{Availability, Doing, Event, State, offer, panels, primary, update};

/// What is offered where the gate is open, or closed.
fn gated(allowed: bool) -> Availability {
    if allowed {
        Availability::Ready
    } else {
        Availability::Refused(Some(WHY.to_owned()))
    }
}

#[test]
fn every_capability_with_every_gate_of_a_transfer() {
    for row in 0..32 * 8 {
        let (capabilities, gates) = (row % 32, row / 32);
        let mut status = transfer(TransferKind::TransferFailedAtRegistry, gates);
        status.capability = capability(capabilities);
        let state = showing(Lifecycle {
            transfer_status: Some(status),
            ..Lifecycle::default()
        });
        let [progress, invoice, failed_retry, epp, dual] =
            [0, 1, 2, 3, 4].map(|n| bit(capabilities, n));
        let retry = failed_retry || epp || dual;
        for (action, availability) in [
            (Action::UpdateEpp, epp.then(|| gated(bit(gates, 0)))),
            (Action::RetryTransfer, retry.then(|| gated(bit(gates, 1)))),
            (Action::RequestEpp, epp.then(|| gated(bit(gates, 2)))),
            (Action::PayInvoice, invoice.then_some(Availability::Ready)),
            (Action::StatusSync, Some(Availability::Ready)),
            (Action::RetryRegistration, None),
            (Action::FixIdentity, None),
        ] {
            assert_eq!(
                offer(&state, action),
                availability,
                "{action:?} {capabilities:05b} {gates:03b}"
            );
        }
        let on = panels(&state);
        let panels = [
            on.progress,
            on.invoice,
            on.failed_retry,
            on.epp,
            on.dual_issues,
        ];
        assert_eq!(panels, [progress, invoice, failed_retry, epp, dual]);
    }
}

#[test]
fn every_kind_of_registration_with_every_gate_and_failure() {
    for kind in registration_kinds() {
        for row in 0..8 {
            let failed = bit(row, 2);
            let state = showing(Lifecycle {
                registration_status: kind.clone().map(|kind| registration(kind, row % 4)),
                registration_failure: failed.then(|| failure("identity_invalid")),
                ..Lifecycle::default()
            });
            let shown = failed || kind == Some(RegistrationKind::Failed);
            assert_eq!(panels(&state).registration, shown, "{kind:?}");
            let gate = |place| match &kind {
                Some(_) => shown.then(|| gated(bit(row, place))),
                None => shown.then_some(Availability::Refused(None)),
            };
            assert_eq!(
                offer(&state, Action::RetryRegistration),
                gate(0),
                "{kind:?} {row:03b}"
            );
            assert_eq!(
                offer(&state, Action::FixIdentity),
                gate(1),
                "{kind:?} {row:03b}"
            );
        }
    }
}

/// Everything is on screen, and everything allowed.
fn open() -> State {
    let mut status = transfer(TransferKind::TransferFailedAtRegistry, 7);
    status.capability = capability(31);
    showing(Lifecycle {
        transfer_status: Some(status),
        registration_status: Some(registration(RegistrationKind::Failed, 3)),
        ..Lifecycle::default()
    })
}

fn is_link(action: Action) -> bool {
    matches!(action, Action::PayInvoice | Action::FixIdentity)
}

#[test]
fn what_is_under_way_keeps_everything_else_off_and_never_a_link() {
    for doing in Action::ALL.into_iter().filter(|a| !is_link(*a)) {
        let mut state = open();
        state.doing = Some(Doing {
            since: 0.0,
            action: doing,
            ticket: None,
            slow: false,
        });
        for action in Action::ALL {
            let expected = match action {
                link if is_link(link) => Availability::Ready,
                same if same == doing => Availability::Busy,
                _ => Availability::Waiting,
            };
            assert_eq!(
                offer(&state, action),
                Some(expected),
                "{action:?} during {doing:?}"
            );
        }
    }
}

#[test]
fn limits_sessions_and_jobs_switch_requests_off_and_never_a_link() {
    let mut held = open();
    held.held_until = Some(1.0);
    let mut signed_out = open();
    signed_out.signed_out = true;
    let mut job = open();
    update(
        &mut job,
        Event::Remembered(PollPath::parse("/api/jobs/dbj_1").unwrap()),
        0.0,
    );
    for (state, expected) in [
        (held, Availability::Held),
        (signed_out, Availability::SignedOut),
        (job, Availability::Waiting),
    ] {
        for action in Action::ALL {
            let own_job = expected == Availability::Waiting && action == Action::RetryRegistration;
            let expected = match action {
                link if is_link(link) => Availability::Ready,
                _ if own_job => Availability::Busy,
                _ => expected.clone(),
            };
            assert_eq!(offer(&state, action), Some(expected), "{action:?}");
        }
    }
}

#[test]
fn nothing_is_offered_readonly_or_before_the_first_picture() {
    let mut readonly = open();
    readonly.config.readonly = true;
    let mut unknown = open();
    unknown.picture = None;
    for action in Action::ALL {
        assert_eq!(offer(&readonly, action), None);
        assert_eq!(offer(&unknown, action), None);
    }
}

#[test]
fn an_absent_gate_is_a_closed_one() {
    let json: Json = serde_json::from_value(serde_json::json!({
        "transferStatus": { "kind": "registry_locked", "capability": { "showFailedRetry": true } }
    }))
    .unwrap();
    let state = showing(json.read().unwrap());
    let refused = Some(Availability::Refused(None));
    assert_eq!(offer(&state, Action::RetryTransfer), refused);
}

#[test]
fn the_one_button_that_helps_is_never_a_refused_one() {
    for row in 0..32 * 8 {
        let (capabilities, gates) = (row % 32, row / 32);
        let mut status = transfer(TransferKind::TransferFailedAtRegistry, gates);
        status.capability = capability(capabilities);
        let state = showing(Lifecycle {
            transfer_status: Some(status),
            ..Lifecycle::default()
        });
        if let Some(action) = primary(&state) {
            assert_eq!(offer(&state, action), Some(Availability::Ready), "{row}");
        }
    }
}

#[test]
fn where_only_the_code_can_be_saved_that_is_the_button_that_helps() {
    let mut status = transfer(TransferKind::PendingEppFallback, 0b001);
    status.capability.show_epp_update = true;
    let state = showing(Lifecycle {
        transfer_status: Some(status),
        ..Lifecycle::default()
    });
    assert_eq!(primary(&state), Some(Action::UpdateEpp));
}
