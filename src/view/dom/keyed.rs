use super::content::Content;
use super::view::{Part, View};
use crate::view::derived::Derived;
use leptos::prelude::{Owner, document};
use leptos::web_sys::{Comment, Node};
use std::cell::RefCell;
use std::rc::Rc;

/// What is made for one key.
struct Item {
    key: String,
    content: Content,
}

/// One item for each key. An item is made once, and moves or goes with its key.
pub(in crate::view) fn keyed<V: Into<View>>(
    keys: Derived<Vec<String>>,
    make: impl Fn(String) -> V + 'static,
) -> View {
    list(keys, Box::new(move |key| make(key).into()))
}

fn list(keys: Derived<Vec<String>>, make: Box<dyn Fn(String) -> View>) -> View {
    let mark = document().create_comment("");
    let views = Rc::new(RefCell::new(Vec::new()));
    let (place, holder) = (mark.clone(), Rc::clone(&views));
    let outer = Owner::current().unwrap_or_default();
    let mut items = Vec::<Item>::new();
    let bond = move || {
        let now = keys.get();
        for item in &mut items {
            item.content.renew();
        }
        if !now.iter().eq(items.iter().map(|item| &item.key)) {
            let before = items.drain(..).zip(holder.take()).collect();
            let after = sorted(before, now, &mut |key| made(&outer, key, &*make));
            let (kept, shown): (Vec<_>, Vec<_>) = after.into_iter().unzip();
            arrange(&place, &shown);
            items = kept;
            holder.replace(shown);
        }
    };
    View {
        parts: vec![Part::Changing(mark, views)],
        bonds: vec![Box::new(bond)],
        ..View::default()
    }
}

fn made(outer: &Owner, key: String, make: &dyn Fn(String) -> View) -> (Item, View) {
    let mut content = Content::new(outer);
    let view = content.made(|| make(key.clone()));
    (Item { key, content }, view)
}

/// The items of these keys, in their order: those that were there, and new ones. The others go.
fn sorted(
    mut before: Vec<(Item, View)>,
    keys: Vec<String>,
    make: &mut dyn FnMut(String) -> (Item, View),
) -> Vec<(Item, View)> {
    let mut after = Vec::new();
    for key in keys {
        let known = before.iter().position(|(item, _)| item.key == key);
        after.push(match known {
            Some(at) => before.swap_remove(at),
            None => make(key),
        });
    }
    for (_, gone) in &before {
        gone.remove();
    }
    after
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
