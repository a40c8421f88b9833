use super::details::name;
use super::entry::Entry;
use crate::view::action::flag;
use crate::view::derived::{Derived, derived};
use crate::view::dom::{Child as _, El, el, keyed, when};
use crate::view::effect::effect;
use crate::view::field::{FieldIds, Said, field};
use crate::view::scene::Scene;
use crate::view::server_text::LANGUAGE;
use crate::view::spot::Spot;
use crate::words::Key;
use contract::v2::RecoveryField;
use leptos::prelude::event_target_value;
use leptos::web_sys::HtmlElement;

/// One detail that the registry wants.
pub(super) fn detail(scene: Scene, entry: Entry, key: String) -> El {
    let ids = FieldIds::new(&key);
    let asked = derived(move || entry.field(&key).unwrap_or_default());
    let label = scene.phrase(move |words| {
        let optional = words.say(Key::DetailsOptional);
        asked.with(|field| match (name(field), field.required) {
            (name, true) => name,
            (name, false) => format!("{name} {optional}"),
        })
    });
    let missing = derived(move || entry.pressed.get() && asked.with(|field| entry.lacks(field)));
    let error = error(scene, missing, asked);
    let said = Said {
        label,
        hint: derived(move || asked.with(|f| f.reason.clone().unwrap_or_default())),
        theirs: true,
        error,
        error_theirs: derived(move || !missing.get()),
    };
    let control = Control {
        scene,
        entry,
        asked,
        ids: ids.clone(),
        wrong: flag(derived(move || !error.with(String::is_empty))),
    };
    let choice = derived(move || asked.with(|field| !field.options.is_empty()));
    let free = derived(move || !choice.get());
    let select = control.clone();
    let control = [
        when(choice, move || select.select()),
        when(free, move || control.input()),
    ];
    field(ids, said, control.into_view())
}

/// What is wrong with it: that it is empty, or what the server said.
fn error(scene: Scene, missing: Derived<bool>, asked: Derived<RecoveryField>) -> Derived<String> {
    let told = scene.say(Key::DetailsMissing);
    let refused = scene.derive(move |state| {
        let fault = asked.with(|field| state.field_fault(&field.key).map(str::to_owned));
        fault.unwrap_or_default()
    });
    derived(move || {
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
    asked: Derived<RecoveryField>,
    ids: FieldIds,
    wrong: Derived<Option<&'static str>>,
}

impl Control {
    fn input(&self) -> El {
        let input = el("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("dir", "auto");
        self.dressed(input, "input")
    }

    fn select(&self) -> El {
        let asked = self.asked;
        let options = derived(move || {
            asked.with(|field| {
                let values = field.options.iter().map(|option| option.value.clone());
                values.collect::<Vec<_>>()
            })
        });
        let nothing = el("option")
            .attr("value", "")
            .child(self.scene.say(Key::DetailsChoose));
        let select = el("select")
            .child(nothing)
            .child(keyed(options, move |value| option(asked, value)));
        self.dressed(select, "change")
    }

    /// What both have in common. The value comes last, as a choice must be there to be chosen.
    fn dressed(&self, control: El, changed: &'static str) -> El {
        let (asked, entry, spot) = (self.asked, self.entry, Spot::new());
        self.take_focus(spot);
        let required = flag(derived(move || asked.with(|field| field.required)));
        let control = control
            .attr("id", &*self.ids.control)
            .part("field")
            .attr("aria-required", required)
            .attr("aria-invalid", self.wrong)
            .attr("aria-describedby", &*self.ids.described_by)
            .prop(
                "value",
                derived(move || asked.with(|f| entry.value(&f.key))),
            )
            .on(changed, move |event| {
                entry.put(&asked.get_untracked().key, event_target_value(event));
            });
        spot.hold(control)
    }

    /// Goes to this field when it is the first that is missing.
    fn take_focus(&self, spot: Spot) {
        let (asked, entry) = (self.asked, self.entry);
        effect(move || {
            let wanted = entry.wanted.get();
            let mine = asked.with(|field| wanted.as_deref() == Some(field.key.as_str()));
            if mine && let Some(control) = spot.get::<HtmlElement>() {
                // A field that cannot take it still says what is missing.
                control.focus().ok();
                entry.wanted.set(None);
            }
        });
    }
}

/// One allowed value, under its label.
fn option(asked: Derived<RecoveryField>, value: String) -> El {
    let option = el("option").attr("value", &*value).attr("lang", LANGUAGE);
    let label = derived(move || {
        asked.with(|field| {
            let option = field.options.iter().find(|option| option.value == value);
            let label = option.and_then(|option| option.label.clone());
            label.unwrap_or_else(|| value.clone())
        })
    });
    option.child(label)
}
