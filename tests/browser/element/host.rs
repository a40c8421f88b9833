//! What the host page gives and gets.

use super::stage::{DOMAIN, Page, get, set, settle};
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");
const RETRIED: &str = r#"{"domainId":"dom_1","transferStatus":"pending_transfer_in_progress"}"#;
const MOVING: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-pending-transfer-in-progress.json");

#[wasm_bindgen_test]
async fn requests_carry_the_hosts_headers_the_session_and_nothing_else() {
    let page = Page::new().await;
    let headers = Function::new_no_args("return Promise.resolve({ 'X-CSRF-Token': 't0ken' })");
    set(&page.element, "requestHeaders", &headers);
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    let init = get(&page.requests().get(0), "init");
    assert_eq!(get(&init, "credentials"), "same-origin");
    assert_eq!(get(&init, "redirect"), "manual");
    assert_eq!(get(&init, "cache"), "no-store", "neither stale nor kept");
    let headers: web_sys::Headers = get(&init, "headers").unchecked_into();
    assert_eq!(
        headers.get("x-csrf-token").unwrap().as_deref(),
        Some("t0ken")
    );
    assert_eq!(
        headers.get("accept").unwrap().as_deref(),
        Some("application/json")
    );
    assert!(headers.get("authorization").unwrap().is_none());
    assert!(
        headers.get("content-type").unwrap().is_none(),
        "nothing is sent"
    );
}

#[wasm_bindgen_test]
async fn a_click_is_one_request_with_the_code_in_its_body_and_nowhere_else() {
    let page = Page::showing(STUCK).await;
    let field = page.find("#field-epp").unwrap();
    set(&field, "value", &"  C0DE-CANARY\n".into());
    field
        .dispatch_event(&web_sys::Event::new("input").unwrap())
        .unwrap();
    let button = page.find("[part~=action-retry-transfer]").unwrap();
    button.click();
    button.click();
    page.asks(2).await;
    page.answer(200, RETRIED);
    page.answer(200, MOVING);
    page.hears("dl-change").await;
    let post = get(&page.requests().get(1), "init");
    assert_eq!(get(&post, "body"), r#"{"eppCode":"C0DE-CANARY"}"#);
    let path = format!("/api/v2/domains/{DOMAIN}");
    let expected = [
        format!("GET {path}/lifecycle"),
        format!("POST {path}/actions/retry-transfer"),
        format!("GET {path}/lifecycle"),
    ];
    assert_eq!(page.asked(), expected);
    let heard = page.heard();
    assert_eq!(
        heard,
        ["dl-ready", "dl-before-action", "dl-action", "dl-change"]
    );
    for name in ["dl-before-action", "dl-action", "dl-change"] {
        assert!(!page.detail(name).contains("CANARY"), "{name}");
    }
    let shadow = page.element.shadow_root().unwrap().inner_html();
    assert!(!shadow.contains("CANARY"));
}

#[wasm_bindgen_test]
async fn a_host_that_minds_stops_an_action_before_it_is_sent() {
    let page = Page::showing(STUCK).await;
    let mind =
        Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| event.prevent_default());
    let listener: &Function = mind.as_ref().unchecked_ref();
    page.frame
        .add_event_listener_with_callback("dl-before-action", listener)
        .unwrap();
    let button = page.find("[part~=action-retry-transfer]").unwrap();
    button.click();
    settle().await;
    assert_eq!(page.asked().len(), 1);
    page.frame
        .remove_event_listener_with_callback("dl-before-action", listener)
        .unwrap();
    button.click();
    page.asks(2).await;
}

#[wasm_bindgen_test]
async fn after_a_401_nothing_is_asked_until_resume() {
    let page = Page::new().await;
    page.answer(401, "{}");
    page.enter();
    page.hears("dl-auth-required").await;
    assert_eq!(page.state().as_deref(), Some("signed-out"));
    page.call("refresh");
    settle().await;
    assert_eq!(page.asked().len(), 1);
    page.answer(200, STUCK);
    page.call("resume");
    page.state_becomes("ready").await;
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn paused_it_is_silent_and_an_answer_that_is_no_json_is_told() {
    let page = Page::new().await;
    page.answer(200, "<!doctype html><h1>Sign in</h1>");
    page.enter();
    page.hears("dl-error").await;
    assert_eq!(
        page.detail("dl-error"),
        r#"{"code":"contract","requestId":null}"#
    );
    assert_eq!(page.state().as_deref(), Some("error"));
    assert!(
        !page
            .find("[part~=error]")
            .unwrap()
            .inner_html()
            .contains("<h1>")
    );
    page.call("pause");
    page.call("refresh");
    settle().await;
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn a_limit_that_one_widget_meets_holds_for_all_on_the_page() {
    // An API of its own: the limit outlives this test.
    let [other, page] = [Page::new().await, Page::new().await];
    for page in [&other, &page] {
        set(&page.element, "apiBase", &"/limited".into());
    }
    other.answer(200, STUCK);
    other.enter();
    other.state_becomes("ready").await;
    page.answer(429, "{}");
    page.enter();
    page.state_becomes("rate-limited").await;
    other.state_becomes("rate-limited").await;
    other.call("refresh");
    settle().await;
    assert_eq!(other.asked().len(), 1, "nothing is asked");
    assert!(
        other.heard().iter().all(|name| name != "dl-rate-limited"),
        "it is told once"
    );
}
