use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; `false` where there is none, as on a page without TLS, or none
/// for us, as in a frame of another origin. It begins before it returns: browsers allow it only
/// within a click.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let begun = begin(text);
    async move {
        match begun {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        }
    }
}

fn begin(text: &str) -> Option<Promise> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    let promise = write.call1(&clipboard, &text.into()).ok()?;
    promise.dyn_into().ok()
}
