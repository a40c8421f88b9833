use super::derived::Derived;
use super::dom::{El, View, el, optional};

/// The language of what the server says. No API tells it, and none is asked for one: their documents
/// only show English, and an account may be in any of six languages. Empty stands for unknown, so
/// that a screen reader does not read it as if it were in the language of the widget.
pub(super) const LANGUAGE: &str = "";

pub(super) fn isolated() -> El {
    el("bdi").class("server-text").attr("dir", "auto")
}

/// What the server said, as it said it: text, cut off from the direction of the text around it.
pub(super) fn server_text(text: Derived<String>) -> El {
    isolated().attr("lang", LANGUAGE).child(text)
}

/// The same as a quotation.
pub(super) fn quote(text: Derived<String>) -> El {
    el("p").class("quote").child(server_text(text))
}

/// The same for a text that never changes.
pub(super) fn verbatim(text: &str) -> El {
    isolated().attr("lang", LANGUAGE).child(text)
}

/// What is the server's only while `theirs`, and ours otherwise.
pub(super) fn maybe_server_text(text: Derived<String>, theirs: Derived<bool>) -> El {
    let language = super::derived::derived(move || theirs.get().then_some(LANGUAGE));
    isolated().attr("lang", language).child(text)
}

/// Ours, but cut off from the direction of the text around it.
pub(super) fn isolated_text(text: Derived<String>) -> El {
    isolated().child(text)
}

/// What it means, beside it and in our words; nothing where there is nothing to explain.
pub(super) fn gloss(text: Derived<String>) -> View {
    optional(text, |text| el("p").class("gloss").child(text))
}
