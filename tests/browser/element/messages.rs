//! The host's own wording.

use super::console::Warnings;
use super::downloads::Catalogs;
use super::stage::{Page, becomes, set};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");

fn turn(page: &Page) -> String {
    page.find("[part~=turn]").unwrap().inner_text()
}

#[wasm_bindgen_test]
async fn a_host_words_single_sentences_and_what_it_words_wrongly_is_passed_over() {
    let warnings = Warnings::new();
    let page = Page::new().await;
    let messages = js_sys::Object::new();
    set(&messages, "turn-you", &"Over to you <b>".into());
    set(&messages, "turn-us", &7.into());
    set(&messages, "no-such-name", &"x".into());
    set(&page.element, "messages", &messages);
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    assert!(turn(&page).contains("Over to you <b>"));
    assert_eq!(warnings.with("\"turn-us\" is not a string"), 1);
    assert_eq!(warnings.with("\"no-such-name\" is not known"), 1);
    // What is assigned counts, not what becomes of the object later.
    set(&messages, "turn-you", &"Later".into());
    page.element.set_attribute("lang", "sv").unwrap();
    let heading = page.find("[part~=panel-epp] h3").unwrap();
    becomes(move || heading.inner_text() == "EPP-kod").await;
    assert!(turn(&page).contains("Over to you <b>"));
    set(&page.element, "messages", &JsValue::NULL);
    becomes(move || turn(&page).contains("Din tur")).await;
}

#[wasm_bindgen_test]
async fn without_the_names_a_hosts_wording_is_left_out() {
    let warnings = Warnings::new();
    let catalogs = Catalogs::default();
    let fails = Function::new_no_args("return Promise.reject(new TypeError('Failed to fetch'))");
    set(&catalogs.files, "names", &fails);
    let page = Page::saying(&catalogs).await;
    let messages = js_sys::Object::new();
    set(&messages, "turn-you", &"Over to you".into());
    set(&page.element, "messages", &messages);
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    assert!(turn(&page).contains("Your turn"));
    assert_eq!(warnings.with("messages could not be applied"), 1);
}
