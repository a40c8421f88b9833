use super::entry::Entry;
use crate::api::{Act, Action};
use crate::state::{Availability, Event, code_under_way, offer};
use crate::view::action::ActionButton;
use crate::view::scene::Scene;
use crate::words::{self, Age, Key};
use leptos::prelude::*;

/// Stores the code and nothing else.
#[component]
pub(super) fn SaveCode(scene: Scene, entry: Entry) -> AnyView {
    view! {
        <ActionButton
            scene
            action=Action::UpdateEpp
            label=scene.text(|state, voice| {
                // With a retry beside it, the name says that it does less.
                let retry = offer(state, Action::RetryTransfer);
                let alone = matches!(retry, None | Some(Availability::Refused(_)));
                let key = if alone { Key::ActionSaveCode } else { words::label(Action::UpdateEpp) };
                voice.say(key).to_owned()
            })
            consequence=scene.say(words::consequence(Action::UpdateEpp))
            press=Callback::new(move |()| entry.save())
        />
    }
    .into_any()
}

/// Starts the transfer again. Its name says whether a code goes with it.
#[component]
pub(super) fn RetryWithCode(scene: Scene, entry: Entry) -> AnyView {
    let label = scene.phrase(move |words| {
        let key = if entry.filled.get() {
            Key::ActionRetryTransferWithCode
        } else {
            Key::ActionRetryTransfer
        };
        words.say(key).to_owned()
    });
    view! {
        <ActionButton
            scene
            action=Action::RetryTransfer
            label
            consequence=scene.text(|state, words| {
                let key = if state.needs_code() {
                    Key::ConsequenceRetryTransferCodeNeeded
                } else {
                    Key::ConsequenceRetryTransferWithCode
                };
                words.say(key).to_owned()
            })
            press=Callback::new(move |()| entry.retry())
        />
    }
    .into_any()
}

/// Asks for a code. While one may be under way, another would make it useless, so it takes a
/// second press.
#[component]
pub(super) fn RequestCode(scene: Scene) -> AnyView {
    let asked = scene.derive(code_under_way);
    let armed = RwSignal::new(false);
    let label = scene.phrase(move |words| {
        let key = match (asked.get(), armed.get()) {
            (None, _) => Key::ActionRequestEpp,
            (Some(_), false) => Key::ActionRequestEppAgain,
            (Some(_), true) => Key::ActionRequestEppConfirm,
        };
        words.say(key).to_owned()
    });
    let consequence = scene.text(|state, words| match code_under_way(state) {
        None => words.say(Key::ConsequenceRequestEpp).to_owned(),
        Some(at) => {
            let ago = words.ago(Age::since(at, state.now));
            words.fill(Key::ConsequenceRequestEppAgain, &[("ago", &ago)])
        }
    });
    let press = Callback::new(move |()| {
        let again = asked.get_untracked().is_some();
        if again && !armed.get_untracked() {
            armed.set(true);
        } else {
            armed.set(false);
            scene.send(Event::Clicked(Act::RequestEpp { force_new: again }));
        }
    });
    view! {
        <div class="risky" on:focusout=move |_| armed.set(false)>
            <ActionButton scene action=Action::RequestEpp label consequence press />
        </div>
    }
    .into_any()
}
