use super::derived::{Derived, derived};
use super::dom::{El, View, el, when};
use super::server_text::maybe_server_text;

/// The ids by which a control is tied to its label, its hint and its error.
#[derive(Clone)]
pub(super) struct FieldIds {
    /// The control's own.
    pub(super) control: String,
    /// For `aria-describedby`.
    pub(super) described_by: String,
    hint: String,
    error: String,
}

impl FieldIds {
    /// For a field of this name.
    pub(super) fn new(name: &str) -> Self {
        let (hint, error) = (format!("hint-{name}"), format!("error-{name}"));
        Self {
            control: format!("field-{name}"),
            described_by: format!("{error} {hint}"),
            hint,
            error,
        }
    }
}

/// What is to be said around a control. Empty texts are not there.
pub(super) struct Said {
    /// What it is called.
    pub(super) label: Derived<String>,
    /// What it is for.
    pub(super) hint: Derived<String>,
    /// Whether label and hint are the server's.
    pub(super) theirs: bool,
    /// What is wrong with it.
    pub(super) error: Derived<String>,
    /// Whether that is the server's.
    pub(super) error_theirs: Derived<bool>,
}

/// A control between its label and what is to be said about it.
pub(super) fn field(ids: FieldIds, said: Said, control: impl Into<View>) -> El {
    let Said {
        label,
        hint,
        theirs,
        error,
        error_theirs,
    } = said;
    let theirs = derived(move || theirs);
    let (hint_id, error_id) = (ids.hint, ids.error);
    let hinted = move || {
        el("p")
            .attr("id", &*hint_id)
            .class("hint")
            .child(maybe_server_text(hint, theirs))
    };
    let wrong = move || {
        el("p")
            .attr("id", &*error_id)
            .part("error")
            .class("wrong")
            .child(maybe_server_text(error, error_theirs))
    };
    el("div")
        .class("field")
        .child(
            el("label")
                .attr("for", ids.control)
                .child(maybe_server_text(label, theirs)),
        )
        .child(when(filled(hint), hinted))
        .child(control.into())
        .child(when(filled(error), wrong))
}

fn filled(text: Derived<String>) -> Derived<bool> {
    derived(move || !text.with(String::is_empty))
}
