//! The first request leaves while the module is on its way.

use super::stage::{DOMAIN, Page, becomes, get, import, set, settle};
use domain_lifecycle::api::Ask;
use domain_lifecycle::element::settings;
use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");

fn arrive(late: &JsValue) {
    let arrive: Function = get(late, "arrive").unchecked_into();
    arrive.call0(&JsValue::UNDEFINED).unwrap();
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

#[wasm_bindgen_test]
async fn it_asks_what_the_module_would_ask_or_nothing() {
    let module = import(include_str!("../../../src/element/question.js")).await;
    let question: Function = get(&module, "question").unchecked_into();
    let mut asked = 0;
    for (api, base, account, domain) in cases() {
        let pairs = [
            ("api", api),
            ("api-base", base),
            ("account", account),
            ("domain", domain),
        ];
        let find = |name: &str| pairs.iter().find(|p| p.0 == name).map(|p| p.1.to_owned());
        let target = settings::read(&find, &|_| None).0.config.target;
        let find = Closure::<dyn Fn(String) -> Option<String>>::new(move |name: String| {
            pairs.iter().find(|p| p.0 == name).map(|p| p.1.to_owned())
        });
        let found = question.call1(&JsValue::UNDEFINED, &find.into_js_value());
        let found = found.unwrap();
        if found.is_null() {
            continue;
        }
        asked += 1;
        assert!(target.check().is_ok(), "{pairs:?}");
        let request = target.provider.request(&target, &Ask::Lifecycle).unwrap();
        for (name, expected) in [
            ("url", request.url),
            ("api", target.api()),
            ("subject", target.subject()),
        ] {
            assert_eq!(
                get(&found, name).as_string(),
                Some(expected),
                "{name} {pairs:?}"
            );
        }
        assert_eq!(
            get(&found, "isOwn").as_bool(),
            Some(domain_lifecycle::browser::is_own_origin(&target.base))
        );
    }
    assert_eq!(asked, 3 * 5 + 3, "too little is asked for at once");
}

/// Provider, base, account and domain: some that are plain, and some that are not.
fn cases() -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
    let plain = [
        ("hostup", "", "dom_01hx"),
        (" hostup-v1 ", "", "20629"),
        ("hostway", "acct-1", "Example.COM"),
    ];
    let bases = ["", "/", "/proxy//", "https://api.example/", " /a/b "];
    let astray = ["//a", "/\\a", "ftp://a", "https://a/?x=", "api"];
    let mut cases = Vec::new();
    for (api, account, domain) in plain {
        for base in bases.into_iter().chain(astray) {
            cases.push((api, base, account, domain));
        }
    }
    cases.extend([
        ("", "", "", "dom_A_9"),
        ("hostup", "", "a b", "dom_1"),
        ("hostup", "", "seven", " dom_1 "),
        ("hostup", "", "", "dom_"),
        ("hostup", "", "", "dom_å"),
        ("hostup", "", "", "dom_1\u{feff}"),
        ("hostup", "", "", "dom_1/../x"),
        ("hostup", "", "", ""),
        ("acme", "", "", "dom_1"),
        ("constructor", "", "", "dom_1"),
        ("hostup-v1", "", "", "007"),
        ("hostup-v1", "", "", "+7"),
        ("hostup-v1", "", "", "99999999999999999999"),
        ("hostway", "", "", "example.com"),
        ("hostway", "", "a", "example"),
        ("hostway", "", "a", "å.example"),
        ("hostway", "", "a", "\u{212a}x.example"),
        ("hostway", "", "a", "a..example"),
        ("hostway", "", "a b", "example.com"),
        ("hostway", "", "a", "xn--x_y.example"),
    ]);
    cases
}
