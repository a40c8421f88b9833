//! Trying a registration again, with what the registry wants to know.

use super::facts::{lifecycle, registration};
use super::stage::{Stage, asked, at_field, config};
use contract::v2::{Gate, RegistrationKind};
use domain_lifecycle::api::{
    Act, Action, Answer, FaultKind, RegistrationRetried, RetryRegistration,
};
use domain_lifecycle::state::{Config, Event};
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;

const HOLDER: &str = "#field-holderType";
const MUSIC: &str = "#field-musicCommunity";
const TICK: &str = "[part~=panel-registration] input[type=checkbox]";

fn retry(values: &[(&str, &str)], profile_updated: bool) -> Act {
    let values = values
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Act::RetryRegistration(RetryRegistration {
        values: values.collect(),
        profile_updated,
    })
}

#[wasm_bindgen_test]
async fn a_plain_retry_sends_nothing_along() {
    let stage = Stage::showing(registration(|r| {
        r.actions.can_fix_identity = Gate::default();
    }))
    .await;
    assert!(stage.all(TICK).is_empty());
    stage.press_part("action-retry-registration").await;
    assert_eq!(stage.acts(), [retry(&[], false)]);
}

#[wasm_bindgen_test]
async fn the_form_asks_for_what_the_registry_wants() {
    let stage = Stage::showing(lifecycle!("failure-details-required")).await;
    assert_eq!(stage.one(HOLDER).tag_name().to_lowercase(), "select");
    let options = stage.all(&format!("{HOLDER} option"));
    let texts: Vec<_> = options.iter().map(|o| o.text_content().unwrap()).collect();
    assert_eq!(texts, ["Choose…", "Person", "Company"]);
    assert_eq!(
        stage.one(MUSIC).get_attribute("aria-required").as_deref(),
        Some("true")
    );
    assert!(
        stage
            .description(&stage.one(MUSIC))
            .contains("members of a music organisation")
    );
    assert!(
        stage
            .text("panel-registration")
            .contains("tradeMark (optional)")
    );
    // What belongs to the account is named, and not asked for here.
    assert!(
        stage
            .text("panel-registration")
            .contains("Organisation number")
    );
    assert!(stage.all("#field-registrationIdentifier").is_empty());
}

#[wasm_bindgen_test]
async fn what_is_missing_is_shown_before_anything_is_sent() {
    let stage = Stage::showing(lifecycle!("failure-details-required")).await;
    stage.enter(HOLDER, "company").await;
    stage.press_part("action-retry-registration").await;
    assert!(stage.sent().is_empty());
    assert_eq!(stage.text("error"), "Fill in this field.");
    let field = stage.one(MUSIC);
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(document().active_element(), Some(field));
}

#[wasm_bindgen_test]
async fn the_values_are_sent_by_key_and_survive_a_refusal_at_its_field() {
    let mut stage = Stage::showing(lifecycle!("failure-details-required")).await;
    stage.enter(HOLDER, "company").await;
    stage.enter(MUSIC, " M-1 ").await;
    stage.press_part("action-retry-registration").await;
    let sent = retry(
        &[("holderType", "company"), ("musicCommunity", "M-1")],
        false,
    );
    let ticket = {
        let acts = stage.acts();
        assert_eq!(acts, std::slice::from_ref(&sent));
        stage.event(Event::Clicked(sent.clone())).await;
        let commands = stage
            .event(Event::Confirmed {
                act: sent,
                agreed: true,
            })
            .await;
        asked(&commands).unwrap().0
    };
    let refusal = at_field(
        FaultKind::DetailsRequired,
        "musicCommunity",
        "Not a member.",
    );
    stage.answer(ticket, Err(refusal)).await;
    assert!(
        stage
            .description(&stage.one(MUSIC))
            .contains("Not a member.")
    );
    assert_eq!(stage.input(MUSIC).value(), " M-1 ");
}

#[wasm_bindgen_test]
async fn a_field_that_only_the_refusal_names_is_asked_for() {
    let mut stage = Stage::showing(registration(|_| ())).await;
    stage.press_part("action-retry-registration").await;
    let ticket = stage.let_go().await;
    let refusal = at_field(FaultKind::DetailsRequired, "vatNumber", "Is missing.");
    stage.answer(ticket, Err(refusal)).await;
    assert!(
        stage
            .description(&stage.one("#field-vatNumber"))
            .contains("Is missing.")
    );
}

#[wasm_bindgen_test]
async fn a_refusal_that_names_nothing_says_so() {
    let mut stage = Stage::showing(registration(|_| ())).await;
    stage.press_part("action-retry-registration").await;
    let ticket = stage.let_go().await;
    stage
        .answer(ticket, Err(super::stage::fault(FaultKind::DetailsRequired)))
        .await;
    assert!(
        stage
            .text("panel-registration")
            .contains("does not say which")
    );
}

#[wasm_bindgen_test]
async fn what_the_registry_has_is_gone_from_the_form() {
    let mut stage = Stage::showing(lifecycle!("failure-details-required")).await;
    stage.enter(HOLDER, "company").await;
    stage.enter(MUSIC, "M-1").await;
    stage.press_part("action-retry-registration").await;
    let ticket = stage.let_go().await;
    let taken = RegistrationRetried {
        kind: RegistrationKind::Submitted,
        ..Default::default()
    };
    stage
        .answer(ticket, Ok(Answer::RegistrationRetried(taken)))
        .await;
    assert_eq!(stage.input(MUSIC).value(), "");
}

#[wasm_bindgen_test]
async fn coming_back_from_the_account_page_ticks_the_box() {
    let mut stage = Stage::showing(registration(|_| ())).await;
    assert!(!stage.input(TICK).checked());
    stage.event(Event::Left(Action::FixIdentity)).await;
    assert!(stage.input(TICK).checked());
    stage.press_part("action-retry-registration").await;
    assert_eq!(stage.acts(), [retry(&[], true)]);
    stage.press(TICK).await;
    stage.press_part("action-retry-registration").await;
    assert_eq!(stage.acts(), [retry(&[], false)]);
}

#[wasm_bindgen_test]
async fn where_a_retry_is_not_offered_the_panel_says_why() {
    let stage = Stage::showing(lifecycle!("seed-sample")).await;
    let text = stage.text("panel-registration");
    assert!(
        text.contains("a registration cannot be tried again from here."),
        "{text}"
    );
}

/// All that a customer could change anything with.
const CONTROLS: &str = "input, select, button:not([part~=action-copy-details])";

#[wasm_bindgen_test]
async fn readonly_shows_no_form() {
    let config = Config {
        readonly: true,
        ..config()
    };
    let stage = Stage::configured(config, lifecycle!("failure-details-required")).await;
    assert!(stage.has("panel-registration") && stage.all(CONTROLS).is_empty());
}
