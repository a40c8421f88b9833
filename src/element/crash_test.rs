//! A panic on demand, in builds for tests only (`--features crash-test`).

use js_sys::{Reflect, global};
use wasm_bindgen::JsValue;

/// The page's own variable: the domain of the widget that is to panic at its next event.
const WANTED: &str = "crashNext";

#[expect(clippy::panic, reason = "it is what is tested")]
pub(super) fn strike(domain: &str) {
    let name = JsValue::from(WANTED);
    let wanted = Reflect::get(&global(), &name).unwrap_or_default();
    if wanted.as_string().is_some_and(|wanted| wanted == domain) {
        drop(Reflect::delete_property(&global(), &name));
        panic!("struck: this text is never to be seen");
    }
}
