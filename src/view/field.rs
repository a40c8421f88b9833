use super::memo::memo;
use super::server_text::MaybeServerText;
use super::when::when;
use leptos::prelude::*;

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

/// A control between its label and what is to be said about it. Empty texts are not there. Whether
/// the field itself and the error are the server's is told beside.
#[component]
pub(super) fn Field(
    ids: FieldIds,
    label: Memo<String>,
    hint: Memo<String>,
    theirs: bool,
    error: Memo<String>,
    error_theirs: Memo<bool>,
    control: AnyView,
) -> AnyView {
    let theirs = memo(move || theirs);
    let (hinted, wrong) = (filled(hint), filled(error));
    let FieldIds {
        control: id,
        hint: hint_id,
        error: error_id,
        ..
    } = ids;
    view! {
        <div class="field">
            <label for=id><MaybeServerText text=label theirs /></label>
            {when(hinted, move || {
                view! { <p id=hint_id.clone() class="hint"><MaybeServerText text=hint theirs /></p> }.into_any()
            })}
            {control}
            {when(wrong, move || {
                view! { <p id=error_id.clone() part="error" class="wrong"><MaybeServerText text=error theirs=error_theirs /></p> }
                    .into_any()
            })}
        </div>
    }
    .into_any()
}

fn filled(text: Memo<String>) -> Memo<bool> {
    memo(move || !text.with(String::is_empty))
}
