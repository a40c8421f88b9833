use super::Panel;
use crate::state::blocked;
use crate::view::scene::Scene;
use crate::view::when::optional;
use crate::words::{Key, block_causes};
use leptos::prelude::*;

/// What can block a transfer, where the API does not say which it was, and how long there is to
/// remove it.
#[component]
pub(super) fn Blocked(scene: Scene) -> AnyView {
    let causes = block_causes().map(|cause| {
        let cause = scene.say(cause);
        view! { <li>{cause}</li> }.into_any()
    });
    let left = scene.derive(|state| blocked(state).and_then(|blocked| blocked.days_left));
    let kept =
        scene.phrase(move |words| left.get().map_or_else(String::new, |days| words.kept(days)));
    view! {
        <Panel scene name="failure" heading=Key::HeadingBlocked>
            <p>{scene.say(Key::BlockedIntro)}</p>
            <ul class="causes">{Vec::from(causes)}</ul>
            {optional(kept, |text| view! { <p class="kept">{text}</p> }.into_any())}
        </Panel>
    }
    .into_any()
}
