mod buttons;
mod code_field;
mod entry;

use super::panel;
use crate::api::Action;
use crate::state::offer;
use crate::view::dom::{El, el, when};
use crate::view::scene::Scene;
use crate::words::Key;
use buttons::{request_code, retry_with_code, save_code};
use code_field::code_field;
use entry::Entry;

/// A new EPP code: typed or asked for, and sent.
pub(super) fn epp(scene: Scene) -> El {
    // Some APIs cannot store a code, and take it only with a new attempt.
    let offered = scene.derive(|state| {
        let takers = [Action::UpdateEpp, Action::RetryTransfer];
        takers
            .into_iter()
            .any(|action| offer(state, action).is_some())
    });
    let entry = Entry::new(scene);
    let refused = scene.diagnose(|lifecycle| {
        let failure = lifecycle.transfer_failure.as_ref();
        failure.is_some_and(|failure| failure.category == "epp_invalid")
    });
    // Some registrars turn a transfer down by calling the right code wrong.
    let perhaps = scene.say(Key::EppRefused);
    let acts = el("div")
        .class("acts")
        .child(retry_with_code(scene, entry))
        .child(save_code(scene, entry))
        .child(request_code(scene));
    panel(scene, "epp", Key::HeadingEpp)
        .child(when(refused, move || el("p").child(perhaps)))
        .child(when(offered, move || code_field(scene, entry)))
        .child(acts)
}
