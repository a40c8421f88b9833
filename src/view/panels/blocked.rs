use super::panel;
use crate::state;
use crate::view::dom::{El, el, optional};
use crate::view::scene::Scene;
use crate::words::{Key, block_causes};

/// What can block a transfer, where the API does not say which it was, and how long there is to
/// remove it.
pub(super) fn blocked(scene: Scene) -> El {
    let causes = block_causes().map(|cause| el("li").child(scene.say(cause)));
    let left = scene.derive(|state| state::blocked(state).and_then(|blocked| blocked.days_left));
    let kept =
        scene.phrase(move |words| left.get().map_or_else(String::new, |days| words.kept(days)));
    panel(scene, "failure", Key::HeadingBlocked)
        .child(el("p").child(scene.say(Key::BlockedIntro)))
        .child(el("ul").class("causes").child(causes))
        .child(optional(kept, |text| el("p").class("kept").child(text)))
}
