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
    switch(Box::new(move || {
        shown.get().then(|| untrack(|| make().into()))
    }))
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
pub(in crate::view) fn each<T: Default + 'static, V: Into<View>>(
    value: Memo<T>,
    make: impl Fn(&T) -> V + 'static,
) -> View {
    switch(Box::new(move || {
        Some(value.with(|value| untrack(|| make(value).into())))
    }))
}

fn switch(now: Box<dyn Fn() -> Option<View>>) -> View {
    let mark = document().create_comment("");
    let content = Rc::new(RefCell::new(Vec::<View>::new()));
    let (place, holder) = (mark.clone(), Rc::clone(&content));
    let follow = render(Box::new(move || {
        let now = now();
        holder.borrow().iter().for_each(View::remove);
        // Without a parent it is not in the page yet, and is put there together with its mark.
        if let (Some(view), Some(parent)) = (&now, place.parent_node()) {
            view.place(&parent, Some(&place));
        }
        holder.replace(now.into_iter().collect());
    }));
    View {
        parts: vec![Part::Changing(mark, content)],
        keep: vec![follow],
    }
}
