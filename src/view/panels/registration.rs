mod detail;
mod details;
mod entry;
mod profile;

use super::panel;
use crate::api::Action;
use crate::state::offer;
use crate::view::Departure;
use crate::view::action::action_button;
use crate::view::departure::departure_action;
use crate::view::dom::{El, View, el, when};
use crate::view::scene::Scene;
use crate::words::{self, Key};
use details::details;
use entry::Entry;
use profile::profile;

/// A registration that failed: correct the account, fill in what the registry wants, try again.
pub(super) fn registration(scene: Scene) -> El {
    let entry = Entry::new(scene);
    let offered = scene.derive(|state| offer(state, Action::RetryRegistration).is_some());
    let unsupported = scene.diagnose(|lifecycle| {
        let registration = lifecycle.registration_status.as_ref();
        registration.is_some_and(|registration| !registration.supported)
    });
    let never = scene.say(Key::RegistrationUnsupported);
    let fix = departure_action(scene, Action::FixIdentity, Departure::FixIdentity);
    let acts = el("div")
        .class("acts")
        .child(fix)
        .child(when(offered, move || profile(scene, entry)))
        .child(retry(scene, entry));
    panel(scene, "registration", Key::HeadingRegistrationRetry)
        .child(when(unsupported, move || el("p").child(never)))
        .child(when(offered, move || details(scene, entry)))
        .child(acts)
}

fn retry(scene: Scene, entry: Entry) -> View {
    let action = Action::RetryRegistration;
    action_button(
        scene,
        action,
        scene.say(words::label(action)),
        scene.say(words::consequence(action)),
        move || entry.send(),
    )
}
