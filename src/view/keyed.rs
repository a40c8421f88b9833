use leptos::prelude::*;
use std::sync::Arc;

/// One item for each key. An item is built once, and moves or goes with its key.
pub(super) fn keyed(
    keys: Memo<Vec<String>>,
    make: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    list(keys, Arc::new(make))
}

fn list(keys: Memo<Vec<String>>, make: Arc<dyn Fn(String) -> AnyView + Send + Sync>) -> AnyView {
    let children = move |key: String| untrack(|| make(key));
    view! { <For each=move || keys.get() key=String::clone children /> }.into_any()
}
