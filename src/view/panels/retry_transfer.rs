use crate::api::{Act, Action};
use crate::state::Event;
use crate::view::action::action_button;
use crate::view::dom::View;
use crate::view::scene::Scene;
use crate::words;

/// The plain button, for the panels without a field for a code.
pub(super) fn retry_transfer(scene: Scene) -> View {
    let action = Action::RetryTransfer;
    action_button(
        scene,
        action,
        scene.say(words::label(action)),
        scene.say(words::consequence(action)),
        move || scene.send(Event::Clicked(Act::RetryTransfer(None))),
    )
}
