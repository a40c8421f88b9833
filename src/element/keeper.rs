//! What the class keeps outside of the module, for a widget that has to go on after a crash.

use super::hooks::Hooks;
use crate::browser::{json_value, script_value};
use crate::state::{State, handover};
use contract::json::{Json, Write};
use contract::v2::Lifecycle;
use js_sys::Reflect;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsValue;

const REST: &str = "rest";
const LIFECYCLE: &str = "lifecycle";

/// Tells the class what is new, and nothing else: most events change little.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    rest: RefCell<Json>,
    lifecycle: RefCell<Option<Arc<Lifecycle>>>,
}

impl Keeper {
    /// The state is another.
    pub(super) fn keep(&self, hooks: &Hooks, state: &State) {
        let rest = handover(state);
        if *self.rest.borrow() != rest {
            hooks.keep(REST, &script_value(&rest));
            self.rest.replace(rest);
        }
        let lifecycle = state.picture.as_ref().map(|picture| &picture.lifecycle);
        let same = match (lifecycle, &*self.lifecycle.borrow()) {
            (Some(now), Some(kept)) => Arc::ptr_eq(now, kept),
            (now, kept) => now.is_none() && kept.is_none(),
        };
        if !same {
            let value = lifecycle.map_or(Json::Null, |lifecycle| lifecycle.write());
            hooks.keep(LIFECYCLE, &script_value(&value));
            self.lifecycle.replace(lifecycle.cloned());
        }
    }
}

/// What a widget on a crashed module left.
pub(super) type Left = (Json, Option<Box<Lifecycle>>);

/// That, if it left anything.
pub(super) fn kept(values: &JsValue) -> Option<Left> {
    let member = |name: &str| Some(json_value(&Reflect::get(values, &name.into()).ok()?));
    let rest = member(REST).filter(Json::is_object)?;
    let lifecycle = member(LIFECYCLE).and_then(|lifecycle| lifecycle.read());
    Some((rest, lifecycle.map(Box::new)))
}
