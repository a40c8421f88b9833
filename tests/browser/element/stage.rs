//! An element on a page, its scripted API and its events.

use super::downloads::Catalogs;
use domain_lifecycle::element::{FirstPicture, Hooks, Widget};
use js_sys::{Array, Function, JSON, JsString, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// `page.js`, with the class under test.
    type Around;
    #[wasm_bindgen(method, js_name = defineTag)]
    fn define_tag(this: &Around, make: &JsValue, styles: &str, catalogs: &JsValue) -> String;
    #[wasm_bindgen(method, js_name = defineLate)]
    fn define_late(this: &Around, make: &JsValue, paint: &JsValue, catalogs: &JsValue) -> JsValue;
    #[wasm_bindgen(method, js_name = defineBroken)]
    fn define_broken(this: &Around, error: &JsValue, catalogs: &JsValue) -> String;
    #[wasm_bindgen(method)]
    fn script(this: &Around) -> JsValue;
    #[wasm_bindgen(method)]
    fn listen(this: &Around, target: &Element) -> Array;
    #[wasm_bindgen(method)]
    fn until(this: &Around, condition: &JsValue) -> Promise;
}

/// The class and its modules, inside the test's own: a request for each file more than the test
/// runner's small server is used to makes it hang now and then.
macro_rules! sibling {
    ($name:literal) => {
        (
            concat!("'./", $name, "'"),
            include_str!(concat!("../../../src/element/", $name)),
        )
    };
}
const SIBLINGS: [(&str, &str); 22] = [
    sibling!("accessors.js"),
    sibling!("breath.js"),
    sibling!("catalog.js"),
    sibling!("crash-card.js"),
    sibling!("face.js"),
    sibling!("first-look.js"),
    sibling!("formats.js"),
    sibling!("freeze.js"),
    sibling!("idle.js"),
    sibling!("kept.js"),
    sibling!("element.js"),
    sibling!("language.js"),
    sibling!("load-error.js"),
    sibling!("nearness.js"),
    sibling!("neighbours.js"),
    sibling!("once-each.js"),
    sibling!("prelude.js"),
    sibling!("question.js"),
    sibling!("ready.js"),
    sibling!("surface.js"),
    sibling!("typed.js"),
    sibling!("voice.js"),
];
const DEFINE: &str = include_str!("../../../src/element/define.js");

fn address(module: &str) -> String {
    let text = String::from(js_sys::encode_uri_component(module));
    format!("\"data:text/javascript;charset=utf-8,{text}\"")
}

/// A module with all that it imports inside it.
fn inlined(module: &str) -> String {
    let used = SIBLINGS.iter().filter(|(name, _)| module.contains(name));
    used.fold(module.to_owned(), |module, (name, sibling)| {
        module.replace(name, &address(&inlined(sibling)))
    })
}

/// Loaded once: the browser keeps a module under its address.
async fn around() -> Around {
    let page = include_str!("page.js");
    let page = page.replace(
        "'../../../src/element/define.js'",
        &address(&inlined(DEFINE)),
    );
    import(&page).await.unchecked_into()
}

/// A module from its text.
pub(super) async fn import(module: &str) -> JsValue {
    let import = Function::new_no_args(&format!("return import({})", address(module)));
    let promise: Promise = import.call0(&JsValue::UNDEFINED).unwrap().unchecked_into();
    JsFuture::from(promise).await.expect("it is a module")
}

pub(super) const DOMAIN: &str = "dom_01jx2y3z4a5b6c7d8e9f0g1h2j";

pub(super) struct Page {
    /// Around the element.
    pub(super) frame: Element,
    pub(super) element: HtmlElement,
    script: JsValue,
    heard: Array,
}

type Paint = dyn Fn(HtmlElement, JsValue, String, String, JsString) -> Option<FirstPicture>;

impl Page {
    /// An element with a domain, not yet in the document.
    pub(super) async fn new() -> Self {
        Self::saying(&Catalogs::default()).await
    }

    /// The same, with these sentences to download.
    pub(super) async fn saying(catalogs: &Catalogs) -> Self {
        let make = Closure::<dyn Fn(HtmlElement, Hooks) -> Option<Widget>>::new(Widget::make);
        let around = around().await;
        let tag = around.define_tag(
            &make.into_js_value(),
            include_str!("../../../style/widget/10-base.css"),
            &catalogs.files,
        );
        Self::of(&around, &tag)
    }

    /// An element whose module comes when `begin` and `arrive` of the other value are called.
    pub(super) async fn late() -> (Self, JsValue) {
        let make = Closure::<dyn Fn(HtmlElement, Hooks) -> Option<Widget>>::new(Widget::make);
        let around = around().await;
        let paint = Closure::<Paint>::new(
            |base: HtmlElement, values: JsValue, text: String, formats: String, body: JsString| {
                FirstPicture::paint(&base, &values, &text, formats, &body)
            },
        );
        let files = Catalogs::default().files;
        let (make, paint) = (make.into_js_value(), paint.into_js_value());
        let late = around.define_late(&make, &paint, &files);
        let tag = get(&late, "tag").as_string().unwrap();
        (Self::of(&around, &tag), late)
    }

    /// An element whose module cannot be loaded.
    pub(super) async fn broken(error: &JsValue) -> Self {
        let around = around().await;
        let tag = around.define_broken(error, &Catalogs::default().files);
        Self::of(&around, &tag)
    }

    fn of(around: &Around, tag: &str) -> Self {
        let document = document();
        let frame = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&frame).unwrap();
        let element: HtmlElement = document.create_element(tag).unwrap().unchecked_into();
        element.set_attribute("domain", DOMAIN).unwrap();
        let script = around.script();
        set(&element, "fetch", &get(&script, "fetch"));
        Self {
            heard: around.listen(&frame),
            frame,
            element,
            script,
        }
    }

    /// In the document, its first read answered with this fixture.
    pub(super) async fn showing(fixture: &str) -> Self {
        let page = Self::new().await;
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

    /// The same when it comes: a history may come after all else.
    pub(super) async fn gets(&self, selector: &'static str) -> HtmlElement {
        let root = self.element.shadow_root().unwrap();
        becomes(move || root.query_selector(selector).unwrap().is_some()).await;
        self.find(selector).unwrap()
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
    JsFuture::from(around().await.until(&condition))
        .await
        .expect("it never came to that");
}

/// Lets everything run that is ready to: two turns of the page's own loop.
pub(super) async fn settle() {
    for _ in 0..2 {
        gloo_timers::future::TimeoutFuture::new(0).await;
    }
}
