//! JSON by the browser's own parser: no second one in the module.

use crate::api::{Body, Content, Json};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// A parsed value.
#[derive(Debug, Clone)]
pub struct BrowserJson(JsValue);

impl Json for BrowserJson {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        serde_wasm_bindgen::from_value(self.0.clone()).ok()
    }
}

/// The body of an answer, parsed if it is JSON.
pub(super) fn content(text: &str) -> Content<BrowserJson> {
    if text.trim().is_empty() {
        return Content::Empty;
    }
    js_sys::JSON::parse(text).map_or(Content::Unreadable, |value| {
        Content::Json(BrowserJson(value))
    })
}

/// The body of a request.
pub(super) fn text(body: &Body) -> Option<JsValue> {
    let value = body
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .ok()?;
    js_sys::JSON::stringify(&value).ok().map(JsValue::from)
}
