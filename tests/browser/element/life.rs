//! In and out of the document.

use super::stage::{DOMAIN, Page, becomes, get, settle};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");
const ACTIVE: &str = include_str!("../../../contract/fixtures/lifecycle-transfer-active.json");

#[wasm_bindgen_test]
async fn it_starts_with_the_hosts_own_content_and_ends_with_the_picture() {
    let page = Page::new().await;
    page.enter();
    assert_eq!(page.state().as_deref(), Some("loading"));
    assert!(page.find("slot [part=skeleton]").is_some());
    page.asks(1).await;
    assert_eq!(
        page.asked(),
        [format!("GET /api/v2/domains/{DOMAIN}/lifecycle")]
    );
    page.answer(200, STUCK);
    page.hears("dl-ready").await;
    assert_eq!(page.state().as_deref(), Some("ready"));
    assert!(
        page.find("[part~=panel-epp]").is_some(),
        "painted before it says so"
    );
    let ready = get(&page.element, "ready").unchecked_into::<js_sys::Promise>();
    let resolved = wasm_bindgen_futures::JsFuture::from(ready).await.unwrap();
    assert!(resolved.loose_eq(&page.element));
}

#[wasm_bindgen_test]
async fn a_move_reloads_nothing_and_keeps_what_is_typed() {
    let page = Page::showing(STUCK).await;
    let field: web_sys::HtmlInputElement = page.find("#field-epp").unwrap().unchecked_into();
    field.set_value("half-typed");
    let elsewhere = super::stage::document().create_element("p").unwrap();
    page.frame.append_child(&elsewhere).unwrap();
    elsewhere.append_child(&page.element).unwrap();
    settle().await;
    assert_eq!(page.asked().len(), 1);
    assert_eq!(field.value(), "half-typed");
    assert!(field.is_connected());
}

#[wasm_bindgen_test]
async fn removal_aborts_what_is_under_way_and_leaves_nothing_behind() {
    let page = Page::new().await;
    page.enter();
    page.asks(1).await;
    let init = get(&page.requests().get(0), "init");
    let signal: web_sys::AbortSignal = get(&init, "signal").unchecked_into();
    page.element.remove();
    becomes(move || signal.aborted()).await;
    assert_eq!(page.find("[part=base]").unwrap().child_element_count(), 0);
    assert!(page.heard().is_empty());
}

#[wasm_bindgen_test]
async fn what_is_typed_goes_with_the_element() {
    let page = Page::showing(STUCK).await;
    let field: web_sys::HtmlInputElement = page.find("#field-epp").unwrap().unchecked_into();
    field.set_value("s3cret");
    page.element.remove();
    let gone = field.clone();
    becomes(move || gone.value().is_empty()).await;
}

#[wasm_bindgen_test]
async fn put_back_it_starts_anew() {
    let page = Page::showing(STUCK).await;
    page.element.remove();
    settle().await;
    page.answer(200, ACTIVE);
    page.enter();
    page.asks(2).await;
    page.state_becomes("ready").await;
    assert!(page.find("[part~=panel-epp]").is_none());
}

#[wasm_bindgen_test]
async fn another_domain_is_another_story_and_the_late_answer_is_dropped() {
    let page = Page::new().await;
    page.enter();
    page.asks(1).await;
    page.element.set_attribute("domain", "dom_2").unwrap();
    page.asks(2).await;
    assert_eq!(
        page.asked().last().unwrap(),
        "GET /api/v2/domains/dom_2/lifecycle"
    );
    page.answer(200, STUCK); // to the first request, which nobody waits for any more
    settle().await;
    assert_eq!(page.state().as_deref(), Some("loading"));
    page.answer(200, ACTIVE);
    page.state_becomes("ready").await;
    assert!(page.find("[part~=panel-epp]").is_none());
}

#[wasm_bindgen_test]
async fn reload_forgets_and_asks_again() {
    let page = Page::showing(STUCK).await;
    page.answer(200, ACTIVE);
    page.call("reload");
    page.asks(2).await;
    page.state_becomes("ready").await;
    assert!(page.find("[part~=panel-epp]").is_none());
}

#[wasm_bindgen_test]
async fn a_module_that_cannot_load_leaves_the_hosts_content_and_says_why() {
    let error = js_sys::TypeError::new("Failed to fetch");
    let page = Page::broken(&error).await;
    page.enter();
    page.hears("dl-load-error").await;
    assert_eq!(page.state().as_deref(), Some("failed"));
    assert_eq!(page.detail("dl-load-error"), r#"{"code":"network"}"#);
    let other = Page::broken(&JsValue::from_str("Refused by Content Security Policy")).await;
    other.enter();
    other.hears("dl-load-error").await;
    assert_eq!(other.detail("dl-load-error"), r#"{"code":"csp"}"#);
}

fn breathes(page: &Page) -> bool {
    page.find("[part=skeleton][data-breathes]").is_some()
}

#[wasm_bindgen_test]
async fn only_the_first_few_skeletons_move() {
    let mut pages = Vec::new();
    for _ in 0..8 {
        let page = Page::new().await;
        page.enter();
        pages.push(page);
    }
    let moving = pages.iter().map(breathes).collect::<Vec<_>>();
    assert_eq!(moving, [true, true, true, true, true, true, false, false]);
    for page in &pages[..2] {
        page.answer(200, ACTIVE);
        page.state_becomes("ready").await;
    }
    pages[2].element.remove();
    settle().await;
    for page in &pages[..3] {
        page.call("reload");
        page.enter();
    }
    assert_eq!(pages.iter().filter(|page| breathes(page)).count(), 6);
    assert!(breathes(&pages[2]), "what has ended made room");
}

#[wasm_bindgen_test]
async fn the_skeleton_of_a_compact_one_stands_still() {
    let page = Page::new().await;
    page.element.set_attribute("variant", "compact").unwrap();
    page.enter();
    assert!(!breathes(&page));
}
