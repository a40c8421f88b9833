use super::view::{View, bond};
use crate::view::derived::Derived;
use crate::view::signal::Signal;
use leptos::web_sys::Element;

/// What an attribute can be set to.
pub(in crate::view) trait Attribute {
    fn put(self, element: &Element, name: &'static str, view: &mut View);
}

/// A name that is no name is refused; all of ours are.
fn set(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
}

fn follow(
    element: &Element,
    name: &'static str,
    view: &mut View,
    value: Box<dyn Fn() -> Option<String>>,
) {
    let element = element.clone();
    let write = move |now: &Option<String>| set(&element, name, now.as_deref());
    view.bonds.push(bond(value, write));
}

impl Attribute for &str {
    fn put(self, element: &Element, name: &'static str, _: &mut View) {
        set(element, name, Some(self));
    }
}

impl Attribute for String {
    fn put(self, element: &Element, name: &'static str, view: &mut View) {
        self.as_str().put(element, name, view);
    }
}

impl Attribute for bool {
    fn put(self, element: &Element, name: &'static str, view: &mut View) {
        self.then_some("").put(element, name, view);
    }
}

impl<T: Attribute> Attribute for Option<T> {
    fn put(self, element: &Element, name: &'static str, view: &mut View) {
        if let Some(value) = self {
            value.put(element, name, view);
        }
    }
}

/// Values that say how they stand in an attribute.
pub(in crate::view) trait Written: Clone + Default + 'static {
    fn written(self) -> Option<String>;
}

impl Written for String {
    fn written(self) -> Option<String> {
        Some(self)
    }
}

impl Written for &'static str {
    fn written(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Written for bool {
    fn written(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<T: Written> Written for Option<T> {
    fn written(self) -> Option<String> {
        self.and_then(T::written)
    }
}

impl<T: Written> Attribute for Derived<T> {
    fn put(self, element: &Element, name: &'static str, view: &mut View) {
        follow(element, name, view, Box::new(move || self.get().written()));
    }
}

impl<T: Written + PartialEq + Send + Sync> Attribute for Signal<T> {
    fn put(self, element: &Element, name: &'static str, view: &mut View) {
        follow(element, name, view, Box::new(move || self.get().written()));
    }
}
