//! JSON by the browser's own parser: no second one in the module.

use crate::api::{Body, Content};
use contract::json::Json;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How deep a value is looked into. No answer of the APIs is half as deep; what lies deeper counts
/// as null, so that a hostile body cannot exhaust the stack.
const DEEPEST: u8 = 24;

/// The body of an answer, parsed if it is JSON.
pub fn content(text: &str) -> Content {
    if text.trim().is_empty() {
        return Content::Empty;
    }
    JSON::parse(text).map_or(Content::Unreadable, |value| Content::Json(read(&value)))
}

/// The body of a request.
pub(super) fn text(body: &Body) -> Option<JsValue> {
    JSON::stringify(&script_value(&body.json()))
        .ok()
        .map(JsValue::from)
}

/// A value of the page's scripts.
pub fn read(value: &JsValue) -> Json {
    tree(value, DEEPEST)
}

fn tree(value: &JsValue, depth: u8) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(flag) = value.as_bool() {
        Json::Bool(flag)
    } else {
        depth
            .checked_sub(1)
            .map_or(Json::Null, |depth| nested(value, depth))
    }
}

fn nested(value: &JsValue, depth: u8) -> Json {
    if let Some(elements) = value.dyn_ref::<Array>() {
        Json::List(
            elements
                .iter()
                .map(|element| tree(&element, depth))
                .collect(),
        )
    } else if let Some(object) = value.dyn_ref::<Object>() {
        Json::Object(
            Object::entries(object)
                .iter()
                .map(|pair| member(&pair, depth))
                .collect(),
        )
    } else {
        Json::Null
    }
}

fn member(pair: &JsValue, depth: u8) -> (String, Json) {
    let pair: &Array = pair.unchecked_ref();
    (
        pair.get(0).as_string().unwrap_or_default(),
        tree(&pair.get(1), depth),
    )
}

/// The same as a value of the page's scripts.
pub fn script_value(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(flag) => (*flag).into(),
        Json::Number(number) => (*number).into(),
        Json::Text(text) => text.into(),
        Json::List(elements) => elements.iter().map(script_value).collect::<Array>().into(),
        Json::Object(members) => {
            let object = Object::new();
            for (name, value) in members {
                // Setting a member of a fresh plain object cannot fail.
                drop(Reflect::set(&object, &name.into(), &script_value(value)));
            }
            object.into()
        }
    }
}
