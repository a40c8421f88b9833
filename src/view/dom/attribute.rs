use super::view::{Keep, render};
use crate::view::memo::Memo;
use crate::view::signal::Signal;
use leptos::web_sys::Element;

/// What an attribute can be set to.
pub(in crate::view) trait Attribute {
    fn put(self, element: &Element, name: &'static str, keep: &mut Keep);
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
    keep: &mut Keep,
    value: Box<dyn Fn() -> Option<String>>,
) {
    let element = element.clone();
    let mut shown = None;
    keep.push(render(Box::new(move || {
        let now = value();
        if now != shown {
            set(&element, name, now.as_deref());
            shown = now;
        }
    })));
}

impl Attribute for &str {
    fn put(self, element: &Element, name: &'static str, _: &mut Keep) {
        set(element, name, Some(self));
    }
}

impl Attribute for String {
    fn put(self, element: &Element, name: &'static str, keep: &mut Keep) {
        self.as_str().put(element, name, keep);
    }
}

impl Attribute for bool {
    fn put(self, element: &Element, name: &'static str, keep: &mut Keep) {
        self.then_some("").put(element, name, keep);
    }
}

impl<T: Attribute> Attribute for Option<T> {
    fn put(self, element: &Element, name: &'static str, keep: &mut Keep) {
        if let Some(value) = self {
            value.put(element, name, keep);
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

impl<T: Written> Attribute for Memo<T> {
    fn put(self, element: &Element, name: &'static str, keep: &mut Keep) {
        follow(element, name, keep, Box::new(move || self.get().written()));
    }
}

impl<T: Written + PartialEq + Send + Sync> Attribute for Signal<T> {
    fn put(self, element: &Element, name: &'static str, keep: &mut Keep) {
        follow(element, name, keep, Box::new(move || self.get().written()));
    }
}
