//! What support needs, copied by one click, or by hand where the browser does not allow it.

use super::facts::with_field;
use super::stage::{Stage, config, fault};
use domain_lifecycle::api::{Fault, FaultKind};
use domain_lifecycle::state::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

const COPY: &str = "[part~=action-copy-details]";
const FOOTER: &str = "footer [part~=action-copy-details]";

fn referred() -> Fault {
    Fault {
        request_id: Some("req_1".to_owned()),
        ..fault(FaultKind::Server)
    }
}

/// What is said about copying.
fn said(stage: &Stage) -> String {
    stage.one(".copied").text_content().unwrap()
}

#[wasm_bindgen_test]
async fn one_click_copies_and_it_is_said_once() {
    let stage = Stage::showing(with_field()).await;
    assert_eq!(said(&stage), "");
    stage.press(COPY).await;
    assert_eq!(said(&stage), "", "not before it is true");
    stage.copies(None).await;
    assert_eq!(said(&stage), "Copied.");
    assert!(stage.all("textarea").is_empty());
    stage.press(COPY).await;
    assert_eq!(said(&stage), "", "so that the next time is said again");
    stage.copies(None).await;
    assert_eq!(said(&stage), "Copied.");
    assert!(stage.sent().is_empty(), "nothing is asked of the API");
}

#[wasm_bindgen_test]
async fn what_may_not_be_copied_is_there_selected() {
    let stage = Stage::showing(with_field()).await;
    stage.press(COPY).await;
    stage.copies(Some("the\ndetails")).await;
    let area: HtmlTextAreaElement = stage.one("textarea").unchecked_into();
    assert!(area.read_only() && area.matches(":focus").unwrap());
    assert_eq!(area.value(), "the\ndetails");
    assert_eq!(
        (area.selection_start(), area.selection_end()),
        (Ok(Some(0)), Ok(Some(11)))
    );
    let label = stage.one(&format!("label[for={}]", area.id()));
    assert!(label.text_content().unwrap().contains("Ctrl+C"));
    assert_eq!(said(&stage), "");

    stage.press(COPY).await;
    stage.copies(Some("newer details")).await;
    assert_eq!(area.value(), "newer details");
    assert_eq!(area.selection_end(), Ok(Some(13)), "selected anew");
    stage.press(COPY).await;
    stage.copies(None).await;
    assert!(stage.all("textarea").is_empty());
}

#[wasm_bindgen_test]
async fn it_stands_beside_every_reference() {
    let mut stage = Stage::showing(with_field()).await;
    assert_eq!(stage.all(COPY).len(), stage.all(FOOTER).len());
    stage.refresh(Err(referred())).await;
    assert_eq!(
        stage.all("[part~=error] [part~=action-copy-details]").len(),
        1
    );
    stage.press_part("action-status-sync").await;
    let ticket = stage.let_go().await;
    stage.answer(ticket, Err(referred())).await;
    assert_eq!(
        stage
            .all("[part~=notice] [part~=action-copy-details]")
            .len(),
        1
    );
    assert_eq!(stage.all(".reference").len() + 1, stage.all(COPY).len());
    assert!(
        stage
            .text("notice")
            .contains("Reference for support: req_1")
    );
}

#[wasm_bindgen_test]
async fn it_is_there_when_there_is_nothing_else() {
    let (mut stage, ticket) = Stage::new(config()).await;
    let refused = Err(fault(FaultKind::Network));
    stage.event(Event::Answered(ticket.unwrap(), refused)).await;
    assert_eq!(stage.all(COPY).len(), 1);
}

#[wasm_bindgen_test]
async fn a_view_that_is_gone_hears_nothing() {
    let mut stage = Stage::showing(with_field()).await;
    stage.press(COPY).await;
    stage.unmount();
    stage.copies(Some("late")).await;
}
