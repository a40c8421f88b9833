//! Progress, failure, checklist: what each panel says.

use super::facts::{lifecycle, open, transfer};
use super::stage::{Stage, config};
use contract::v2::{Failure, Lifecycle, Progress, TransferKind};
use domain_lifecycle::api::Provider;
use wasm_bindgen_test::wasm_bindgen_test;

fn counting(progress: impl Into<Option<Progress>>) -> Lifecycle {
    transfer(|t| {
        t.capability.show_progress = true;
        t.progress = progress.into();
    })
}

fn days(days_passed: i64, days_remaining: i64, max_days: i64, percent: i64) -> Progress {
    Progress {
        days_passed,
        days_remaining,
        max_days,
        percent,
    }
}

#[wasm_bindgen_test]
async fn progress_is_a_bar_with_a_name_a_value_and_words() {
    let stage = Stage::showing(counting(days(2, 4, 6, 33))).await;
    let bar = stage.part("progress");
    let attribute = |name: &str| bar.get_attribute(name).unwrap();
    assert_eq!(attribute("role"), "progressbar");
    assert_eq!(attribute("aria-label"), "Transfer progress");
    assert_eq!(
        (attribute("aria-valuemin"), attribute("aria-valuemax")),
        ("0".into(), "100".into())
    );
    assert_eq!(attribute("aria-valuenow"), "33");
    assert_eq!(attribute("aria-valuetext"), "Day 2 of 6, about 4 days left");
    assert!(stage.text("panel-progress").contains("Day 2 of 6"));
    let fill = stage
        .one("[part~=progress] > div")
        .get_attribute("style")
        .unwrap();
    assert!(fill.contains("33%"), "{fill}");
}

#[wasm_bindgen_test]
async fn a_bar_without_numbers_has_no_value() {
    for progress in [None, Some(days(0, 0, 0, 0))] {
        let stage = Stage::showing(counting(progress)).await;
        assert!(!stage.part("progress").has_attribute("aria-valuenow"));
        assert!(
            stage
                .part("progress")
                .get_attribute("aria-valuetext")
                .unwrap()
                .starts_with("Under way")
        );
    }
}

#[wasm_bindgen_test]
async fn a_bar_never_looks_finished() {
    for progress in [days(9, -3, 6, 150), days(6, 0, 6, 100)] {
        let stage = Stage::showing(counting(progress)).await;
        assert_eq!(
            stage
                .part("progress")
                .get_attribute("aria-valuenow")
                .unwrap(),
            "99"
        );
        assert!(stage.text("panel-progress").contains("overdue"));
    }
}

#[wasm_bindgen_test]
async fn failures_say_what_why_and_when() {
    let failure = |category: &str, at: Option<&str>| Failure {
        category: category.to_owned(),
        reason: format!("Because of {category}."),
        detected_at: at.map(str::to_owned),
    };
    let stage = Stage::showing(Lifecycle {
        transfer_failure: Some(failure("epp_invalid", Some("1970-01-01T00:00:01Z"))),
        registration_failure: Some(failure("moon_phase", None)),
        ..Lifecycle::default()
    })
    .await;
    let text = stage.text("panel-failure");
    for said in [
        "The transfer",
        "Wrong EPP code",
        "Because of epp_invalid.",
        "Noticed at 1000",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    for said in ["The registration", "Moon phase", "Because of moon_phase."] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert_eq!(stage.all("[part~=panel-failure] time").len(), 1);
}

#[wasm_bindgen_test]
async fn the_checklist_has_its_order() {
    let stage = Stage::showing(lifecycle!("transfer-registry-locked-and-epp-invalid")).await;
    let steps = stage.all("[part~=panel-dual-issues] ol > li strong");
    let texts: Vec<_> = steps.iter().map(|s| s.text_content().unwrap()).collect();
    assert_eq!(
        texts,
        [
            "Unlock the domain",
            "Get a new EPP code and enter it",
            "Try the transfer again"
        ]
    );
}

#[wasm_bindgen_test]
async fn where_the_api_names_no_cause_all_six_are_explained_with_the_days_left() {
    let mut config = config();
    config.target.provider = Provider::Hostway;
    "xn--blbr-qoac.se".clone_into(&mut config.target.domain);
    "blåbär.se".clone_into(&mut config.target.shown_name);
    "acct1".clone_into(&mut config.target.account);
    let blocked = transfer(|t| {
        t.kind = TransferKind::TransferErrorKnown;
        t.progress = Some(Progress {
            days_passed: 58,
            days_remaining: 2,
            max_days: 60,
            percent: 96,
        });
    });
    let stage = Stage::configured(config, blocked.clone()).await;
    assert_eq!(stage.all("[part~=panel-failure] li").len(), 6);
    assert!(stage.text("panel-failure").contains("2 more days"));
    let header = stage.text("header");
    assert!(header.contains("blåbär.se") && header.contains("xn--blbr-qoac.se"));
    // Another API names the cause itself, and its ids are nothing to read.
    let stage = Stage::showing(blocked).await;
    assert!(!stage.has("panel-failure"));
    assert!(!stage.text("header").contains("dom_"));
}

#[wasm_bindgen_test]
async fn saving_is_called_less_only_beside_a_retry_that_does_more() {
    let field = |retry: bool| {
        transfer(|t| {
            t.capability.show_epp_update = true;
            t.actions.can_update_epp = open();
            t.actions.can_retry_transfer.allowed = retry;
        })
    };
    let both = Stage::showing(field(true)).await;
    assert_eq!(both.text("action-update-epp").trim(), "Save code only");
    let alone = Stage::showing(field(false)).await;
    assert_eq!(alone.text("action-update-epp").trim(), "Save code");
}
