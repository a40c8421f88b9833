use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the class does for the widget. It never throws.
    #[derive(Debug, Clone)]
    pub type Hooks;

    /// Shows a state on the host element.
    #[wasm_bindgen(method)]
    pub fn state(this: &Hooks, name: &str);

    /// Dispatches an event from the host element; false when a listener prevented its default.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Hooks, name: &str, detail: &JsValue, cancelable: bool) -> bool;

    /// One warning on the console.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Hooks, text: &str);

    /// Keeps a value outside of the module, for the widget that goes on after a crash.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Hooks, name: &str, value: &JsValue);

    /// What the class says by itself if the module crashes: a sentence and the label of a button.
    #[wasm_bindgen(method)]
    pub fn words(this: &Hooks, sentence: &str, button: &str);

    /// The other pages of the browser that answer a newcomer; null where nobody counts them.
    #[wasm_bindgen(method)]
    pub fn others(this: &Hooks) -> Promise;

    /// The module is about to stop, and this widget was at work.
    #[wasm_bindgen(method)]
    pub fn crashed(this: &Hooks, place: &str);
}
