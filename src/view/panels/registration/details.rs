use super::super::super::memo::memo;
use super::detail::Detail;
use super::entry::Entry;
use crate::state::RecoveryForm;
use crate::view::keyed::keyed;
use crate::view::scene::Scene;
use crate::view::server_text::LANGUAGE;
use crate::view::when::when;
use crate::words::Key;
use contract::v2::RecoveryField;
use leptos::prelude::*;

/// What the registry wants to know: to be typed here, or corrected in the account.
#[component]
pub(super) fn Details(scene: Scene, entry: Entry) -> AnyView {
    let asks = |ask: fn(&RecoveryForm) -> bool| memo(move || entry.form.with(ask));
    let unnamed = scene.say(Key::DetailsUnnamed);
    view! {
        {when(asks(|form| !form.fields.is_empty()), move || view! { <Here scene entry /> }.into_any())}
        {when(asks(|form| !form.profile.is_empty()), move || {
            view! { <InAccount scene entry /> }.into_any()
        })}
        {when(asks(|form| form.unnamed), move || view! { <p>{unnamed}</p> }.into_any())}
    }
    .into_any()
}

#[component]
fn Here(scene: Scene, entry: Entry) -> AnyView {
    let keys = memo(move || entry.form.with(|form| keys(&form.fields)));
    view! {
        <fieldset class="details">
            <legend>{scene.say(Key::DetailsIntro)}</legend>
            {keyed(keys, move |key| view! { <Detail scene entry key /> }.into_any())}
        </fieldset>
    }
    .into_any()
}

#[component]
fn InAccount(scene: Scene, entry: Entry) -> AnyView {
    let names = memo(move || {
        entry
            .form
            .with(|form| form.profile.iter().map(name).collect::<Vec<_>>())
    });
    view! {
        <div class="in-account">
            <p>{scene.say(Key::DetailsProfile)}</p>
            <ul>
                {keyed(names, |name| view! { <li><bdi dir="auto" lang=LANGUAGE>{name}</bdi></li> }.into_any())}
            </ul>
        </div>
    }
    .into_any()
}

fn keys(fields: &[RecoveryField]) -> Vec<String> {
    fields.iter().map(|field| field.key.clone()).collect()
}

/// What to call a field: the server's label, else its key.
pub(super) fn name(field: &RecoveryField) -> String {
    field.label.clone().unwrap_or_else(|| field.key.clone())
}
