//! A host that calls back from within an event of ours.

use super::stage::{Page, get, set, settle};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement, HtmlInputElement};

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");
const IDENTITY: &str =
    include_str!("../../../contract/fixtures/lifecycle-registration-failed.json");
const EPP: &str = include_str!("../../../contract/fixtures/request-epp-older-code.json");

/// Calls this method of the element whenever the event comes.
fn calling(page: &Page, event: &str, method: &'static str) {
    let element = page.element.clone();
    let call = Closure::<dyn Fn(Event)>::new(move |_: Event| {
        let method: js_sys::Function = get(&element, method).unchecked_into();
        method.call0(&element).unwrap();
    });
    page.frame
        .add_event_listener_with_callback(event, call.into_js_value().unchecked_ref())
        .unwrap();
}

/// Errors of the page from now on: what a trap in a listener becomes.
fn crashes() -> Rc<Cell<u32>> {
    let count = Rc::new(Cell::new(0));
    let counted = Rc::clone(&count);
    let count_one = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        event.prevent_default();
        counted.set(counted.get() + 1);
    });
    web_sys::window()
        .unwrap()
        .add_event_listener_with_callback("error", count_one.into_js_value().unchecked_ref())
        .unwrap();
    count
}

fn press(page: &Page, part: &str) {
    let button: HtmlElement = page.find(&format!("[part~={part}]")).unwrap();
    button.click();
}

#[wasm_bindgen_test]
async fn reloaded_while_it_asks_it_sends_no_action_and_starts_anew() {
    let page = Page::showing(STUCK).await;
    calling(&page, "dl-before-action", "reload");
    page.answer(200, STUCK);
    press(&page, "action-retry-transfer");
    page.asks(2).await;
    page.state_becomes("ready").await;
    settle().await;
    assert!(page.asked().iter().all(|line| line.starts_with("GET ")));
    assert!(!page.heard().contains(&"dl-load-error".to_owned()));
}

#[wasm_bindgen_test]
async fn reloaded_from_a_departure_it_starts_anew() {
    let page = Page::showing(IDENTITY).await;
    calling(&page, "dl-fix-identity", "reload");
    page.answer(200, IDENTITY);
    let crashes = crashes();
    press(&page, "action-fix-identity");
    page.asks(2).await;
    page.state_becomes("ready").await;
    assert_eq!(crashes.get(), 0);
    assert!(!page.heard().contains(&"dl-load-error".to_owned()));
}

#[wasm_bindgen_test]
async fn removed_or_asked_while_it_asks_it_goes_on_in_order() {
    for method in ["refresh", "pause", "resume", "remove"] {
        let page = Page::showing(STUCK).await;
        calling(&page, "dl-before-action", method);
        press(&page, "action-retry-transfer");
        settle().await;
        let posts = page
            .asked()
            .iter()
            .filter(|l| l.starts_with("POST "))
            .count();
        assert!(posts <= 1, "{method}");
        assert!(!page.heard().contains(&"dl-load-error".to_owned()));
    }
}

#[wasm_bindgen_test]
async fn a_session_that_ends_can_be_answered_from_the_event_itself() {
    for method in ["reload", "resume"] {
        let page = Page::showing(STUCK).await;
        calling(&page, "dl-auth-required", method);
        page.answer(401, "{}");
        page.call("refresh");
        page.asks(3).await;
        page.answer(200, STUCK);
        page.state_becomes("ready").await;
    }
}

#[wasm_bindgen_test]
async fn a_code_that_comes_when_its_field_is_gone_is_not_kept_for_another_domain() {
    let closed = "\"canRequestFreshEpp\": { \"allowed\": false";
    let open = STUCK.replace(closed, "\"canRequestFreshEpp\": { \"allowed\": true");
    let page = Page::showing(&open).await;
    press(&page, "action-request-epp");
    page.asks(2).await;
    set(&page.element, "variant", &"compact".into());
    settle().await;
    page.answer(200, EPP);
    page.answer(200, STUCK);
    page.hears("dl-action").await;
    page.asks(3).await;
    settle().await;
    page.answer(200, STUCK);
    set(&page.element, "domain", &"dom_other".into());
    page.asks(4).await;
    page.state_becomes("ready").await;
    page.element.remove_attribute("variant").unwrap();
    settle().await;
    let field: HtmlInputElement = page.find("#field-epp").unwrap().unchecked_into();
    assert_eq!(field.value(), "");
}
