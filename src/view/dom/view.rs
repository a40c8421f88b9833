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
    pub(super) bonds: Vec<Bond>,
    pub(super) listeners: Vec<Box<dyn Any>>,
}

/// Brings one thing on the page up to date. It reads signals, and writes only what is another than
/// before.
pub(super) type Bond = Box<dyn FnMut()>;

/// Writes a value whenever it is another than before. What is new on the page is as if the neutral value
/// of its type were written there.
pub(super) fn bond<T: Default + PartialEq + 'static>(
    value: impl Fn() -> T + 'static,
    write: impl Fn(&T) + 'static,
) -> Bond {
    let mut written = T::default();
    Box::new(move || {
        let now = value();
        if now != written {
            write(&now);
            written = now;
        }
    })
}

/// What stands side by side in a view.
pub(super) enum Part {
    /// An element or a text.
    Node(Node),
    /// What is not always there or not always the same, and stands before its mark.
    Changing(Comment, Rc<RefCell<Vec<View>>>),
}

/// Brings all of it up to date.
pub(super) fn renew(bonds: &mut [Bond]) {
    for bond in bonds {
        bond();
    }
}

impl View {
    /// Brings it up to date now and whenever a signal that it reads has changed, until what is
    /// returned is dropped. All of a widget hangs on one effect: a change of its state concerns
    /// most of it, and looking at everything costs less than hundreds of effects.
    pub(in crate::view) fn live(&mut self) -> RenderEffect<()> {
        let mut bonds = std::mem::take(&mut self.bonds);
        RenderEffect::new(move |_| renew(&mut bonds))
    }

    /// Takes over what keeps another up to date.
    pub(super) fn adopt(&mut self, other: Self) {
        self.bonds.extend(other.bonds);
        self.listeners.extend(other.listeners);
    }

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
