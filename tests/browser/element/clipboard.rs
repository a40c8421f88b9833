//! The clipboard of the browser: there, closed, or not there at all.

use super::stage::{DOMAIN, Page, becomes, get, set};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");
const REFUSED: &str = r#"{"type":"x","title":"x","status":409,"code":"retry_too_soon",
    "detail":"You sent C0DE-CANARY too soon.","requestId":"req_canary_1"}"#;

#[wasm_bindgen(inline_js = r"
export function clipboard(write) {
  const value = write && { writeText: write };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  return () => { delete navigator.clipboard; };
}")]
extern "C" {
    /// Puts another clipboard in place of the browser's, or none; calling the answer takes it away.
    fn clipboard(write: &JsValue) -> Function;
}

/// While it lives, the page has another clipboard.
struct Clipboard(Function);

impl Clipboard {
    fn of(body: &str) -> Self {
        Self(clipboard(&Function::new_with_args("text", body)))
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).unwrap();
    }
}

/// A widget whose customer typed a code, sent it, and was refused.
async fn refused() -> Page {
    let page = Page::showing(STUCK).await;
    let field = page.find("#field-epp").unwrap();
    set(&field, "value", &"C0DE-CANARY".into());
    field
        .dispatch_event(&web_sys::Event::new("input").unwrap())
        .unwrap();
    page.find("[part~=action-retry-transfer]").unwrap().click();
    page.asks(2).await;
    page.answer(409, REFUSED);
    page.answer(200, STUCK);
    page.hears("dl-error").await;
    page
}

fn button(page: &Page) -> HtmlElement {
    page.find("footer [part~=action-copy-details]").unwrap()
}

fn holds_what_support_needs(text: &str) {
    let needed = [
        DOMAIN,
        "transfer_failed_at_registry",
        "retry_too_soon",
        "req_canary_1",
        "retry-transfer: refused",
        "language en",
    ];
    for needed in needed {
        assert!(text.contains(needed), "{needed} in {text}");
    }
    assert!(!text.contains("CANARY"), "{text}");
}

#[wasm_bindgen_test]
async fn what_support_needs_is_on_the_clipboard_and_no_code() {
    let _clipboard = Clipboard::of("globalThis.copied = text; return Promise.resolve()");
    let page = refused().await;
    button(&page).click();
    let copied = get(&js_sys::global(), "copied");
    holds_what_support_needs(&copied.as_string().expect("within the click"));
    let said = page.find("footer .copied").unwrap();
    becomes(move || said.inner_text() == "Copied.").await;
    assert!(page.find("textarea").is_none());
    Reflect::delete_property(&js_sys::global(), &"copied".into()).unwrap();
}

#[wasm_bindgen_test]
async fn a_closed_clipboard_leaves_the_text_on_screen() {
    for body in [
        "return Promise.reject(new DOMException('no', 'NotAllowedError'))",
        "throw new TypeError('no')",
        "return undefined",
    ] {
        let _clipboard = Clipboard::of(body);
        let page = refused().await;
        button(&page).click();
        is_there_to_be_copied_by_hand(&page).await;
    }
}

#[wasm_bindgen_test]
async fn a_page_without_a_clipboard_leaves_the_text_on_screen() {
    let _clipboard = Clipboard(clipboard(&JsValue::UNDEFINED));
    let page = refused().await;
    button(&page).click();
    is_there_to_be_copied_by_hand(&page).await;
}

async fn is_there_to_be_copied_by_hand(page: &Page) {
    let root = page.element.shadow_root().unwrap();
    becomes({
        let root = root.clone();
        move || root.query_selector("textarea:focus").unwrap().is_some()
    })
    .await;
    let area = page.find("textarea").unwrap();
    let text = get(&area, "value").as_string().unwrap();
    holds_what_support_needs(&text);
    assert_eq!(get(&area, "selectionStart"), 0);
    assert_eq!(
        get(&area, "selectionEnd").as_f64(),
        get(&area, "textLength").as_f64()
    );
    let said = page.find("footer .copied").unwrap();
    assert_eq!(said.inner_text(), "");
}

#[wasm_bindgen_test]
async fn one_row_of_a_table_has_no_such_button() {
    let page = Page::new().await;
    page.element.set_attribute("variant", "compact").unwrap();
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    assert!(page.find("[part~=action-copy-details]").is_none());
}

#[wasm_bindgen_test]
async fn what_was_done_outlives_a_refresh_and_not_a_reload() {
    let page = refused().await;
    let told = async || {
        let panel = page.gets("[part~=panel-history]").await;
        panel.inner_text().contains("You pressed")
    };
    assert!(told().await);
    page.answer(200, STUCK);
    page.call("refresh");
    page.asks(4).await;
    super::stage::settle().await;
    assert!(told().await);
    page.answer(200, STUCK);
    page.call("reload");
    page.asks(5).await;
    page.state_becomes("ready").await;
    assert!(!told().await);
}
