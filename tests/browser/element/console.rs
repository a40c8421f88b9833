//! The page's console.

use super::stage::{get, set};
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;

/// What the page's console is told, from now until this is dropped.
pub(super) struct Warnings {
    console: JsValue,
    told: Array,
    before: JsValue,
}

impl Warnings {
    pub(super) fn new() -> Self {
        let console = get(&js_sys::global(), "console");
        let before = get(&console, "warn");
        let told = Array::new();
        let push = Function::new_with_args("told", "return (text) => told.push(text)");
        let push = push.call1(&JsValue::UNDEFINED, &told).unwrap();
        set(&console, "warn", &push);
        Self {
            console,
            told,
            before,
        }
    }

    /// How many of them say this.
    pub(super) fn with(&self, words: &str) -> usize {
        let texts = self.told.iter().filter_map(|text| text.as_string());
        texts.filter(|text| text.contains(words)).count()
    }
}

impl Drop for Warnings {
    fn drop(&mut self) {
        set(&self.console, "warn", &self.before);
    }
}
