//! An element on a page, its scripted API and its events.

use domain_lifecycle::element::{Hooks, Widget};
use js_sys::{Array, Function, JSON, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

#[wasm_bindgen(module = "/tests/browser/element/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = defineTag)]
    fn define_tag(make: &JsValue, styles: &str) -> String;
    #[wasm_bindgen(js_name = defineBroken)]
    fn define_broken(error: &JsValue) -> String;
    fn script() -> JsValue;
    fn listen(target: &Element) -> Array;
    fn until(condition: &JsValue) -> Promise;
}

// Named so that the class's own modules lie beside the page's.
#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = define)]
    fn _element(load: &JsValue);
}
#[wasm_bindgen(module = "/src/element/accessors.js")]
extern "C" {
    #[wasm_bindgen(js_name = camel)]
    fn _accessors(name: &str);
}
#[wasm_bindgen(module = "/src/element/language.js")]
extern "C" {
    #[wasm_bindgen(js_name = inheritedLanguage)]
    fn _language(element: &Element);
}
#[wasm_bindgen(module = "/src/element/load-error.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadErrorCode)]
    fn _load_error(error: &JsValue);
}

pub(super) const DOMAIN: &str = "dom_01jx2y3z4a5b6c7d8e9f0g1h2j";

/// The sibling modules are only emitted when something uses them.
fn keep_modules() -> usize {
    let uses: [fn(&JsValue); 4] = [
        _element,
        |v| _accessors(&v.as_string().unwrap_or_default()),
        |v| _language(v.unchecked_ref()),
        _load_error,
    ];
    uses.len()
}

pub(super) struct Page {
    /// Around the element.
    pub(super) frame: Element,
    pub(super) element: HtmlElement,
    script: JsValue,
    heard: Array,
}

impl Page {
    /// An element with a domain, not yet in the document.
    pub(super) fn new() -> Self {
        let make = Closure::<dyn Fn(HtmlElement, Hooks) -> Widget>::new(Widget::new);
        let tag = define_tag(
            &make.into_js_value(),
            include_str!("../../../style/widget/10-base.css"),
        );
        Self::of(&tag)
    }

    /// An element whose module cannot be loaded.
    pub(super) fn broken(error: &JsValue) -> Self {
        Self::of(&define_broken(error))
    }

    fn of(tag: &str) -> Self {
        assert_eq!(keep_modules(), 4);
        let document = document();
        let frame = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&frame).unwrap();
        let element: HtmlElement = document.create_element(tag).unwrap().unchecked_into();
        element.set_attribute("domain", DOMAIN).unwrap();
        let script = script();
        set(&element, "fetch", &get(&script, "fetch"));
        Self {
            heard: listen(&frame),
            frame,
            element,
            script,
        }
    }

    /// In the document, its first read answered with this fixture.
    pub(super) async fn showing(fixture: &str) -> Self {
        let page = Self::new();
        page.answer(200, fixture);
        page.enter();
        page.state_becomes("ready").await;
        page
    }

    pub(super) fn enter(&self) {
        self.frame.append_child(&self.element).unwrap();
    }

    pub(super) fn answer(&self, status: u16, body: &str) {
        let answer: Function = get(&self.script, "answer").unchecked_into();
        answer
            .call2(&JsValue::UNDEFINED, &status.into(), &body.into())
            .unwrap();
    }

    /// `METHOD url` of every request so far.
    pub(super) fn asked(&self) -> Vec<String> {
        let line = |request: JsValue| {
            let method = get(&get(&request, "init"), "method").as_string().unwrap();
            format!("{method} {}", get(&request, "url").as_string().unwrap())
        };
        self.requests().iter().map(line).collect()
    }

    /// The requests as `fetch` got them.
    pub(super) fn requests(&self) -> Array {
        get(&self.script, "asked").unchecked_into()
    }

    /// Names of the events so far.
    pub(super) fn heard(&self) -> Vec<String> {
        self.heard
            .iter()
            .map(|event| get(&event, "name").as_string().unwrap())
            .collect()
    }

    /// The detail of the last event of this name, as JSON.
    pub(super) fn detail(&self, name: &str) -> String {
        let event = self
            .heard
            .iter()
            .rfind(|e| get(e, "name") == *name)
            .unwrap();
        JSON::stringify(&get(&event, "detail")).unwrap().into()
    }

    pub(super) fn state(&self) -> Option<String> {
        self.element.get_attribute("data-state")
    }

    pub(super) async fn state_becomes(&self, state: &str) {
        let (element, state) = (self.element.clone(), state.to_owned());
        becomes(move || element.get_attribute("data-state").as_ref() == Some(&state)).await;
    }

    pub(super) async fn hears(&self, name: &str) {
        let (heard, name) = (self.heard.clone(), name.to_owned());
        becomes(move || heard.iter().any(|event| get(&event, "name") == *name)).await;
    }

    pub(super) async fn asks(&self, times: u32) {
        let requests = self.requests();
        becomes(move || requests.length() >= times).await;
    }

    /// An element of the view.
    pub(super) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let root = self.element.shadow_root().unwrap();
        root.query_selector(selector)
            .unwrap()
            .map(JsCast::unchecked_into)
    }

    pub(super) fn call(&self, method: &str) {
        let method: Function = get(&self.element, method).unchecked_into();
        method.call0(&self.element).unwrap();
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.frame.remove();
    }
}

pub(super) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(object, &name.into(), value).unwrap();
}

/// Waits for a condition, never for a time.
pub(super) async fn becomes(condition: impl Fn() -> bool + 'static) {
    let condition = Closure::<dyn Fn() -> bool>::new(condition).into_js_value();
    JsFuture::from(until(&condition))
        .await
        .expect("it never came to that");
}

/// Lets everything run that is ready to: two turns of the page's own loop.
pub(super) async fn settle() {
    for _ in 0..2 {
        gloo_timers::future::TimeoutFuture::new(0).await;
    }
}
