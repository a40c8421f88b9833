//! The element itself: its script, its methods, and the properties that no attribute can say.

use js_sys::{Array, Object, Promise};
use leptos::html::Custom;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

pub(crate) type Node = NodeRef<Custom<&'static str>>;

#[wasm_bindgen(inline_js = "
    export function load(script, element) {
        if (customElements.get('domain-lifecycle')) return;
        const detail = { code: 'network' };
        import(script).catch(() => element.dispatchEvent(
            new CustomEvent('dl-load-error', { bubbles: true, composed: true, detail })));
    }")]
extern "C" {
    /// Once: a browser runs a module of one address once.
    pub(crate) fn load(script: &str, element: &HtmlElement);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = HtmlElement)]
    type DomainLifecycleElement;

    #[wasm_bindgen(method, catch)]
    fn refresh(this: &DomainLifecycleElement) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn pause(this: &DomainLifecycleElement) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn resume(this: &DomainLifecycleElement) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn reload(this: &DomainLifecycleElement) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter)]
    fn ready(this: &DomainLifecycleElement) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn snapshot(this: &DomainLifecycleElement) -> JsValue;
}

/// A handle to the element, for what is not said by attributes: give it to the component, and use
/// it from event handlers. Before the element is defined and on the page, it does nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Widget {
    pub(crate) node: Node,
}

impl Widget {
    /// A handle to no element yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks now.
    pub fn refresh(&self) {
        self.call(DomainLifecycleElement::refresh);
    }

    /// Stops polling.
    pub fn pause(&self) {
        self.call(DomainLifecycleElement::pause);
    }

    /// Goes on, also after a new sign-in.
    pub fn resume(&self) {
        self.call(DomainLifecycleElement::resume);
    }

    /// Starts anew, with nothing known.
    pub fn reload(&self) {
        self.call(DomainLifecycleElement::reload);
    }

    /// Resolves when the first lifecycle is painted; a new one after [`reload`](Self::reload).
    #[must_use]
    pub fn ready(&self) -> Option<Promise> {
        self.element()?.ready().dyn_into().ok()
    }

    /// What is known, frozen: never a code or a typed value.
    #[must_use]
    pub fn snapshot(&self) -> Option<Object> {
        self.element()?.snapshot().dyn_into().ok()
    }

    fn element(&self) -> Option<DomainLifecycleElement> {
        let element = self.node.get_untracked()?;
        Some(element.unchecked_into())
    }

    fn call(&self, method: impl Fn(&DomainLifecycleElement) -> Result<(), JsValue>) {
        // An element that is not defined yet has no methods, and nothing to do.
        drop(self.element().map(|element| method(&element)));
    }
}

/// Wording by the names of sentences.
pub(crate) fn messages(wording: &[(String, String)]) -> JsValue {
    object(wording).into()
}

/// What the element calls for the headers of each request.
pub(crate) fn headers(of: Callback<(), Vec<(String, String)>>) -> JsValue {
    let make = move || {
        of.try_run(())
            .map_or_else(Object::new, |headers| object(&headers))
    };
    Closure::<dyn Fn() -> Object>::new(make).into_js_value()
}

fn object(members: &[(String, String)]) -> Object {
    let entries: Array = members
        .iter()
        .map(|(name, value)| Array::of2(&name.into(), &value.into()))
        .collect();
    Object::from_entries(&entries).unwrap_or_default()
}
