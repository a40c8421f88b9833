use leptos::prelude::*;

/// What the server said, as it said it: text, cut off from the direction of the text around it.
#[component]
pub(super) fn ServerText(text: Memo<String>) -> AnyView {
    view! { <bdi dir="auto" class="server-text">{text}</bdi> }.into_any()
}
