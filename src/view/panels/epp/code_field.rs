use super::super::super::memo::memo;
use super::entry::Entry;
use crate::view::action::flag;
use crate::view::field::{Field, FieldIds};
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::Key;
use leptos::attr::custom::custom_attribute;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The field for the code: masked, and known to no password manager.
#[component]
pub(super) fn CodeField(scene: Scene, entry: Entry) -> AnyView {
    keep_in_step(scene, entry);
    let ids = FieldIds::new("epp");
    let refused = scene.derive(|s| s.field_fault("eppCode").map(str::to_owned));
    let error = scene.phrase(move |words| match entry.fault.get() {
        Some(fault) => words.code_fault(fault),
        None => refused.get().unwrap_or_default(),
    });
    let error_theirs = memo(move || entry.fault.with(Option::is_none));
    let trimmed = memo(move || entry.trimmed.get());
    let told = scene.say(Key::EppTrimmed);
    let hint = scene.phrase(|w| format!("{} {}", w.say(Key::EppHint), w.say(Key::EppOnlyOnce)));
    let control = view! {
        <div class="masked">
            <CodeInput entry ids=ids.clone() error />
            <Reveal scene entry />
        </div>
    };
    view! {
        <Field ids label=scene.say(Key::EppLabel) hint theirs=false error error_theirs control=control.into_any() />
        <div role="status" class="told-beside">
            {when(trimmed, move || view! { <p class="freshness">{told}</p> }.into_any())}
        </div>
    }
    .into_any()
}

#[component]
fn CodeInput(entry: Entry, ids: FieldIds, error: Memo<String>) -> AnyView {
    let kind = move || {
        if entry.revealed.get() {
            "text"
        } else {
            "password"
        }
    };
    let wrong = flag(memo(move || !error.with(String::is_empty)));
    // The pasted text is in the field only after the event.
    let pasted = StoredValue::new(false);
    let typed = move |_| {
        entry.changed();
        if pasted.get_value() {
            pasted.set_value(false);
            entry.trimmed.set(false);
            entry.trim();
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && !event.repeat() {
            event.prevent_default();
            entry.enter();
        }
    };
    view! {
        <input
            type=kind
            id=ids.control
            part="field field-epp"
            node_ref=entry.input
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            data-lpignore="true"
            {..custom_attribute("autocorrect", "off")}
            {..custom_attribute("data-1p-ignore", "true")}
            dir="ltr"
            aria-invalid=wrong
            aria-describedby=ids.described_by
            on:paste=move |_| pasted.set_value(true)
            on:input=typed
            on:change=move |_| entry.trim()
            on:keydown=key
        />
    }
    .into_any()
}

#[component]
fn Reveal(scene: Scene, entry: Entry) -> AnyView {
    let text = scene.phrase(move |words| {
        let key = if entry.revealed.get() {
            Key::EppHide
        } else {
            Key::EppReveal
        };
        words.say(key).to_owned()
    });
    let press = move |_| entry.revealed.update(|revealed| *revealed = !*revealed);
    view! {
        <button type="button" class="plain" aria-controls="field-epp" on:click=press>{text}</button>
    }
    .into_any()
}

/// Empties the field when a code was taken, fills it when one arrived, and leaves nothing behind.
fn keep_in_step(scene: Scene, entry: Entry) {
    let taken = scene.derive(|state| state.codes_taken);
    Effect::new(move |earlier: Option<u32>| {
        let now = taken.get();
        if earlier.is_some_and(|earlier| earlier != now) {
            entry.put("");
            entry.revealed.set(false);
        }
        now
    });
    Effect::new(move |_| {
        if let Some(code) = scene.take_code() {
            entry.put(code.expose());
        }
    });
    on_cleanup(move || {
        if let Some(input) = entry.input.try_get_untracked().flatten() {
            input.set_value("");
        }
    });
}
