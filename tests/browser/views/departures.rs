//! Links and buttons that lead to pages of the host.

use super::facts::{lifecycle, registration};
use super::stage::{Stage, config};
use domain_lifecycle::api::Action;
use domain_lifecycle::state::{Config, Event, Links};
use domain_lifecycle::view::Departure;
use wasm_bindgen_test::wasm_bindgen_test;

fn linked(link: &str) -> Config {
    let link = Some(link.to_owned());
    let links = Links {
        billing: link.clone(),
        account: link.clone(),
        support: link,
    };
    Config { links, ..config() }
}

#[wasm_bindgen_test]
async fn without_a_link_it_is_a_button_that_tells_the_host() {
    let stage = Stage::showing(lifecycle!("transfer-awaiting-payment")).await;
    let pay = stage.part("action-pay-invoice");
    assert_eq!(pay.tag_name().to_lowercase(), "button");
    stage.press_part("action-pay-invoice").await;
    assert_eq!(stage.left(), [Departure::Pay]);
    assert!(stage.sent().is_empty());
}

#[wasm_bindgen_test]
async fn with_a_link_the_host_can_still_keep_the_customer() {
    let stage =
        Stage::configured(linked("#/invoice"), lifecycle!("transfer-awaiting-payment")).await;
    assert_eq!(
        stage
            .part("action-pay-invoice")
            .get_attribute("href")
            .as_deref(),
        Some("#/invoice")
    );
    stage.keep_customer();
    let before = leptos::prelude::window().location().hash().unwrap();
    stage.press_part("action-pay-invoice").await;
    assert_eq!(stage.left(), [Departure::Pay]);
    assert_eq!(leptos::prelude::window().location().hash().unwrap(), before);
}

#[wasm_bindgen_test]
async fn a_link_that_is_none_is_not_followed() {
    for link in ["javascript:alert(1)", "data:text/html,x"] {
        let stage = Stage::configured(linked(link), lifecycle!("transfer-awaiting-payment")).await;
        assert!(stage.all("a").is_empty());
        assert_eq!(
            stage.part("action-pay-invoice").tag_name().to_lowercase(),
            "button"
        );
    }
}

#[wasm_bindgen_test]
async fn going_to_correct_the_account_is_remembered() {
    let stage = Stage::showing(registration(|_| ())).await;
    stage.press_part("action-fix-identity").await;
    assert_eq!(stage.left(), [Departure::FixIdentity]);
    assert_eq!(stage.sent(), [Event::Left(Action::FixIdentity)]);
}

#[wasm_bindgen_test]
async fn help_is_offered_where_only_support_can_help() {
    let stage = Stage::showing(lifecycle!("transfer-active")).await;
    assert!(
        !stage
            .base
            .text_content()
            .unwrap()
            .contains("Contact support")
    );
    let stage = Stage::showing(lifecycle!("transfer-kind-future")).await;
    assert!(
        stage
            .one(".footer .below .button")
            .text_content()
            .unwrap()
            .contains("Contact support")
    );
    stage.press(".footer .below .button").await;
    assert_eq!(stage.left(), [Departure::Support]);
}
