//! Whose turn it is, by Web Locks: one lock for all tabs, and it ends with the tab that has it.

use super::last_will::LastWill;
use crate::driver::Turn;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

/// No lock is kept longer, should the module have crashed.
const LONGEST: i32 = 90_000;

#[wasm_bindgen]
extern "C" {
    /// The part of `LockManager` in use; web-sys has it only behind a flag of the whole build.
    pub type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &JsValue,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}

/// The locks of this origin; there are none on a page without TLS.
pub fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// Ends when no other tab and no other widget has the turn. Where locks cannot be had after all,
/// everybody has it.
pub async fn lock(locks: Locks, name: String) -> Turn {
    match Lock::request(&locks, &name) {
        Ok((lock, granted)) => {
            // Refused: the origin has no locks.
            drop(JsFuture::from(granted).await);
            Turn::new(move || drop(lock))
        }
        Err(_) => Turn::free(),
    }
}

/// A lock that is waited for or had; let go when dropped.
struct Lock {
    abort: AbortController,
    _will: LastWill,
    had: Rc<RefCell<Option<Had>>>,
    _granted: Closure<dyn FnMut(JsValue) -> Promise>,
}

struct Had {
    let_go: Function,
    emergency: Option<i32>,
    _will: LastWill,
}

impl Lock {
    fn request(locks: &Locks, name: &str) -> Result<(Self, Promise), JsValue> {
        let had = Rc::new(RefCell::new(None));
        let mut tell = None;
        let granted = Promise::new(&mut |resolve, _| tell = Some(resolve));
        let callback = Closure::once({
            let had = Rc::clone(&had);
            move |_lock: JsValue| {
                let held = Promise::new(&mut |resolve, _| {
                    had.replace(Some(Had {
                        emergency: after(&resolve, LONGEST),
                        _will: LastWill::call(&resolve),
                        let_go: resolve,
                    }));
                });
                // Nobody objects to being told.
                drop(tell.map(|tell| tell.call0(&JsValue::UNDEFINED)));
                held
            }
        });
        let abort = AbortController::new()?;
        let options = Object::new();
        Reflect::set(&options, &"signal".into(), &abort.signal())?;
        let name = format!("domain-lifecycle {name}");
        let all = locks.request(&name, &options, callback.as_ref().unchecked_ref())?;
        let lock = Self {
            _will: LastWill::method(&abort, "abort"),
            abort,
            had,
            _granted: callback,
        };
        Ok((lock, Promise::race(&Array::of2(&granted, &all))))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        match self.had.take() {
            None => self.abort.abort(),
            Some(had) => {
                if let (Some(window), Some(id)) = (web_sys::window(), had.emergency) {
                    window.clear_timeout_with_handle(id);
                }
                // A function of the browser's own; it does not fail.
                drop(had.let_go.call0(&JsValue::UNDEFINED));
            }
        }
    }
}

/// By the browser alone, so that it happens even if this module is no more.
fn after(act: &Function, span: i32) -> Option<i32> {
    web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(act, span)
        .ok()
}
