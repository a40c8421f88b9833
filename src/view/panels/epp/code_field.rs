use super::entry::Entry;
use crate::view::action::flag;
use crate::view::copy_details::plain_button;
use crate::view::derived::{Derived, derived};
use crate::view::dom::{Child as _, El, View, el, when};
use crate::view::effect::{effect, on_change};
use crate::view::field::{FieldIds, Said, field};
use crate::view::freshness::note;
use crate::view::scene::Scene;
use crate::view::signal::Signal;
use crate::words::Key;
use leptos::prelude::on_cleanup;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, KeyboardEvent};

/// The field for the code: masked, and known to no password manager.
pub(super) fn code_field(scene: Scene, entry: Entry) -> View {
    keep_in_step(scene, entry);
    let ids = FieldIds::new("epp");
    let refused = scene.derive(|s| s.field_fault("eppCode").map(str::to_owned));
    let error = scene.phrase(move |words| match entry.fault.get() {
        Some(fault) => words.code_fault(fault),
        None => refused.get().unwrap_or_default(),
    });
    let said = Said {
        label: scene.say(Key::EppLabel),
        hint: scene.phrase(|w| format!("{} {}", w.say(Key::EppHint), w.say(Key::EppOnlyOnce))),
        theirs: false,
        error,
        error_theirs: derived(move || entry.fault.with(Option::is_none)),
    };
    let control = el("div")
        .class("masked")
        .child(code_input(entry, &ids, error))
        .child(reveal(scene, entry));
    let trimmed = derived(move || entry.trimmed.get());
    let told = scene.say(Key::EppTrimmed);
    let beside = el("div")
        .attr("role", "status")
        .class("told-beside")
        .child(when(trimmed, move || note(told)));
    [field(ids, said, control), beside].into_view()
}

fn code_input(entry: Entry, ids: &FieldIds, error: Derived<String>) -> El {
    let kind = derived(move || {
        if entry.revealed.get() {
            "text"
        } else {
            "password"
        }
    });
    let wrong = flag(derived(move || !error.with(String::is_empty)));
    // The pasted text is in the field only after the event.
    let pasted = Signal::new(false);
    let typed = move |_: &Event| {
        entry.changed();
        if pasted.get_untracked() {
            pasted.set(false);
            entry.trimmed.set(false);
            entry.trim();
        }
    };
    let input = el("input")
        .attr("type", kind)
        .attr("id", &*ids.control)
        .part("field field-epp")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("autocorrect", "off")
        .attr("spellcheck", "false")
        .attr("data-lpignore", "true")
        .attr("data-1p-ignore", "true")
        .attr("dir", "ltr")
        .attr("aria-invalid", wrong)
        .attr("aria-describedby", &*ids.described_by)
        .on("paste", move |_| pasted.set(true))
        .on("input", typed)
        .on("change", move |_| entry.trim())
        .on("keydown", move |event| pressed(entry, event));
    entry.input.hold(input)
}

fn pressed(entry: Entry, event: &Event) {
    let enter = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|key| key.key() == "Enter" && !key.is_composing() && !key.repeat());
    if enter {
        event.prevent_default();
        entry.enter();
    }
}

fn reveal(scene: Scene, entry: Entry) -> El {
    let text = scene.phrase(move |words| {
        let key = if entry.revealed.get() {
            Key::EppHide
        } else {
            Key::EppReveal
        };
        words.say(key).to_owned()
    });
    plain_button(move || entry.revealed.update(|revealed| *revealed = !*revealed))
        .attr("aria-controls", "field-epp")
        .child(text)
}

/// Empties the field when a code was taken, fills it when one arrived, and leaves nothing behind.
fn keep_in_step(scene: Scene, entry: Entry) {
    let taken = scene.derive(|state| state.codes_taken);
    on_change(taken, move || {
        entry.put("");
        entry.revealed.set(false);
    });
    effect(move || {
        if let Some(code) = scene.take_code() {
            entry.put(code.expose());
        }
    });
    on_cleanup(move || {
        if let Some(input) = entry.field() {
            input.set_value("");
        }
    });
}
