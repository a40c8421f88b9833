//! Elements, made one by one. What changes in them are bonds, which an effect of Leptos runs: one for
//! each widget, as hundreds of effects and memos were most of its memory.
//!
//! Leptos' own `view!` gives every shape of element a type of its own, and the compiler writes its
//! building, rebuilding and removal for each: for this widget that was two thirds of the module
//! (`docs/performance.md`). Here all elements are of one type. It also makes elements by name only,
//! never from a string of HTML, as Trusted Types want it.

mod attribute;
mod child;
mod content;
mod element;
mod keyed;
mod listener;
mod view;
mod when;

pub(super) use child::Child;
pub(super) use element::{El, el, svg};
pub(super) use keyed::keyed;
pub(super) use view::View;
pub(super) use when::{each, optional, when};
