//! What is not always there. The closures are boxed here, so that one instance of the
//! machinery serves all of them.

use super::memo::memo;
use leptos::prelude::*;
use std::sync::Arc;

type Make = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// There while `shown`; built when it comes, gone from the DOM when it goes.
pub(super) fn when(
    shown: Memo<bool>,
    make: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    switch(shown, Arc::new(make))
}

fn switch(shown: Memo<bool>, make: Make) -> AnyView {
    (move || shown.get().then(|| untrack(|| make()))).into_any()
}

/// There while `text` is not empty.
pub(super) fn optional(text: Memo<String>, make: fn(Memo<String>) -> AnyView) -> AnyView {
    let shown = memo(move || !text.with(String::is_empty));
    when(shown, move || make(text))
}
