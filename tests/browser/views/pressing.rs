//! Pressing: what is sent, and what a button says while it cannot be pressed.

use super::facts::{transfer, with_field};
use super::stage::{Stage, asked, fault};
use domain_lifecycle::api::{Act, Answer, FaultKind};
use domain_lifecycle::state::{Event, Timer};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
async fn at_work_the_button_says_so_and_keeps_the_focus() {
    let mut stage = Stage::showing(with_field()).await;
    let button = stage.part("action-status-sync");
    button.unchecked_ref::<HtmlElement>().focus().unwrap();
    stage.press_part("action-status-sync").await;
    let ticket = stage.let_go().await;

    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert!(!button.has_attribute("disabled"));
    assert_eq!(button.text_content().unwrap(), "Sending…");
    assert_eq!(document().active_element().as_ref(), Some(&button));
    // The others wait, and say so to those who ask them.
    let other = stage.part("action-retry-transfer");
    assert_eq!(
        other.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert!(stage.description(&other).contains("Wait until"));
    for part in [
        "action-status-sync",
        "action-retry-transfer",
        "action-request-epp",
    ] {
        stage.press_part(part).await;
    }
    assert!(stage.sent().is_empty());

    let commands = stage
        .answer(ticket, Ok(Answer::EppSaved { stored: true }))
        .await;
    let (ticket, _) = asked(&commands).unwrap();
    stage
        .answer(ticket, Ok(Answer::Lifecycle(Box::new(with_field()))))
        .await;
    assert!(!button.has_attribute("aria-busy") && !button.has_attribute("aria-disabled"));
    assert_eq!(button.text_content().unwrap(), "Check the status now");
}

#[wasm_bindgen_test]
async fn a_late_answer_is_mentioned() {
    let mut stage = Stage::showing(with_field()).await;
    stage.press_part("action-status-sync").await;
    stage.let_go().await;
    stage.event(Event::Due(Timer::Slow)).await;
    assert!(stage.text("notice").contains("Still waiting for an answer"));
}

#[wasm_bindgen_test]
async fn nothing_is_pressed_while_held_or_signed_out() {
    for (kind, reason) in [
        (
            FaultKind::RateLimited {
                wait: Some(60_000.0),
            },
            "Possible again when",
        ),
        (FaultKind::Unauthorized, "Sign in again first."),
    ] {
        let mut stage = Stage::showing(with_field()).await;
        stage.refresh(Err(fault(kind))).await;
        for part in [
            "action-status-sync",
            "action-retry-transfer",
            "action-update-epp",
        ] {
            let button = stage.part(part);
            assert_eq!(
                button.get_attribute("aria-disabled").as_deref(),
                Some("true")
            );
            assert!(stage.description(&button).contains(reason), "{part}");
            stage.press_part(part).await;
        }
        assert!(stage.sent().is_empty());
    }
}

#[wasm_bindgen_test]
async fn the_plain_buttons_send_one_request_each() {
    let stage = Stage::showing(transfer(|t| t.capability.show_failed_retry = true)).await;
    stage.press_part("action-retry-transfer").await;
    stage.press_part("action-status-sync").await;
    assert_eq!(stage.acts(), [Act::RetryTransfer(None), Act::StatusSync]);
}
