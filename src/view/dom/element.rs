use super::attribute::Attribute;
use super::child::Child;
use super::listener::listen;
use super::view::{Part, View, bond};
use crate::view::derived::Derived;
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event, HtmlElement, js_sys::Reflect};

/// An element that is being made.
pub(in crate::view) struct El {
    pub(super) element: Option<Element>,
    pub(super) view: View,
}

/// An HTML element.
pub(in crate::view) fn el(tag: &str) -> El {
    made(document().create_element(tag).ok())
}

/// An element of a drawing.
pub(in crate::view) fn svg(tag: &str) -> El {
    let namespace = Some("http://www.w3.org/2000/svg");
    made(document().create_element_ns(namespace, tag).ok())
}

/// The browser makes every element whose name is one, as all of ours are.
fn made(element: Option<Element>) -> El {
    let parts = element
        .iter()
        .map(|element| Part::Node(element.clone().into()));
    let view = View {
        parts: parts.collect(),
        ..View::default()
    };
    El { element, view }
}

impl El {
    /// Sets an attribute: a text, or what follows from signals. `None` and `false` leave it out.
    pub(in crate::view) fn attr(mut self, name: &'static str, value: impl Attribute) -> Self {
        if let Some(element) = &self.element {
            value.put(element, name, &mut self.view);
        }
        self
    }

    /// What the stylesheet calls it.
    pub(in crate::view) fn class(self, value: impl Attribute) -> Self {
        self.attr("class", value)
    }

    /// What a host page calls it.
    pub(in crate::view) fn part(self, value: impl Attribute) -> Self {
        self.attr("part", value)
    }

    /// Keeps a property of the element's object.
    pub(in crate::view) fn prop<T>(mut self, name: &'static str, value: Derived<T>) -> Self
    where
        T: Into<JsValue> + Clone + Default + PartialEq + 'static,
    {
        if let Some(element) = self.element.clone() {
            let write = move |now: &T| {
                // Only a property that cannot be written refuses; none of ours is.
                Reflect::set(&element, &name.into(), &now.clone().into()).ok();
            };
            self.view.bonds.push(bond(move || value.get(), write));
        }
        self
    }

    /// Calls `heard` for every such event.
    pub(in crate::view) fn on(
        mut self,
        event: &'static str,
        heard: impl FnMut(&Event) + 'static,
    ) -> Self {
        if let Some(element) = &self.element {
            let listener = listen(element, event, Box::new(heard));
            self.view.listeners.push(listener);
        }
        self
    }

    /// Adds a text, a view, or several.
    pub(in crate::view) fn child(mut self, child: impl Child) -> Self {
        let view = child.into_view();
        if let Some(element) = &self.element {
            view.place(element, None);
        }
        self.view.adopt(view);
        self
    }

    /// Hands out the element itself, for what only its own object can do.
    pub(in crate::view) fn with<T: JsCast>(self, use_it: impl FnOnce(T)) -> Self {
        if let Some(element) = self.element.clone().and_then(|e| e.dyn_into().ok()) {
            use_it(element);
        }
        self
    }

    /// Keeps a property of its style: through the CSSOM, as a `style` attribute would need
    /// `unsafe-inline`.
    pub(in crate::view) fn style(
        mut self,
        name: &'static str,
        value: Derived<Option<String>>,
    ) -> Self {
        let styled = self
            .element
            .as_ref()
            .and_then(|e| e.dyn_ref::<HtmlElement>());
        if let Some(element) = styled.cloned() {
            let write = move |now: &Option<String>| {
                // An empty value takes it away; what CSS does not know is passed over.
                let now = now.as_deref().unwrap_or_default();
                element.style().set_property(name, now).ok();
            };
            self.view.bonds.push(bond(move || value.get(), write));
        }
        self
    }
}

impl From<El> for View {
    fn from(made: El) -> Self {
        made.view
    }
}
