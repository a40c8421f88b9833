use super::hooks::Hooks;
use super::whole;
use crate::browser::FirstLook;
use crate::part::{at_once, part};
use crate::state::Event;
use js_sys::Function;
use std::fmt;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// What a widget does for the class. It cannot be printed: what prints it would be downloaded.
pub(super) trait Live {
    fn take_over(&self, kept: &JsValue);
    fn hand_over(&self, look: FirstLook);
    fn configure(&self, attributes: &JsValue);
    fn near(&self);
    fn speak(&self, catalog: &str, locale: String) -> bool;
    fn set_request_headers(&self, headers: Option<Function>);
    fn set_fetch(&self, fetch: Option<Function>);
    fn send(&self, event: Event);
    fn snapshot(&self) -> JsValue;
}

part! {
    /// All that a first picture can do without: requests, actions, forms, what happens next.
    fn whole() -> fn(HtmlElement, Hooks) -> Box<dyn Live> {
        whole::make
    }
}

/// One `<domain-lifecycle>` while it is in a document. Dropping it (`free()` in JavaScript)
/// cancels everything it started and leaves nothing on the page.
#[wasm_bindgen]
pub struct Widget(Box<dyn Live>);

impl fmt::Debug for Widget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Widget").finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl Widget {
    /// Mounts into the base inside the shadow root. Nothing is asked before `configure`. `undefined`
    /// while the part `whole` is not there.
    pub fn make(base: HtmlElement, hooks: Hooks) -> Option<Self> {
        let make = at_once(whole())?.ok()?;
        Some(Self(make(base, hooks)))
    }

    /// Goes on where a widget on a crashed module was cut off: what it kept. To be called before
    /// the first `configure`.
    pub fn take_over(&self, kept: &JsValue) {
        self.0.take_over(kept);
    }

    /// What the class has asked while this module was on its way. To be called before the first
    /// `configure`.
    pub fn hand_over(&self, look: FirstLook) {
        self.0.hand_over(look);
    }

    /// Reads all attributes again: a plain object from name to value.
    pub fn configure(&self, attributes: &JsValue) {
        self.0.configure(attributes);
    }

    /// The element has come near the viewport: `loading="lazy"` ends.
    pub fn near(&self) {
        self.0.near();
    }

    /// Speaks these sentences from now on, with the formats of this locale: a catalog as one text.
    /// False when it was made for another version of the module.
    pub fn speak(&self, catalog: &str, locale: String) -> bool {
        self.0.speak(catalog, locale)
    }

    /// A function that is asked for headers before every request.
    pub fn set_request_headers(&self, headers: Option<Function>) {
        self.0.set_request_headers(headers);
    }

    /// A function used instead of `fetch`.
    pub fn set_fetch(&self, fetch: Option<Function>) {
        self.0.set_fetch(fetch);
    }

    /// Looks now.
    pub fn refresh(&self) {
        self.0.send(Event::Refresh);
    }

    /// No polling until `resume`.
    pub fn pause(&self) {
        self.0.send(Event::Pause);
    }

    /// Goes on after `pause` or a new sign-in.
    pub fn resume(&self) {
        self.0.send(Event::Resume);
    }

    /// What is known, without anything secret.
    pub fn snapshot(&self) -> JsValue {
        self.0.snapshot()
    }
}
