//! What an action came to, in words, tone and the server's own text.

use super::facts::{lifecycle, transfer, with_field};
use super::stage::{Stage, fault};
use contract::v2::{ServiceStatus, StatusSyncResponse, TransferKind};
use domain_lifecycle::api::{
    Answer, Fault, FaultKind, PollPath, RegistrationRetried, Synced, TransferRetried,
};
use wasm_bindgen_test::wasm_bindgen_test;

async fn sync(answer: Result<StatusSyncResponse, Fault>) -> Stage {
    let mut stage = Stage::showing(transfer(|_| ())).await;
    stage.press_part("action-status-sync").await;
    let ticket = stage.let_go().await;
    stage
        .answer(
            ticket,
            answer.map(|report| Answer::Synced(Synced::new(report))),
        )
        .await;
    stage
}

fn pending(sync_success: bool) -> StatusSyncResponse {
    StatusSyncResponse {
        sync_success,
        previous_status: ServiceStatus::Pending,
        new_status: ServiceStatus::Pending,
        ..StatusSyncResponse::default()
    }
}

#[wasm_bindgen_test]
async fn each_outcome_of_a_sync_has_its_own_words_and_tone() {
    let rows = [
        (
            StatusSyncResponse {
                new_status: ServiceStatus::Active,
                status_changed: true,
                status_changed_to_active: true,
                ..pending(true)
            },
            "good",
            "pending → active",
        ),
        (pending(true), "neutral", "Nothing has changed"),
        (pending(false), "bad", "could not be asked"),
        (
            StatusSyncResponse {
                revert_attempted: true,
                revert_succeeded: true,
                ..pending(false)
            },
            "bad",
            "was restored",
        ),
        (
            StatusSyncResponse {
                double_sync_attempted: true,
                double_sync_succeeded: true,
                ..pending(true)
            },
            "neutral",
            "It took a second try.",
        ),
    ];
    for (answer, tone, words) in rows {
        let stage = sync(Ok(answer)).await;
        assert_eq!(
            stage.part("notice").get_attribute("data-tone").as_deref(),
            Some(tone)
        );
        assert!(stage.text("notice").contains(words), "{words}");
        assert!(
            stage
                .one("[role=status]")
                .text_content()
                .unwrap()
                .contains(words)
        );
    }
}

#[wasm_bindgen_test]
async fn a_refusal_shows_the_servers_sentence_and_the_reference() {
    let stage = sync(Err(Fault {
        detail: Some("Wait <b>ten</b> minutes.".to_owned()),
        request_id: Some("req_1".to_owned()),
        ..fault(FaultKind::Forbidden)
    }))
    .await;
    let text = stage.text("notice");
    assert!(text.contains("Wait <b>ten</b> minutes."), "{text}");
    assert!(text.contains("Reference for support: req_1"));
    assert_eq!(
        stage.part("notice").get_attribute("data-tone").as_deref(),
        Some("bad")
    );
    stage.one("[part~=notice] bdi");
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_neither_success_nor_failure() {
    for kind in [FaultKind::Network, FaultKind::Timeout, FaultKind::Contract] {
        let stage = sync(Err(fault(kind))).await;
        assert_eq!(
            stage.part("notice").get_attribute("data-tone").as_deref(),
            Some("warning")
        );
        assert!(stage.text("notice").contains("We do not know yet"));
    }
}

#[wasm_bindgen_test]
async fn a_200_that_leaves_it_stuck_is_not_green() {
    let mut stage = Stage::showing(with_field()).await;
    stage.press_part("action-retry-transfer").await;
    let ticket = stage.let_go().await;
    let answer = TransferRetried {
        kind: Some(TransferKind::TransferFailedAtRegistry),
        reason: Some("Refused again.".to_owned()),
        ..TransferRetried::default()
    };
    stage
        .answer(ticket, Ok(Answer::TransferRetried(answer)))
        .await;
    assert_eq!(
        stage.part("notice").get_attribute("data-tone").as_deref(),
        Some("warning")
    );
    assert!(stage.text("notice").contains("Refused again."));
}

#[wasm_bindgen_test]
async fn a_job_is_followed_in_sight() {
    let mut stage = Stage::showing(lifecycle!("registration-failed")).await;
    stage.press_part("action-retry-registration").await;
    let ticket = stage.let_go().await;
    let job = PollPath::parse("/api/jobs/dbj_1");
    assert!(job.is_some());
    let answer = RegistrationRetried {
        job,
        ..RegistrationRetried::default()
    };
    stage
        .answer(ticket, Ok(Answer::RegistrationRetried(answer)))
        .await;
    assert!(
        stage
            .base
            .text_content()
            .unwrap()
            .contains("Working on it in the background.")
    );
    let button = stage.part("action-retry-registration");
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
}
