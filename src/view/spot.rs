use super::dom::El;
use leptos::prelude::{GetValue, SetValue, StoredValue};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use send_wrapper::SendWrapper;

/// Where an element is kept for what only its own object can do, such as taking the focus.
#[derive(Clone, Copy)]
pub(super) struct Spot(StoredValue<Option<SendWrapper<Element>>>);

impl Spot {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// The element, as long as its view is there.
    pub(super) fn get<T: JsCast>(self) -> Option<T> {
        let element = self.0.try_get_value()??;
        element.take().dyn_into().ok()
    }

    /// Keeps this element.
    pub(super) fn hold(self, made: El) -> El {
        made.with(|element: Element| self.0.set_value(Some(SendWrapper::new(element))))
    }
}
