//! The table of what is shown and what is enabled.

use super::facts::{closed, lifecycle, open, registration, transfer, with_field};
use super::stage::{Stage, config};
use contract::v2::{Capability, Failure, Gate, Lifecycle, TransferActions};
use domain_lifecycle::api::Action;
use domain_lifecycle::state::Config;
use wasm_bindgen_test::wasm_bindgen_test;

const PANELS: [&str; 8] = [
    "progress",
    "invoice",
    "failed-retry",
    "epp",
    "dual-issues",
    "registration",
    "failure",
    "history",
];

async fn shown(lifecycle: Lifecycle) -> (Vec<&'static str>, Vec<&'static str>) {
    let stage = Stage::showing(lifecycle).await;
    let panels = PANELS
        .into_iter()
        .filter(|name| stage.has(&format!("panel-{name}")));
    let actions = Action::ALL.map(Action::name).into_iter();
    let actions = actions.filter(|name| stage.has(&format!("action-{name}")));
    (panels.collect(), actions.collect())
}

fn with(change: fn(&mut Capability)) -> Lifecycle {
    transfer(|t| change(&mut t.capability))
}

#[wasm_bindgen_test]
async fn what_is_shown_follows_the_capabilities() {
    let rows: [(Lifecycle, &[&str], &[&str]); 9] = [
        (with(|_| ()), &[], &["status-sync"]),
        (
            with(|c| c.show_progress = true),
            &["progress"],
            &["status-sync"],
        ),
        (
            with(|c| c.show_invoice = true),
            &["invoice"],
            &["status-sync", "pay-invoice"],
        ),
        (
            with(|c| c.show_failed_retry = true),
            &["failed-retry"],
            &["retry-transfer", "status-sync"],
        ),
        (
            with(|c| c.show_epp_update = true),
            &["epp"],
            &["update-epp", "retry-transfer", "request-epp", "status-sync"],
        ),
        (
            with(|c| c.show_dual_issues = true),
            &["dual-issues"],
            &["retry-transfer", "status-sync"],
        ),
        (
            registration(|_| ()),
            &["registration"],
            &["retry-registration", "fix-identity", "status-sync"],
        ),
        (
            Lifecycle {
                transfer_failure: Some(Failure::default()),
                ..Lifecycle::default()
            },
            &["failure"],
            &["status-sync"],
        ),
        (Lifecycle::default(), &[], &["status-sync"]),
    ];
    for (lifecycle, panels, actions) in rows {
        assert_eq!(shown(lifecycle).await, (panels.to_vec(), actions.to_vec()));
    }
}

#[wasm_bindgen_test]
async fn a_failure_alone_opens_the_registration_panel() {
    let failed = Lifecycle {
        registration_failure: Some(Failure::default()),
        ..Lifecycle::default()
    };
    let stage = Stage::showing(failed).await;
    assert!(stage.has("panel-registration") && stage.has("panel-failure"));
    // Nobody said that a retry is allowed.
    assert!(
        stage
            .part("action-retry-registration")
            .has_attribute("disabled")
    );
}

#[wasm_bindgen_test]
async fn the_retry_button_is_there_once() {
    let all: fn(&mut Capability) = |c| {
        c.show_failed_retry = true;
        c.show_epp_update = true;
        c.show_dual_issues = true;
    };
    let stage = Stage::showing(with(all)).await;
    stage.one("[part~=panel-epp] [part~=action-retry-transfer]");
    stage.part("action-retry-transfer");

    let two: fn(&mut Capability) = |c| {
        c.show_failed_retry = true;
        c.show_dual_issues = true;
    };
    let stage = Stage::showing(with(two)).await;
    stage.one("[part~=panel-dual-issues] [part~=action-retry-transfer]");
    stage.part("action-retry-transfer");
}

type Pick = fn(&mut TransferActions) -> &mut Gate;

