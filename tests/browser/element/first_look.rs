//! The first request leaves while the module is on its way.

use super::stage::{DOMAIN, Page, becomes, get, set, settle};
use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");

fn arrive(late: &JsValue) {
    lets(late, "arrive");
}

fn lets(late: &JsValue, come: &str) {
    let come: Function = get(late, come).unchecked_into();
    come.call0(&JsValue::UNDEFINED).unwrap();
}

fn has_part(page: &Page, part: &str) -> bool {
    page.find(&format!("[part~={part}]")).is_some()
}

/// A page with a first picture on it, whose whole widget has still to come.
async fn pictured() -> (Page, JsValue) {
    let (page, late) = Page::late().await;
    page.answer(200, STUCK);
    page.enter();
    page.asks(1).await;
    lets(&late, "begin");
    page.state_becomes("ready").await;
    (page, late)
}

#[wasm_bindgen_test]
async fn a_first_picture_is_painted_and_the_whole_takes_its_place_without_a_word() {
    let (page, late) = pictured().await;
    assert!(has_part(&page, "status") && !has_part(&page, "panel-epp"));
    assert_eq!(page.heard(), ["dl-ready"]);
    let snapshot = get(&page.element, "snapshot");
    assert_eq!(
        get(&snapshot, "domain").as_string().as_deref(),
        Some(DOMAIN)
    );
    page.call("refresh"); // which is a second look, when there is somebody to take it
    page.answer(200, STUCK);
    arrive(&late);
    let element = page.element.clone();
    becomes(move || {
        let root = element.shadow_root().unwrap();
        let whole = root.query_selector("[part~=panel-epp]").unwrap();
        assert!(
            root.query_selector("[part~=status]").unwrap().is_some(),
            "blank in between"
        );
        whole.is_some()
    })
    .await;
    page.asks(2).await;
    settle().await;
    assert_eq!(page.heard(), ["dl-ready"]);
    assert_eq!(page.state().as_deref(), Some("ready"));
}

#[wasm_bindgen_test]
async fn a_first_picture_of_another_domain_goes() {
    let (page, late) = pictured().await;
    page.element.set_attribute("domain", "dom_2").unwrap();
    assert_eq!(page.state().as_deref(), Some("loading"));
    assert!(!has_part(&page, "status"));
    arrive(&late);
    page.asks(2).await;
    page.answer(200, STUCK);
    page.state_becomes("ready").await;
    page.hears("dl-ready").await;
    settle().await;
    assert_eq!(page.heard(), ["dl-ready", "dl-ready"]);
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_for_the_whole_to_judge() {
    for (status, body) in [(404, "{}"), (200, "{}"), (200, "no json"), (401, "")] {
        let (page, late) = Page::late().await;
        page.answer(status, body);
        page.enter();
        page.asks(1).await;
        lets(&late, "begin");
        settle().await;
        assert_eq!(page.state().as_deref(), Some("loading"), "{status} {body}");
        arrive(&late);
        page.hears(if status == 401 {
            "dl-auth-required"
        } else {
            "dl-error"
        })
        .await;
        assert_eq!(page.asked().len(), 1, "{status} {body}");
    }
}

fn is_aborted(page: &Page, request: u32) -> bool {
    let init = get(&page.requests().get(request), "init");
    let signal: web_sys::AbortSignal = get(&init, "signal").unchecked_into();
    signal.aborted()
}

/// What `fetch` is told, but for the signal.
fn told(page: &Page, request: u32) -> String {
    let init: Object = get(&page.requests().get(request), "init").unchecked_into();
    let parts = Object::entries(&init).into_iter().filter_map(|pair| {
        let pair: Array = pair.unchecked_into();
        let name = pair.get(0).as_string()?;
        let value = match name.as_str() {
            "signal" => return None,
            "headers" => Array::from(&pair.get(1)).join(","),
            _ => pair.get(1).as_string()?.into(),
        };
        Some(format!("{name}={value}"))
    });
    let mut parts: Vec<_> = parts.collect();
    parts.sort();
    parts.join(" ")
}

#[wasm_bindgen_test]
async fn it_leaves_before_the_module_is_there_and_is_the_only_one() {
    let (page, late) = Page::late().await;
    page.enter();
    page.asks(1).await;
    assert_eq!(page.state().as_deref(), Some("loading"));
    arrive(&late);
    settle().await;
    page.answer(200, STUCK);
    page.state_becomes("ready").await;
    let expected = format!("GET /api/v2/domains/{DOMAIN}/lifecycle");
    assert_eq!(page.asked(), [expected]);
    assert!(page.find("[part~=panel-epp]").is_some());
}

#[wasm_bindgen_test]
async fn an_answer_from_before_is_shown_when_the_module_comes() {
    let (page, late) = Page::late().await;
    page.answer(200, STUCK);
    page.enter();
    page.asks(1).await;
    settle().await;
    arrive(&late);
    page.state_becomes("ready").await;
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn it_is_sent_as_the_module_sends_its_own() {
    let (page, late) = Page::late().await;
    let calls = Array::new();
    let headers = Function::new_with_args(
        "calls",
        "return () => { calls.push(1); return { 'x-csrf-token': 'abc' } }",
    );
    let headers = headers.call1(&JsValue::UNDEFINED, &calls).unwrap();
    page.enter();
    // As a framework does it, right after it has put the element in.
    set(&page.element, "requestHeaders", &headers);
    page.asks(1).await;
    page.answer(200, STUCK);
    arrive(&late);
    page.state_becomes("ready").await;
    assert_eq!(calls.length(), 1);
    page.answer(200, STUCK);
    page.call("refresh");
    page.asks(2).await;
    assert_eq!(told(&page, 0), told(&page, 1));
    assert!(told(&page, 0).contains("x-csrf-token,abc"));
}

#[wasm_bindgen_test]
async fn whoever_changes_what_is_asked_gets_the_answer_to_that() {
    for change in ["domain", "requestHeaders", "fetch"] {
        let (page, late) = Page::late().await;
        page.enter();
        page.asks(1).await;
        match change {
            "domain" => page.element.set_attribute("domain", "dom_2").unwrap(),
            "fetch" => set(&page.element, "fetch", &get(&page.element, "fetch")),
            _ => set(
                &page.element,
                change,
                &Function::new_no_args("return { 'x-a': 'b' }"),
            ),
        }
        page.answer(200, "{}"); // to the first request, which nobody waits for any more
        arrive(&late);
        page.asks(2).await;
        assert!(is_aborted(&page, 0), "{change}");
        page.answer(200, STUCK);
        page.state_becomes("ready").await;
        assert_eq!(page.asked().len(), 2, "{change}");
    }
}

#[wasm_bindgen_test]
async fn it_goes_with_the_element() {
    let (page, late) = Page::late().await;
    page.enter();
    page.asks(1).await;
    page.element.remove();
    let init = get(&page.requests().get(0), "init");
    let signal: web_sys::AbortSignal = get(&init, "signal").unchecked_into();
    becomes(move || signal.aborted()).await;
    arrive(&late);
    settle().await;
    assert_eq!(page.asked().len(), 1);
    page.answer(200, "{}"); // to the first request, which nobody waits for any more
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn what_is_not_plain_is_left_to_the_module() {
    for (name, value) in [
        ("domain", "nobody"),
        ("api", "acme"),
        ("api-base", "//evil.example"),
    ] {
        let (page, late) = Page::late().await;
        page.element.set_attribute(name, value).unwrap();
        page.enter();
        settle().await;
        settle().await;
        assert!(page.asked().is_empty(), "{name}={value}");
        arrive(&late);
    }
}
