//! The first request of a widget, which its class sent while this module was on its way
//! (`element/first-look.js`).

use crate::driver::Turn;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// As the class hands it over. The class ends it with the widget, also after a crash.
    #[derive(Debug, Clone)]
    pub type FirstLook;

    #[wasm_bindgen(method, getter)]
    pub(super) fn url(this: &FirstLook) -> String;

    /// The response, as `fetch` promises it: once, and not when it has become old.
    #[wasm_bindgen(method)]
    pub(super) fn take(this: &FirstLook) -> Option<Promise>;

    /// Nobody wants it: it is aborted, and its turn given back.
    #[wasm_bindgen(method)]
    pub(super) fn end(this: &FirstLook);

    #[wasm_bindgen(method)]
    fn abort(this: &FirstLook);

    #[wasm_bindgen(method, getter, js_name = hasTurn)]
    fn has_turn(this: &FirstLook) -> bool;

    #[wasm_bindgen(method, js_name = giveBack)]
    fn give_back(this: &FirstLook);
}

impl FirstLook {
    /// Its turn among the tabs, if they take turns.
    pub(super) fn turn(&self) -> Option<Turn> {
        let look = self.clone();
        self.has_turn().then(|| Turn::new(move || look.give_back()))
    }
}

/// One that is waited for; it is aborted when this is dropped.
pub(super) struct Awaited(pub(super) FirstLook);

impl Drop for Awaited {
    fn drop(&mut self) {
        self.0.abort();
    }
}
