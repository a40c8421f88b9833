//! What the server says stays as given; what it means stands beside it, once.

use super::facts::{closed, lifecycle, transfer};
use super::stage::Stage;
use contract::v2::{Failure, Lifecycle, Progress, TransferKind};
use wasm_bindgen_test::wasm_bindgen_test;

fn failed(reason: &str) -> Lifecycle {
    Lifecycle {
        transfer_failure: Some(Failure {
            category: "unknown".to_owned(),
            reason: reason.to_owned(),
            detected_at: None,
        }),
        ..transfer(|t| t.kind = TransferKind::TransferFailedAtRegistry)
    }
}

fn texts(stage: &Stage, selector: &str) -> Vec<String> {
    let found = stage.all(selector);
    found.iter().map(|e| e.text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn the_registry_is_quoted_and_then_explained() {
    let said = "2304 <b>Object</b> status prohibits operation: clientTransferProhibited";
    let stage = Stage::showing(failed(said)).await;
    assert_eq!(texts(&stage, ".failure .quote bdi"), [said]);
    let plain = texts(&stage, ".failure .gloss");
    assert_eq!(plain.len(), 1);
    assert!(
        plain
            .concat()
            .starts_with("In plain words: A lock against transfers")
    );

    let stage = Stage::showing(failed("The moon was full.")).await;
    assert_eq!(texts(&stage, ".failure .quote bdi"), ["The moon was full."]);
    assert!(stage.all(".gloss").is_empty());
}

#[wasm_bindgen_test]
async fn a_closed_gate_is_explained_and_its_reason_stays_the_servers() {
    let said = "Domain status: pendingDelete";
    let stage = Stage::showing(transfer(|t| {
        t.capability.show_failed_retry = true;
        t.actions.can_retry_transfer = closed(said);
    }))
    .await;
    assert_eq!(stage.text("action-reason"), said);
    let plain = texts(&stage, ".explanation .gloss");
    assert!(plain.concat().contains("about to be deleted"), "{plain:?}");
    let button = stage.one("[part~=action-retry-transfer]");
    let ids = button.get_attribute("aria-describedby").unwrap();
    let told: Vec<_> = ids
        .split(' ')
        .flat_map(|id| texts(&stage, &format!("[id={id}]")))
        .collect();
    assert_eq!(told, [said.to_owned(), plain.concat()]);
}

#[wasm_bindgen_test]
async fn the_same_words_are_said_once() {
    let mut lifecycle = failed("The registry did not like it.");
    let status = lifecycle.transfer_status.as_mut().unwrap();
    status.reason = Some("The registry did not like it".to_owned());
    let stage = Stage::showing(lifecycle.clone()).await;
    assert_eq!(stage.text("reason"), "The registry did not like it");
    assert!(stage.all(".failure .quote").is_empty());
    assert!(stage.text("panel-failure").contains("Reason not known"));

    let status = lifecycle.transfer_status.as_mut().unwrap();
    status.kind = TransferKind::Active;
    status.reason = Some("the domain is with us, and active".to_owned());
    let stage = Stage::showing(lifecycle).await;
    assert_eq!(
        texts(&stage, ".header .means"),
        ["The domain is with us and active."]
    );
}

#[wasm_bindgen_test]
async fn a_date_is_said_where_one_is_known() {
    let counted = |days_remaining| {
        transfer(|t| {
            t.kind = TransferKind::PendingTransferInProgress;
            t.progress = Some(Progress {
                days_remaining,
                max_days: 5,
                ..Progress::default()
            });
        })
    };
    let stage = Stage::showing(counted(2)).await;
    assert_eq!(texts(&stage, ".turn .due").len(), 1);
    assert!(
        stage
            .text("turn")
            .contains("Expected to be finished around day ")
    );
    let stage = Stage::showing(transfer(|t| t.kind = TransferKind::AwaitingPayment)).await;
    assert!(stage.all(".turn .due").is_empty());
}

#[wasm_bindgen_test]
async fn the_checklist_ticks_as_the_server_confirms() {
    let stages = |stage: &Stage| {
        let steps = stage.all("[part~=panel-dual-issues] ol > li");
        let named = steps.iter().map(|li| {
            let current = li.get_attribute("aria-current").is_some();
            (li.get_attribute("data-stage").unwrap(), current)
        });
        named.collect::<Vec<_>>()
    };
    let named = |list: [(&str, bool); 3]| list.map(|(name, now)| (name.to_owned(), now)).to_vec();
    let mut both = lifecycle!("transfer-registry-locked-and-epp-invalid");
    let stage = Stage::showing(both.clone()).await;
    let waiting = [("now", true), ("waiting", false), ("waiting", false)];
    assert_eq!(stages(&stage), named(waiting));
    assert!(
        stage
            .text("panel-dual-issues")
            .contains("Wait for the unlocking")
    );

    both.transfer_status.as_mut().unwrap().kind = TransferKind::PendingEppFallback;
    let stage = Stage::showing(both).await;
    let unlocked = [("done", false), ("now", true), ("waiting", false)];
    assert_eq!(stages(&stage), named(unlocked));
}
