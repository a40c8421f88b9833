//! One line for a table.

use super::facts::lifecycle;
use super::stage::{Stage, fault, settle};
use contract::v2::Lifecycle;
use domain_lifecycle::api::FaultKind;
use domain_lifecycle::view::Options;
use leptos::prelude::Set;
use wasm_bindgen_test::wasm_bindgen_test;

async fn row(lifecycle: Lifecycle) -> Stage {
    let stage = Stage::showing(lifecycle).await;
    stage.options.set(Options {
        compact: true,
        heading_level: 2,
        ..Options::default()
    });
    settle().await;
    stage
}

#[wasm_bindgen_test]
async fn a_badge_the_progress_and_whose_turn() {
    let stage = row(lifecycle!("transfer-pending-transfer-in-progress")).await;
    assert_eq!(stage.text("status"), "Transfer in progress");
    assert_eq!(
        stage.part("progress").get_attribute("role").as_deref(),
        Some("progressbar")
    );
    assert_eq!(stage.text("turn"), "Waiting for the registry");
    assert!(stage.all("button, input, section, h2").is_empty());
}

#[wasm_bindgen_test]
async fn no_bar_where_nothing_counts_and_no_action_anywhere() {
    let stage = row(lifecycle!("transfer-registry-locked-and-epp-invalid")).await;
    assert!(!stage.has("progress") && !stage.has("panel") && !stage.has("action"));
    assert_eq!(stage.text("turn"), "Your turn");
}

#[wasm_bindgen_test]
async fn trouble_in_a_few_words() {
    let mut stage = row(lifecycle!("transfer-active")).await;
    stage.refresh(Err(fault(FaultKind::Network))).await;
    assert!(stage.text("error").contains("cannot reach the server"));
    assert_eq!(stage.text("status"), "Transfer complete");
}

#[wasm_bindgen_test]
async fn it_opens_and_closes() {
    let stage = row(lifecycle!("transfer-active")).await;
    stage.options.set(Options {
        compact: false,
        heading_level: 2,
        ..Options::default()
    });
    settle().await;
    assert!(stage.has("action-status-sync"));
}
