use super::super::memo::memo;
use super::Panel;
use super::retry_transfer::RetryTransfer;
use crate::state::panels;
use crate::view::scene::Scene;
use crate::view::when::{optional, when};
use crate::words::Key;
use leptos::prelude::*;

/// Lock and code must both be mended, in that order.
#[component]
pub(super) fn DualIssues(scene: Scene) -> AnyView {
    let alone = scene.derive(|state| !panels(state).epp);
    view! {
        <Panel scene name="dual-issues" heading=Key::HeadingDualIssues>
            <ol class="steps">
                <Step title=scene.say(Key::DualUnlock) how=scene.say(Key::DualUnlockHow) />
                <Step title=scene.say(Key::DualCode) how=scene.say(Key::DualCodeHow) />
                <Step title=scene.say(Key::DualRetry) how=memo(String::new) />
            </ol>
            {when(alone, move || view! { <RetryTransfer scene /> }.into_any())}
        </Panel>
    }
    .into_any()
}

#[component]
fn Step(title: Memo<String>, how: Memo<String>) -> AnyView {
    view! {
        <li>
            <strong>{title}</strong>
            {optional(how, |how| view! { <p>{how}</p> }.into_any())}
        </li>
    }
    .into_any()
}
