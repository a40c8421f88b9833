use super::Panel;
use super::retry_transfer::RetryTransfer;
use crate::state::panels;
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::Key;
use leptos::prelude::*;

/// The transfer can be tried again. The button is in one place only: beside the field for the
/// code if there is one, else at the end of the checklist if there is one, else here.
#[component]
pub(super) fn FailedRetry(scene: Scene) -> AnyView {
    let alone = scene.derive(|state| {
        let panels = panels(state);
        !panels.epp && !panels.dual_issues
    });
    let text = scene.text(|state, words| {
        let key = if panels(state).epp {
            Key::FailedRetryBelow
        } else {
            Key::FailedRetryText
        };
        words.say(key).to_owned()
    });
    view! {
        <Panel scene name="failed-retry" heading=Key::HeadingFailedRetry>
            <p>{text}</p>
            {when(alone, move || view! { <RetryTransfer scene /> }.into_any())}
        </Panel>
    }
    .into_any()
}
