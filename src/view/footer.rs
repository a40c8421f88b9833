use super::action::ActionButton;
use super::copy_details::CopyDetails;
use super::departure::Support;
use super::scene::Scene;
use super::when::when;
use crate::api::{Act, Action};
use crate::state::{Event, Reading, Step, safe_link, standing};
use crate::words::{self, Age, Key};
use leptos::prelude::*;

/// How old the picture is, and how to have it looked at again.
#[component]
pub(super) fn Footer(scene: Scene) -> AnyView {
    let sync = Callback::new(move |()| scene.send(Event::Clicked(Act::StatusSync)));
    let helped = scene.derive(|state| {
        let link = state.config.links.support.as_deref();
        let stuck = state
            .lifecycle()
            .is_some_and(|lifecycle| standing(lifecycle).step == Step::AskSupport);
        stuck || link.and_then(safe_link).is_some()
    });
    view! {
        <footer class="footer">
            <ActionButton
                scene
                action=Action::StatusSync
                label=scene.say(words::label(Action::StatusSync))
                consequence=scene.say(words::consequence(Action::StatusSync))
                press=sync
            />
            <div class="below">
                <p class="checked">{checked(scene)}</p>
                <div class="ways">
                    <CopyDetails scene place="footer" />
                {when(helped, move || view! { <Support scene /> }.into_any())}
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// A refresh is mentioned only when it takes long, so that one with the same answer moves nothing.
fn checked(scene: Scene) -> Memo<String> {
    scene.text(|state, words| match (&state.picture, state.reading) {
        (_, Reading::Asked { slow: true, .. }) => words.say(Key::Refreshing).to_owned(),
        (Some(picture), _) => {
            let age = Age::since(picture.received_at, state.now);
            let lookup = picture.lifecycle.whois_lookup_status.as_ref();
            words.checked(age, picture.received_at, lookup)
        }
        (None, _) => String::new(),
    })
}
