//! No picture, or an old one: why, and what can be done.

use super::facts::{lifecycle, with_field};
use super::stage::{Stage, config, fault};
use domain_lifecycle::api::{Fault, FaultKind};
use domain_lifecycle::state::{Config, Event, Host, Timer};
use wasm_bindgen_test::wasm_bindgen_test;

async fn refused(fault: Fault) -> Stage {
    let (mut stage, ticket) = Stage::new(config()).await;
    stage
        .event(Event::Answered(ticket.unwrap(), Err(fault)))
        .await;
    stage
}

#[wasm_bindgen_test]
async fn without_a_picture_the_reason_is_the_screen() {
    for (kind, words) in [
        (FaultKind::Forbidden, "You do not have access"),
        (FaultKind::NotFound, "was not found"),
        (FaultKind::Server, "Something went wrong on our side"),
        (FaultKind::Network, "cannot reach the server"),
        (FaultKind::Timeout, "did not answer in time"),
        (FaultKind::Contract, "could not read"),
    ] {
        let stage = refused(Fault {
            detail: Some("In the server's words.".to_owned()),
            request_id: Some("req_9".to_owned()),
            ..fault(kind)
        })
        .await;
        let text = stage.text("error");
        assert!(text.contains(words), "{text}");
        assert!(text.contains("In the server's words.") && text.contains("req_9"));
        assert!(!stage.has("header") && !stage.has("action-status-sync"));
        stage.press("[part~=error] button:first-child").await;
        assert_eq!(stage.sent(), [Event::Refresh]);
    }
}

#[wasm_bindgen_test]
async fn an_old_picture_stays_and_says_how_old_it_is() {
    let mut stage = Stage::showing(lifecycle!("transfer-registry-locked")).await;
    stage.refresh(Err(fault(FaultKind::Server))).await;
    assert_eq!(stage.text("status"), "Domain locked against transfer");
    let text = stage.text("error");
    assert!(
        text.contains("You see what we knew at at 3000") && text.contains("try again by ourselves"),
        "{text}"
    );
}

#[wasm_bindgen_test]
async fn a_rate_limit_counts_down_where_nothing_reads_it_out() {
    let mut stage = Stage::showing(with_field()).await;
    stage
        .refresh(Err(fault(FaultKind::RateLimited {
            wait: Some(30_000.0),
        })))
        .await;
    assert_eq!(
        stage.text("countdown"),
        "Too many requests. Continues in 30 s."
    );
    let line = stage.one(".unseen[role=status]").text_content();
    stage.event_after(1_000.0, Event::Due(Timer::Tick)).await;
    assert_eq!(
        stage.text("countdown"),
        "Too many requests. Continues in 29 s."
    );
    assert_eq!(stage.one(".unseen[role=status]").text_content(), line);
    stage.event_after(29_000.0, Event::Due(Timer::Hold)).await;
    assert!(!stage.has("countdown"));
}

#[wasm_bindgen_test]
async fn the_end_of_the_session_is_said_and_the_picture_stays() {
    let mut stage = Stage::showing(with_field()).await;
    stage.refresh(Err(fault(FaultKind::Unauthorized))).await;
    assert!(stage.text("error").contains("Your session has ended."));
    assert!(stage.has("status") && stage.has("field-epp"));
    assert!(!stage.base.text_content().unwrap().contains("Check again"));
    let stage = refused(fault(FaultKind::Unauthorized)).await;
    assert!(stage.text("error").contains("Your session has ended."));
}

#[wasm_bindgen_test]
async fn offline_is_said() {
    let mut stage = Stage::showing(with_field()).await;
    stage.event(Event::Moved(Host::Offline)).await;
    assert!(stage.text("error").contains("You are offline."));
    stage.event(Event::Moved(Host::Online)).await;
    assert!(!stage.has("error"));
}

#[wasm_bindgen_test]
async fn a_missing_domain_is_said_in_place() {
    let (stage, ticket) = Stage::new(Config::default()).await;
    assert_eq!(ticket, None);
    assert!(stage.text("error").contains("was not told which domain"));
    assert!(stage.all("button").is_empty());
}
