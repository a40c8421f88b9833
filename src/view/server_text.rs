use super::when::optional;
use leptos::prelude::*;

/// The language of what the server says. No API tells it, and none is asked for one: their documents
/// only show English, and an account may be in any of six languages. Empty stands for unknown, so
/// that a screen reader does not read it as if it were in the language of the widget.
pub(super) const LANGUAGE: &str = "";

/// What the server said, as it said it: text, cut off from the direction of the text around it.
#[component]
pub(super) fn ServerText(text: Memo<String>) -> AnyView {
    view! { <bdi dir="auto" lang=LANGUAGE class="server-text">{text}</bdi> }.into_any()
}

/// The same for a text that never changes.
pub(super) fn verbatim(text: String) -> AnyView {
    view! { <bdi dir="auto" lang=LANGUAGE class="server-text">{text}</bdi> }.into_any()
}

/// What is the server's only while `theirs`, and ours otherwise.
#[component]
pub(super) fn MaybeServerText(text: Memo<String>, theirs: Memo<bool>) -> AnyView {
    let language = move || theirs.get().then_some(LANGUAGE);
    view! { <bdi dir="auto" lang=language class="server-text">{text}</bdi> }.into_any()
}

/// What it means, beside it and in our words; nothing where there is nothing to explain.
pub(super) fn gloss(text: Memo<String>) -> AnyView {
    optional(text, |text| {
        view! { <p class="gloss">{text}</p> }.into_any()
    })
}
