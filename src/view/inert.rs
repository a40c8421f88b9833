//! Elements without anything dynamic. Inside another `view!` the macro would write them as an HTML
//! string and parse it, which Trusted Types forbid; as views of their own they are made like any
//! other element. The stories run under such a policy and fail on a violation.

use leptos::prelude::*;

/// A place for the host's own content.
pub(super) fn host_slot(name: &'static str) -> AnyView {
    view! { <slot name=name></slot> }.into_any()
}

/// Something is under way; said in words beside it.
pub(super) fn spinner() -> AnyView {
    view! { <span class="spinner" aria-hidden="true"></span> }.into_any()
}
