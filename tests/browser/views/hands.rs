//! What a browser does when a customer does something, and what it can watch.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(inline_js = r"
export const all = (root, selector) => [...root.querySelectorAll(selector)];
export const fire = (target, name) => target.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
export const key = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
export const elapsed = () => performance.now();
export class Watch {
  constructor(root) {
    this.observer = new MutationObserver(() => {});
    this.observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  seen() {
    return this.observer.takeRecords().map((r) => `${r.type} ${r.attributeName ?? ''} ${r.target.nodeName}`).join();
  }
}")]
extern "C" {
    /// Every element that a selector finds.
    pub(super) fn all(root: &Element, selector: &str) -> Vec<Element>;
    /// A plain event.
    pub(super) fn fire(target: &Element, name: &str);
    /// A key goes down.
    pub(super) fn key(target: &Element, key: &str);

    /// Milliseconds since the page began, finely.
    pub(super) fn elapsed() -> f64;

    /// Sees whatever changes below an element.
    pub(super) type Watch;
    #[wasm_bindgen(constructor)]
    pub(super) fn new(root: &Element) -> Watch;
    /// What has changed since the last look.
    #[wasm_bindgen(method)]
    pub(super) fn seen(this: &Watch) -> String;
}

/// Waits for a condition, never for a time.
pub(super) async fn until(condition: impl Fn() -> bool) {
    while !condition() {
        gloo_timers::future::TimeoutFuture::new(10).await;
    }
}
