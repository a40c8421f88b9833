//! The field for the code: what goes in, what goes out, and what is left.

use super::facts::{transfer, with_field};
use super::hands::{fire, key};
use super::stage::{Stage, asked, at_field, config, settle};
use contract::EppCode;
use contract::v2::Gate;
use domain_lifecycle::api::{Act, Answer, FaultKind, Provider, TransferRetried};
use domain_lifecycle::state::Config;
use leptos::prelude::{GetUntracked, Set, document};
use wasm_bindgen_test::wasm_bindgen_test;

const FIELD: &str = "[part~=field-epp]";

fn code(text: &str) -> EppCode {
    EppCode::new(text.to_owned())
}

async fn paste(stage: &Stage, text: &str) {
    let field = stage.input(FIELD);
    fire(&field, "paste");
    field.set_value(text);
    fire(&field, "input");
    settle().await;
}

#[wasm_bindgen_test]
async fn the_field_is_masked_and_kept_from_helpful_software() {
    let stage = Stage::showing(with_field()).await;
    let field = stage.input(FIELD);
    assert_eq!(field.type_(), "password");
    for (name, value) in [
        ("autocomplete", "off"),
        ("spellcheck", "false"),
        ("autocapitalize", "off"),
        ("autocorrect", "off"),
        ("data-1p-ignore", "true"),
        ("data-lpignore", "true"),
    ] {
        assert_eq!(field.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    assert!(!field.has_attribute("name") && !field.has_attribute("value"));
    let label = stage.one("[part~=panel-epp] label");
    assert_eq!(label.get_attribute("for").unwrap(), field.id());
}

#[wasm_bindgen_test]
async fn showing_the_code_and_hiding_it() {
    let stage = Stage::showing(with_field()).await;
    stage.enter(FIELD, "s3cret").await;
    stage.press(".masked button").await;
    assert_eq!(stage.input(FIELD).type_(), "text");
    assert_eq!(
        stage.one(".masked button").text_content().unwrap(),
        "Hide code"
    );
    stage.press(".masked button").await;
    assert_eq!(stage.input(FIELD).type_(), "password");
    assert_eq!(stage.input(FIELD).value(), "s3cret");
}

#[wasm_bindgen_test]
async fn what_copying_added_is_taken_off_and_mentioned() {
    let stage = Stage::showing(with_field()).await;
    paste(&stage, " \u{feff}a B&c\r\n").await;
    assert_eq!(stage.input(FIELD).value(), "a B&c");
    assert!(
        stage
            .text("panel-epp")
            .contains("Spaces or line breaks around the code were removed.")
    );
    stage.press_part("action-update-epp").await;
    assert_eq!(stage.acts(), [Act::UpdateEpp(code("a B&c"))]);
}

#[wasm_bindgen_test]
async fn typing_is_trimmed_on_leaving_the_field_not_before() {
    let stage = Stage::showing(with_field()).await;
    let field = stage.input(FIELD);
    field.set_value("two ");
    fire(&field, "input");
    settle().await;
    assert_eq!(field.value(), "two ");
    fire(&field, "change");
    settle().await;
    assert_eq!(field.value(), "two");
}

#[wasm_bindgen_test]
async fn the_retry_takes_the_typed_code_along() {
    let stage = Stage::showing(with_field()).await;
    let label = || stage.text("action-retry-transfer");
    assert_eq!(label(), "Try the transfer again");
    stage.press_part("action-retry-transfer").await;
    stage.enter(FIELD, "c0de").await;
    assert_eq!(label(), "Save code and try again");
    stage.press_part("action-retry-transfer").await;
    assert_eq!(
        stage.acts(),
        [
            Act::RetryTransfer(None),
            Act::RetryTransfer(Some(code("c0de")))
        ]
    );
}

#[wasm_bindgen_test]
async fn enter_does_the_most_that_is_possible() {
    let stage = Stage::showing(with_field()).await;
    stage.enter(FIELD, "c0de").await;
    key(&stage.one(FIELD), "Enter");
    assert_eq!(stage.acts(), [Act::RetryTransfer(Some(code("c0de")))]);

    let stage = Stage::showing(transfer(|t| {
        t.capability.show_epp_update = true;
        t.actions.can_retry_transfer = Gate::default();
    }))
    .await;
    stage.enter(FIELD, "c0de").await;
    key(&stage.one(FIELD), "Enter");
    assert_eq!(stage.acts(), [Act::UpdateEpp(code("c0de"))]);

    let stage = Stage::showing(transfer(|t| {
        t.capability.show_epp_update = true;
        t.actions.can_retry_transfer = Gate::default();
        t.actions.can_update_epp = Gate::default();
    }))
    .await;
    stage.enter(FIELD, "c0de").await;
    key(&stage.one(FIELD), "Enter");
    assert!(stage.sent().is_empty());
}

#[wasm_bindgen_test]
async fn saving_nothing_asks_for_the_code() {
    for empty in ["", "  \u{200b} "] {
        let stage = Stage::showing(with_field()).await;
        stage.enter(FIELD, empty).await;
        stage.press_part("action-update-epp").await;
        assert!(stage.sent().is_empty());
        let field = stage.one(FIELD);
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert!(
            stage
                .description(&field)
                .contains("Enter the EPP code first.")
        );
        assert_eq!(stage.text("error"), "Enter the EPP code first.");
        assert_eq!(document().active_element(), Some(field));
    }
}

#[wasm_bindgen_test]
async fn a_refusal_stands_at_the_field_and_the_code_stays() {
    let mut stage = Stage::showing(with_field()).await;
    stage.enter(FIELD, "c0de").await;
    stage.press_part("action-update-epp").await;
    let ticket = stage.let_go().await;
    let refusal = at_field(FaultKind::Validation, "eppCode", "Too short.");
    stage.answer(ticket, Err(refusal)).await;
    let field = stage.one(FIELD);
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(stage.description(&field).contains("Too short."));
    assert_eq!(stage.input(FIELD).value(), "c0de");
}

#[wasm_bindgen_test]
async fn a_code_that_was_taken_is_gone_from_the_field() {
    let mut stage = Stage::showing(with_field()).await;
    stage.enter(FIELD, "c0de").await;
    stage.press(".masked button").await;
    stage.press_part("action-retry-transfer").await;
    let ticket = stage.let_go().await;
    assert_eq!(stage.input(FIELD).value(), "c0de", "not before the answer");
    stage
        .answer(
            ticket,
            Ok(Answer::TransferRetried(TransferRetried {
                accepted: true,
                ..TransferRetried::default()
            })),
        )
        .await;
    assert_eq!(stage.input(FIELD).value(), "");
    assert_eq!(stage.input(FIELD).type_(), "password");
    assert_eq!(
        stage.text("action-retry-transfer"),
        "Try the transfer again"
    );
}

#[wasm_bindgen_test]
async fn the_typed_code_survives_refreshes_and_the_end_of_the_session() {
    let mut stage = Stage::showing(with_field()).await;
    stage.enter(FIELD, "half typ").await;
    let field = stage.one(FIELD);
    let mut other = with_field();
    other.domain_status_synced = true;
    stage.refresh(Ok(other)).await;
    stage
        .refresh(Err(super::stage::fault(FaultKind::Unauthorized)))
        .await;
    assert!(field.is_connected());
    assert_eq!(stage.input(FIELD).value(), "half typ");
}

#[wasm_bindgen_test]
async fn a_code_that_arrives_is_put_into_the_field_and_nowhere_else() {
    let stage = Stage::showing(with_field()).await;
    stage.code.set(Some(code("fr3sh")));
    settle().await;
    assert_eq!(stage.input(FIELD).value(), "fr3sh");
    assert_eq!(stage.code.get_untracked(), None);
    assert!(!stage.base.inner_html().contains("fr3sh"));
    assert_eq!(
        stage.text("action-retry-transfer"),
        "Save code and try again"
    );
}

#[wasm_bindgen_test]
async fn a_second_request_for_a_code_is_confirmed_first() {
    let mut stage = Stage::showing(with_field()).await;
    stage.press_part("action-request-epp").await;
    let ticket = stage.let_go().await;
    let answer = Answer::EppRequested(domain_lifecycle::api::EppRequested::default());
    let commands = stage.answer(ticket, Ok(answer)).await;
    let (ticket, _) = asked(&commands).unwrap();
    stage
        .answer(ticket, Ok(Answer::Lifecycle(Box::new(with_field()))))
        .await;

    let button = stage.part("action-request-epp");
    assert_eq!(button.text_content().unwrap(), "Request yet another code");
    assert!(
        stage
            .description(&button)
            .contains("Asking again makes that code useless")
    );
    stage.press_part("action-request-epp").await;
    assert!(stage.sent().is_empty());
    assert_eq!(button.text_content().unwrap(), "Yes, request another code");
    stage.press_part("action-request-epp").await;
    assert_eq!(stage.acts(), [Act::RequestEpp { force_new: true }]);
}

fn at_hostway() -> Config {
    let mut config = config();
    config.target.provider = Provider::Hostway;
    "example.com".clone_into(&mut config.target.domain);
    "acct1".clone_into(&mut config.target.account);
    config
}

#[wasm_bindgen_test]
async fn a_code_that_the_api_would_refuse_is_explained_at_the_field_and_not_sent() {
    let stage = Stage::configured(at_hostway(), with_field()).await;
    stage.enter(FIELD, "short").await;
    stage.press_part("action-retry-transfer").await;
    assert!(stage.acts().is_empty());
    let field = stage.one(FIELD);
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(stage.description(&field).contains("6 to 16 characters"));
    assert_eq!(stage.input(FIELD).value(), "short");
    stage.enter(FIELD, "longer").await;
    stage.press_part("action-retry-transfer").await;
    assert_eq!(stage.acts(), [Act::RetryTransfer(Some(code("longer")))]);
}

#[wasm_bindgen_test]
async fn an_api_that_needs_a_code_gets_no_retry_without_one() {
    let mut config = config();
    config.target.provider = Provider::HostUpV1;
    "20629".clone_into(&mut config.target.domain);
    let stage = Stage::configured(config, with_field()).await;
    assert!(
        stage
            .text("panel-epp")
            .contains("with the code that you enter above")
    );
    stage.press_part("action-retry-transfer").await;
    assert!(stage.acts().is_empty());
    assert!(
        stage
            .description(&stage.one(FIELD))
            .contains("Enter the EPP code first")
    );
    assert!(!stage.has("action-update-epp"), "v1 cannot store a code");
}
