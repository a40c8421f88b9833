use leptos::prelude::RenderEffect;
use leptos::web_sys::{Comment, Node};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// Something to be put into the page, with all that keeps it up to date. Dropping it ends that;
/// taking it off the screen is [`View::remove`].
#[derive(Default)]
pub(in crate::view) struct View {
    pub(super) parts: Vec<Part>,
    pub(super) keep: Keep,
}

/// Effects and listeners: they end when they are dropped.
pub(super) type Keep = Vec<Box<dyn Any>>;

/// What stands side by side in a view.
pub(super) enum Part {
    /// An element or a text.
    Node(Node),
    /// What is not always there or not always the same, and stands before its mark.
    Changing(Comment, Rc<RefCell<Vec<View>>>),
}

/// Runs at once and whenever what it reads has changed.
pub(super) fn render(mut run: Box<dyn FnMut()>) -> Box<dyn Any> {
    Box::new(RenderEffect::new(move |_: Option<()>| run()))
}

impl View {
    /// Puts it into the page; at the end of the parent where `before` is `None`.
    pub(in crate::view) fn place(&self, parent: &Node, before: Option<&Node>) {
        for part in &self.parts {
            match part {
                Part::Node(node) => put(parent, node, before),
                Part::Changing(mark, shown) => {
                    shown
                        .borrow()
                        .iter()
                        .for_each(|view| view.place(parent, before));
                    put(parent, mark, before);
                }
            }
        }
    }

    /// Takes it out of the page.
    pub(in crate::view) fn remove(&self) {
        for part in &self.parts {
            match part {
                Part::Node(node) => take(node),
                Part::Changing(mark, shown) => {
                    shown.borrow().iter().for_each(Self::remove);
                    take(mark);
                }
            }
        }
    }

    /// The node it begins with.
    pub(super) fn first(&self) -> Option<Node> {
        self.parts.first().map(|part| match part {
            Part::Node(node) => node.clone(),
            Part::Changing(mark, shown) => {
                let inner = shown.borrow().iter().find_map(Self::first);
                inner.unwrap_or_else(|| mark.clone().into())
            }
        })
    }

    /// The node it ends with.
    pub(super) fn last(&self) -> Option<&Node> {
        self.parts.last().map(|part| match part {
            Part::Node(node) => node,
            Part::Changing(mark, _) => mark,
        })
    }
}

/// The browser refuses only what cannot be: a parent without children, a node around itself.
fn put(parent: &Node, node: &Node, before: Option<&Node>) {
    parent.insert_before(node, before).ok();
}

fn take(node: &Node) {
    if let Some(parent) = node.parent_node() {
        parent.remove_child(node).ok();
    }
}
