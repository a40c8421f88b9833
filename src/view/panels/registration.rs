mod detail;
mod details;
mod entry;
mod profile;

use super::Panel;
use crate::api::Action;
use crate::state::offer;
use crate::view::Departure;
use crate::view::action::ActionButton;
use crate::view::departure::DepartureAction;
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::{self, Key};
use details::Details;
use entry::Entry;
use leptos::prelude::*;
use profile::Profile;

/// A registration that failed: correct the account, fill in what the registry wants, try again.
#[component]
pub(super) fn Registration(scene: Scene) -> AnyView {
    let entry = Entry::new(scene);
    let offered = scene.derive(|state| offer(state, Action::RetryRegistration).is_some());
    let unsupported = scene.diagnose(|lifecycle| {
        let registration = lifecycle.registration_status.as_ref();
        registration.is_some_and(|registration| !registration.supported)
    });
    let never = scene.say(Key::RegistrationUnsupported);
    view! {
        <Panel scene name="registration" heading=Key::HeadingRegistrationRetry>
            {when(unsupported, move || view! { <p>{never}</p> }.into_any())}
            {when(offered, move || view! { <Details scene entry /> }.into_any())}
            <div class="acts">
                <DepartureAction scene action=Action::FixIdentity departure=Departure::FixIdentity />
                {when(offered, move || view! { <Profile scene entry /> }.into_any())}
                <ActionButton
                    scene
                    action=Action::RetryRegistration
                    label=scene.say(words::label(Action::RetryRegistration))
                    consequence=scene.say(words::consequence(Action::RetryRegistration))
                    press=Callback::new(move |()| entry.send())
                />
            </div>
        </Panel>
    }
    .into_any()
}
