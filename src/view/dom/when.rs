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
    switch(shown, Box::new(move || make().into()))
}

/// There while `text` is not empty.
pub(in crate::view) fn optional<V: Into<View>>(
    text: Memo<String>,
    make: impl Fn(Memo<String>) -> V + 'static,
) -> View {
    let shown = memo(move || !text.with(String::is_empty));
    when(shown, move || make(text))
}

fn switch(shown: Memo<bool>, make: Box<dyn Fn() -> View>) -> View {
    let mark = document().create_comment("");
    let content = Rc::new(RefCell::new(Vec::<View>::new()));
    let (place, holder) = (mark.clone(), Rc::clone(&content));
    let follow = render(Box::new(move || {
        let now = shown.get();
        let before = holder.take();
        before.iter().for_each(View::remove);
        drop(before);
        if !now {
            return;
        }
        let view = untrack(&make);
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
