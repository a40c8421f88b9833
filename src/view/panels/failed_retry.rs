use super::panel;
use super::retry_transfer::retry_transfer;
use crate::state::panels;
use crate::view::dom::{El, el, when};
use crate::view::scene::Scene;
use crate::words::Key;

/// The transfer can be tried again. The button is in one place only: beside the field for the
/// code if there is one, else at the end of the checklist if there is one, else here.
pub(super) fn failed_retry(scene: Scene) -> El {
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
    panel(scene, "failed-retry", Key::HeadingFailedRetry)
        .child(el("p").child(text))
        .child(when(alone, move || retry_transfer(scene)))
}
