use super::view::{Part, View, render};
use crate::view::memo::Memo;
use leptos::prelude::{Owner, document, untrack};
use leptos::web_sys::{Comment, Node};
use std::cell::RefCell;
use std::rc::Rc;

/// What is made for one key, and the owner of what is derived for it.
struct Item {
    key: String,
    _owner: Owner,
}

/// One item for each key. An item is made once, and moves or goes with its key.
pub(in crate::view) fn keyed<V: Into<View>>(
    keys: Memo<Vec<String>>,
    make: impl Fn(String) -> V + 'static,
) -> View {
    list(keys, Box::new(move |key| make(key).into()))
}

fn list(keys: Memo<Vec<String>>, make: Box<dyn Fn(String) -> View>) -> View {
    let mark = document().create_comment("");
    let views = Rc::new(RefCell::new(Vec::new()));
    let (place, holder) = (mark.clone(), Rc::clone(&views));
    // Not the effect's own, which is emptied whenever it runs again.
    let outer = Owner::current().unwrap_or_default();
    let mut items = Vec::<Item>::new();
    let follow = render(Box::new(move || {
        let mut before: Vec<_> = items.drain(..).zip(holder.take()).collect();
        let mut now = Vec::new();
        for key in keys.get() {
            let known = before.iter().position(|(item, _)| item.key == key);
            let (item, view) = match known {
                Some(at) => before.swap_remove(at),
                None => made(&outer, key, &*make),
            };
            items.push(item);
            now.push(view);
        }
        for (_, view) in &before {
            view.remove();
        }
        arrange(&place, &now);
        holder.replace(now);
    }));
    View {
        parts: vec![Part::Changing(mark, views)],
        keep: vec![follow],
    }
}

fn made(outer: &Owner, key: String, make: &dyn Fn(String) -> View) -> (Item, View) {
    let owner = outer.child();
    let view = owner.with(|| untrack(|| make(key.clone())));
    (Item { key, _owner: owner }, view)
}

/// Puts the views in order before their mark. One that stands in its place is not touched.
fn arrange(mark: &Comment, views: &[View]) {
    let Some(parent) = mark.parent_node() else {
        return; // not in the page yet; they are put there together with the mark
    };
    let mut next: Node = mark.clone().into();
    for view in views.iter().rev() {
        let (Some(first), Some(last)) = (view.first(), view.last()) else {
            continue;
        };
        if last.next_sibling().as_ref() != Some(&next) {
            view.place(&parent, Some(&next));
        }
        next = first;
    }
}
