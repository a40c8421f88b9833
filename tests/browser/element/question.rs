//! What the class asks while the module is on its way is what the module would ask.

use super::stage::{get, import};
use domain_lifecycle::api::Ask;
use domain_lifecycle::element::settings;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

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
