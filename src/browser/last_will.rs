//! What the browser keeps for the module, and must not go on keeping for one that has crashed:
//! locks, which other tabs wait for, and channels.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Of the border around this instance (`element/border.js`). Tests of the module alone have
    /// none, and nothing then crashes without ending the page.
    #[wasm_bindgen(catch, js_namespace = border)]
    fn own(end: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = border)]
    fn disown(end: &Function) -> Result<(), JsValue>;
}

/// Called by the class if the module crashes before this is dropped.
#[must_use = "dropping it takes it back"]
pub(super) struct LastWill(Option<Function>);

impl LastWill {
    /// This function of the page's own.
    pub(super) fn call(end: &Function) -> Self {
        Self(own(end).is_ok().then(|| end.clone()))
    }

    /// This method of an object of the browser's.
    pub(super) fn method(object: &JsValue, name: &str) -> Self {
        let method = Reflect::get(object, &name.into()).ok();
        let method = method.and_then(|method| method.dyn_into::<Function>().ok());
        method.map_or(Self(None), |method| Self::call(&method.bind0(object)))
    }
}

impl Drop for LastWill {
    fn drop(&mut self) {
        if let Some(end) = &self.0 {
            // It was there when this was made.
            drop(disown(end));
        }
    }
}
