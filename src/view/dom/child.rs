use super::element::El;
use super::view::{Part, View, bond};
use crate::view::derived::Derived;
use crate::view::signal::Signal;
use leptos::prelude::document;

/// What can stand in an element.
pub(in crate::view) trait Child {
    fn into_view(self) -> View;
}

impl Child for View {
    fn into_view(self) -> View {
        self
    }
}

impl Child for El {
    fn into_view(self) -> View {
        self.into()
    }
}

impl Child for &str {
    fn into_view(self) -> View {
        let text = document().create_text_node(self);
        View {
            parts: vec![Part::Node(text.into())],
            ..View::default()
        }
    }
}

impl Child for String {
    fn into_view(self) -> View {
        self.as_str().into_view()
    }
}

impl<T: Child> Child for Option<T> {
    fn into_view(self) -> View {
        self.map(T::into_view).unwrap_or_default()
    }
}

impl<T: Child> Child for Vec<T> {
    fn into_view(self) -> View {
        let mut all = View::default();
        for one in self {
            let mut one = one.into_view();
            all.parts.append(&mut one.parts);
            all.adopt(one);
        }
        all
    }
}

impl<T: Child, const N: usize> Child for [T; N] {
    fn into_view(self) -> View {
        Vec::from(self).into_view()
    }
}

/// A text that changes in place.
fn text(now: Box<dyn Fn() -> String>) -> View {
    let node = document().create_text_node("");
    let text = node.clone();
    let bond = bond(now, move |now: &String| text.set_data(now));
    View {
        parts: vec![Part::Node(node.into())],
        bonds: vec![bond],
        ..View::default()
    }
}

impl Child for Derived<String> {
    fn into_view(self) -> View {
        text(Box::new(move || self.get()))
    }
}

impl Child for Signal<String> {
    fn into_view(self) -> View {
        text(Box::new(move || self.get()))
    }
}
