use super::detail::detail;
use super::entry::Entry;
use crate::state::RecoveryForm;
use crate::view::derived::derived;
use crate::view::dom::{Child as _, El, View, el, keyed, when};
use crate::view::scene::Scene;
use crate::view::server_text::LANGUAGE;
use crate::words::Key;
use contract::v2::RecoveryField;

/// What the registry wants to know: to be typed here, or corrected in the account.
pub(super) fn details(scene: Scene, entry: Entry) -> View {
    let asks = |ask: fn(&RecoveryForm) -> bool| derived(move || entry.form.with(ask));
    let unnamed = scene.say(Key::DetailsUnnamed);
    [
        when(asks(|form| !form.fields.is_empty()), move || {
            here(scene, entry)
        }),
        when(asks(|form| !form.profile.is_empty()), move || {
            in_account(scene, entry)
        }),
        when(asks(|form| form.unnamed), move || el("p").child(unnamed)),
    ]
    .into_view()
}

fn here(scene: Scene, entry: Entry) -> El {
    let keys = derived(move || entry.form.with(|form| keys(&form.fields)));
    el("fieldset")
        .class("details")
        .child(el("legend").child(scene.say(Key::DetailsIntro)))
        .child(keyed(keys, move |key| detail(scene, entry, key)))
}

fn in_account(scene: Scene, entry: Entry) -> El {
    let names = derived(move || {
        entry
            .form
            .with(|form| form.profile.iter().map(name).collect::<Vec<_>>())
    });
    let item = |name: String| {
        let name = el("bdi")
            .attr("dir", "auto")
            .attr("lang", LANGUAGE)
            .child(name);
        el("li").child(name)
    };
    el("div")
        .class("in-account")
        .child(el("p").child(scene.say(Key::DetailsProfile)))
        .child(el("ul").child(keyed(names, item)))
}

fn keys(fields: &[RecoveryField]) -> Vec<String> {
    fields.iter().map(|field| field.key.clone()).collect()
}

/// What to call a field: the server's label, else its key.
pub(super) fn name(field: &RecoveryField) -> String {
    field.label.clone().unwrap_or_else(|| field.key.clone())
}
