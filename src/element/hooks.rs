use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the class does for the widget. It never throws.
    #[derive(Debug)]
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
}