/// Each gate closes its own button, and no other.
#[wasm_bindgen_test]
async fn what_is_enabled_follows_the_gates() {
    let transfers: [(&str, Pick); 3] = [
        ("update-epp", |a| &mut a.can_update_epp),
        ("retry-transfer", |a| &mut a.can_retry_transfer),
        ("request-epp", |a| &mut a.can_request_fresh_epp),
    ];
    for (name, gate) in transfers {
        let lifecycle = transfer(|t| {
            t.capability.show_epp_update = true;
            *gate(&mut t.actions) = closed("Not today.");
        });
        only_off(lifecycle, name).await;
    }
    only_off(
        registration(|r| r.actions.can_retry_registration = closed("Not today.")),
        "retry-registration",
    )
    .await;
    only_off(
        registration(|r| r.actions.can_fix_identity = closed("Not today.")),
        "fix-identity",
    )
    .await;
}

async fn only_off(lifecycle: Lifecycle, name: &str) {
    let stage = Stage::showing(lifecycle).await;
    let button = stage.part(&format!("action-{name}"));
    assert!(button.has_attribute("disabled"), "{name}");
    assert_eq!(stage.text("action-reason"), "Not today.");
    assert!(stage.description(&button).contains("Not today."));
    assert_eq!(stage.all("button[disabled]").len(), 1, "{name}");
    stage.press_part(&format!("action-{name}")).await;
    assert!(stage.sent().is_empty() && stage.left().is_empty());
}

#[wasm_bindgen_test]
async fn a_closed_gate_without_reason_still_explains_itself() {
    let stage = Stage::showing(transfer(|t| {
        t.capability.show_failed_retry = true;
        t.actions.can_retry_transfer = Gate::default();
    }))
    .await;
    assert_eq!(
        stage.text("action-reason"),
        "This is not possible right now."
    );
}

#[wasm_bindgen_test]
async fn the_vendors_own_sample() {
    let stage = Stage::showing(lifecycle!("seed-sample")).await;
    assert!(!stage.has("panel-epp") && !stage.has("panel-progress"));
    for (name, reason) in [
        (
            "retry-registration",
            "Registration retry is not supported for this TLD.",
        ),
        (
            "fix-identity",
            "Identity details can only be fixed after an identity-related registration failure.",
        ),
    ] {
        let button = stage.part(&format!("action-{name}"));
        assert!(button.has_attribute("disabled"));
        assert!(stage.description(&button).contains(reason));
    }
    let statuses = stage.all("[part~=status]");
    let texts: Vec<_> = statuses.iter().map(|s| s.text_content().unwrap()).collect();
    assert_eq!(texts, ["Registration failed", "Transfer status unknown"]);
}

#[wasm_bindgen_test]
async fn readonly_offers_nothing() {
    let config = Config {
        readonly: true,
        ..config()
    };
    let stage = Stage::configured(config, with_field()).await;
    assert!(stage.has("panel-epp"));
    assert!(
        stage
            .all("[part*=action-]:not([part~=action-copy-details]), input")
            .is_empty()
    );
}

#[wasm_bindgen_test]
async fn the_one_button_that_helps_stands_out() {
    let rows = [
        (
            lifecycle!("transfer-awaiting-payment"),
            "action-pay-invoice",
        ),
        (with_field_stuck(), "action-retry-transfer"),
        (registration(|_| ()), "action-fix-identity"),
        (
            registration(|r| r.actions.can_fix_identity = Gate::default()),
            "action-retry-registration",
        ),
    ];
    for (lifecycle, part) in rows {
        let stage = Stage::showing(lifecycle).await;
        let primary = stage.one("[data-primary]");
        assert!(
            primary.get_attribute("part").unwrap().contains(part),
            "{part}"
        );
    }
}

fn with_field_stuck() -> Lifecycle {
    transfer(|t| {
        t.kind = contract::v2::TransferKind::TransferFailedAtRegistry;
        t.capability.show_epp_update = true;
        t.actions.can_retry_transfer = open();
    })
}
