use super::super::super::memo::memo;
use super::details::name;
use super::entry::Entry;
use crate::view::action::flag;
use crate::view::field::{Field, FieldIds};
use crate::view::keyed::keyed;
use crate::view::scene::Scene;
use crate::view::server_text::LANGUAGE;
use crate::view::when::when;
use crate::words::Key;
use contract::v2::RecoveryField;
use leptos::html::{Input, Select};
use leptos::prelude::*;

/// One detail that the registry wants.
#[component]
pub(super) fn Detail(scene: Scene, entry: Entry, key: String) -> AnyView {
    let stored = StoredValue::new(key.clone());
    let field = memo(move || {
        stored
            .with_value(|key| entry.field(key))
            .unwrap_or_default()
    });
    let label = scene.phrase(move |words| {
        let optional = words.say(Key::DetailsOptional);
        field.with(|field| match (name(field), field.required) {
            (name, true) => name,
            (name, false) => format!("{name} {optional}"),
        })
    });
    let hint = memo(move || field.with(|f| f.reason.clone().unwrap_or_default()));
    let missing = memo(move || entry.pressed.get() && field.with(|field| entry.lacks(field)));
    let error = error(scene, missing, field);
    let error_theirs = memo(move || !missing.get());
    let wrong = flag(memo(move || !error.with(String::is_empty)));
    let ids = FieldIds::new(&key);
    let control = Control {
        scene,
        entry,
        field,
        ids: ids.clone(),
        wrong,
    };
    let choice = memo(move || field.with(|field| !field.options.is_empty()));
    let free = memo(move || !choice.get());
    let select = control.clone();
    let control = view! {
        {when(choice, move || select.select())}
        {when(free, move || control.input())}
    };
    view! { <Field ids label hint theirs=true error error_theirs control=control.into_any() /> }
        .into_any()
}

/// What is wrong with it: that it is empty, or what the server said.
fn error(scene: Scene, missing: Memo<bool>, field: Memo<RecoveryField>) -> Memo<String> {
    let told = scene.say(Key::DetailsMissing);
    let refused = scene.derive(move |state| {
        let fault = field.with(|field| state.field_fault(&field.key).map(str::to_owned));
        fault.unwrap_or_default()
    });
    memo(move || {
        if missing.get() {
            told.get()
        } else {
            refused.get()
        }
    })
}

#[derive(Clone)]
struct Control {
    scene: Scene,
    entry: Entry,
    field: Memo<RecoveryField>,
    ids: FieldIds,
    wrong: Memo<Option<&'static str>>,
}

impl Control {
    fn input(&self) -> AnyView {
        let node = NodeRef::<Input>::new();
        self.take_focus(move || node.get().map(|node| node.focus()).is_some());
        let (field, entry) = (self.field, self.entry);
        view! {
            <input
                type="text"
                id=self.ids.control.clone()
                part="field"
                node_ref=node
                autocomplete="off"
                dir="auto"
                aria-required=self.required()
                aria-invalid=self.wrong
                aria-describedby=self.ids.described_by.clone()
                prop:value=self.value()
                on:input:target=move |ev| entry.put(&key(field), ev.target().value())
            />
        }
        .into_any()
    }

    fn select(&self) -> AnyView {
        let node = NodeRef::<Select>::new();
        self.take_focus(move || node.get().map(|node| node.focus()).is_some());
        let (field, entry) = (self.field, self.entry);
        let options = memo(move || {
            field.with(|field| {
                field
                    .options
                    .iter()
                    .map(|o| o.value.clone())
                    .collect::<Vec<_>>()
            })
        });
        view! {
            <select
                id=self.ids.control.clone()
                part="field"
                node_ref=node
                aria-required=self.required()
                aria-invalid=self.wrong
                aria-describedby=self.ids.described_by.clone()
                prop:value=self.value()
                on:change:target=move |ev| entry.put(&key(field), ev.target().value())
            >
                <option value="">{self.scene.say(Key::DetailsChoose)}</option>
                {keyed(options, move |value| option(field, value))}
            </select>
        }
        .into_any()
    }

    fn required(&self) -> Memo<Option<&'static str>> {
        let field = self.field;
        flag(memo(move || field.with(|field| field.required)))
    }

    fn value(&self) -> Memo<String> {
        let (field, entry) = (self.field, self.entry);
        memo(move || field.with(|field| entry.value(&field.key)))
    }

    /// Goes to this field when it is the first that is missing.
    fn take_focus(&self, focus: impl Fn() -> bool + 'static) {
        let (field, entry) = (self.field, self.entry);
        Effect::new(move |_| {
            let wanted = entry.wanted.get();
            let mine = field.with(|field| wanted.as_deref() == Some(field.key.as_str()));
            if mine && focus() {
                entry.wanted.set(None);
            }
        });
    }
}

fn key(field: Memo<RecoveryField>) -> String {
    field.with_untracked(|field| field.key.clone())
}

/// One allowed value, under its label.
fn option(field: Memo<RecoveryField>, value: String) -> AnyView {
    let shown = value.clone();
    let label = memo(move || {
        field.with(|field| {
            let option = field.options.iter().find(|option| option.value == shown);
            let label = option.and_then(|option| option.label.clone());
            label.unwrap_or_else(|| shown.clone())
        })
    });
    view! { <option value=value lang=LANGUAGE>{label}</option> }.into_any()
}
