use crate::api::{Act, Action};
use crate::state::Event;
use crate::view::action::ActionButton;
use crate::view::scene::Scene;
use crate::words;
use leptos::prelude::*;

/// The plain button, for the panels without a field for a code.
#[component]
pub(super) fn RetryTransfer(scene: Scene) -> AnyView {
    let press = Callback::new(move |()| scene.send(Event::Clicked(Act::RetryTransfer(None))));
    view! {
        <ActionButton
            scene
            action=Action::RetryTransfer
            label=scene.say(words::label(Action::RetryTransfer))
            consequence=scene.say(words::consequence(Action::RetryTransfer))
            press
        />
    }
    .into_any()
}
