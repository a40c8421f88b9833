//! JSON by the browser's own parser: no second one in the module.

use crate::api::{Body, Content};
use contract::json::Json;
use js_sys::{Array, JsString, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use zeroize::Zeroize as _;

#[wasm_bindgen]
extern "C" {
    /// Of a text that the browser has already: it need not be copied twice.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;

    /// The browser has a printer for decimal fractions; another one would be 4 kB.
    #[wasm_bindgen(js_name = String)]
    fn digits(number: f64) -> String;
}

/// How deep a value is looked into. No answer of the APIs is half as deep; what lies deeper counts
/// as null, so that a hostile body cannot exhaust the stack.
const DEEPEST: u8 = 24;

/// Longer than any request of ours, so that its text is never moved while it is written.
const LONG_BODY: usize = 4096;

/// The body of an answer, parsed if it is JSON.
pub fn content(text: &JsString) -> Content {
    if text.trim().length() == 0 {
        return Content::Empty;
    }
    parse(text).map_or(Content::Unreadable, |value| Content::Json(read(&value)))
}

/// The body of a request. A code in it is not left behind in the memory of the module.
pub(super) fn text(body: &Body) -> JsValue {
    let (mut json, mut text) = (body.json(), String::with_capacity(LONG_BODY));
    write(&json, &mut text);
    let value = text.as_str().into();
    text.zeroize();
    wipe(&mut json);
    value
}

fn wipe(json: &mut Json) {
    match json {
        Json::Text(text) => text.zeroize(),
        Json::List(elements) => elements.iter_mut().for_each(wipe),
        Json::Object(members) => members.iter_mut().for_each(|(_, value)| wipe(value)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
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

/// The same as a value of the page's scripts. It goes there as one text: member by member would be a
/// call of the browser for each name and each value.
pub fn script_value(json: &Json) -> JsValue {
    let mut text = String::new();
    write(json, &mut text);
    // It is JSON.
    parse(&text.into()).unwrap_or_default()
}

fn write(json: &Json, text: &mut String) {
    match json {
        Json::Number(number) if number.is_finite() => text.push_str(&digits(*number)),
        Json::Null | Json::Number(_) => text.push_str("null"),
        Json::Bool(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Json::Text(value) => quoted(value, text),
        Json::List(elements) => {
            text.push('[');
            for element in elements {
                write(element, text);
                text.push(',');
            }
            close(text, ']');
        }
        Json::Object(members) => {
            text.push('{');
            for (name, value) in members {
                quoted(name, text);
                text.push(':');
                write(value, text);
                text.push(',');
            }
            close(text, '}');
        }
    }
}

/// Ends a list, whose last element has a comma as all others have.
fn close(text: &mut String, end: char) {
    if text.ends_with(',') {
        text.pop();
    }
    text.push(end);
}

fn quoted(value: &str, text: &mut String) {
    text.push('"');
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            text.push('\\');
        }
        if c < ' ' {
            text.push_str("\\u00");
            text.push(if c < '\x10' { '0' } else { '1' });
            text.extend(char::from_digit(u32::from(c) % 16, 16));
        } else {
            text.push(c);
        }
    }
    text.push('"');
}
