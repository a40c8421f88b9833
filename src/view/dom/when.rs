use super::view::{Part, View, render};
use crate::view::memo::{Memo, memo};
use leptos::prelude::{document, untrack};
use std::cell::RefCell;
use std::rc::Rc;

/// There while `shown`; made when it comes, gone from the page when it goes.
pub(in crate::view) fn when<V: Into<View>>(
    shown: Memo<bool>,
    make: impl Fn() -> V + 'static,
) -> View {
    switch(
        Box::new(move || shown.get().then(String::new)),
        Box::new(move |_| make().into()),
    )
}

/// There while `text` is not empty.
pub(in crate::view) fn optional<V: Into<View>>(
    text: Memo<String>,
    make: impl Fn(Memo<String>) -> V + 'static,
) -> View {
    let shown = memo(move || !text.with(String::is_empty));
    when(shown, move || make(text))
}

/// Made anew for each value.
pub(in crate::view) fn each<V: Into<View>>(
    value: Memo<String>,
    make: impl Fn(&str) -> V + 'static,
) -> View {
    switch(
        Box::new(move || Some(value.get())),
        Box::new(move |value| make(value).into()),
    )
}

fn switch(now: Box<dyn Fn() -> Option<String>>, make: Box<dyn Fn(&str) -> View>) -> View {
    let mark = document().create_comment("");
    let content = Rc::new(RefCell::new(Vec::<View>::new()));
    let (place, holder) = (mark.clone(), Rc::clone(&content));
    let follow = render(Box::new(move || {
        let now = now();
        let before = holder.take();
        before.iter().for_each(View::remove);
        drop(before);
        let Some(now) = now else {
            return;
        };
        let view = untrack(|| make(&now));
        // Without a parent it is not in the page yet, and is put there together with its mark.
        if let Some(parent) = place.parent_node() {
            view.place(&parent, Some(&place));
        }
        holder.borrow_mut().push(view);
    }));
    View {
        parts: vec![Part::Changing(mark, content)],
        keep: vec![follow],
    }
}
