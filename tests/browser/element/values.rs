//! What goes from the module to the page's scripts, and what the widgets of a page share for it.

use super::stage::Page;
use contract::json::Json;
use domain_lifecycle::browser::{json_value, script_value};
use js_sys::{Function, JSON};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");

#[wasm_bindgen_test]
fn a_value_comes_out_as_it_is() {
    let text = "a \"quoted\" \\ back\u{0}\u{1f}\n\t\u{2028} </script> å 🦀";
    let numbers = [0.0, -1.5, 1e21, 0.1 + 0.2, 1_777_292_096_000.0];
    let all = Json::Object(vec![
        (text.to_owned(), Json::Text(text.to_owned())),
        (
            "numbers".to_owned(),
            Json::List(numbers.map(Json::Number).to_vec()),
        ),
        ("__proto__".to_owned(), Json::Bool(true)),
        ("nothing".to_owned(), Json::Null),
        (
            "empty".to_owned(),
            Json::List(vec![Json::Object(vec![]), Json::List(vec![])]),
        ),
    ]);
    let value = script_value(&all);
    assert!(json_value(&value) == all, "{:?}", JSON::stringify(&value));
    for none in [f64::NAN, f64::INFINITY] {
        assert!(
            script_value(&Json::Number(none)).is_null(),
            "JSON has no {none}"
        );
    }
}

/// How many formats of dates were made since this was made.
fn formats_made() -> impl Fn() -> f64 {
    let watch = "const Real = Intl.DateTimeFormat; let made = 0;
        Intl.DateTimeFormat = new Proxy(Real, { construct(...all) { made += 1; return Reflect.construct(...all); } });
        return () => made;";
    let count: Function = Function::new_no_args(watch)
        .call0(&JsValue::UNDEFINED)
        .unwrap()
        .into();
    move || count.call0(&JsValue::UNDEFINED).unwrap().as_f64().unwrap()
}

#[wasm_bindgen_test]
async fn the_widgets_of_a_page_share_their_formats() {
    let made = formats_made();
    let _first = Page::showing(STUCK).await;
    let by_one = made();
    let _others = [Page::showing(STUCK).await, Page::showing(STUCK).await];
    assert!(
        (made() - by_one).abs() < 0.5,
        "{by_one} by one, {} by all",
        made()
    );
}
