mod buttons;
mod code_field;
mod entry;

use super::Panel;
use crate::api::Action;
use crate::state::offer;
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::Key;
use buttons::{RequestCode, RetryWithCode, SaveCode};
use code_field::CodeField;
use entry::Entry;
use leptos::prelude::*;

/// A new EPP code: typed or asked for, and sent.
#[component]
pub(super) fn Epp(scene: Scene) -> AnyView {
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
    view! {
        <Panel scene name="epp" heading=Key::HeadingEpp>
            {when(refused, move || view! { <p>{perhaps}</p> }.into_any())}
            {when(offered, move || view! { <CodeField scene entry /> }.into_any())}
            <div class="acts">
                <RetryWithCode scene entry />
                <SaveCode scene entry />
                <RequestCode scene />
            </div>
        </Panel>
    }
    .into_any()
}
