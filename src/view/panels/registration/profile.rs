use super::super::super::memo::memo;
use super::entry::Entry;
use crate::api::Action;
use crate::state::{Availability, offer};
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::Key;
use leptos::prelude::*;

/// Whether the account was corrected. Asked only where that can matter.
#[component]
pub(super) fn Profile(scene: Scene, entry: Entry) -> AnyView {
    let fixable = scene.derive(|state| {
        state.visited_account || offer(state, Action::FixIdentity) == Some(Availability::Ready)
    });
    let asked = memo(move || fixable.get() || entry.form.with(|form| !form.profile.is_empty()));
    let text = scene.say(Key::ProfileUpdated);
    let ticked = memo(move || entry.is_updated());
    when(asked, move || {
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    part="field"
                    prop:checked=ticked
                    on:change:target=move |ev| entry.tick(ev.target().checked())
                />
                <span>{text}</span>
            </label>
        }
        .into_any()
    })
}
