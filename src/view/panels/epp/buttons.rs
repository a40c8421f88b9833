use super::entry::Entry;
use crate::api::{Act, Action};
use crate::state::{Availability, Event, code_under_way, offer};
use crate::view::action::action_button;
use crate::view::derived::Derived;
use crate::view::dom::{El, View, el};
use crate::view::scene::Scene;
use crate::view::signal::Signal;
use crate::words::{self, Age, Key};

/// Stores the code and nothing else.
pub(super) fn save_code(scene: Scene, entry: Entry) -> View {
    let action = Action::UpdateEpp;
    let label = scene.text(move |state, words| {
        // With a retry beside it, the name says that it does less.
        let retry = offer(state, Action::RetryTransfer);
        let alone = matches!(retry, None | Some(Availability::Refused(_)));
        let key = if alone {
            Key::ActionSaveCode
        } else {
            words::label(action)
        };
        words.say(key).to_owned()
    });
    let consequence = scene.say(words::consequence(action));
    action_button(scene, action, label, consequence, move || entry.save())
}

/// Starts the transfer again. Its name says whether a code goes with it.
pub(super) fn retry_with_code(scene: Scene, entry: Entry) -> View {
    let label = scene.phrase(move |words| {
        let key = if entry.filled.get() {
            Key::ActionRetryTransferWithCode
        } else {
            Key::ActionRetryTransfer
        };
        words.say(key).to_owned()
    });
    let consequence = scene.text(|state, words| {
        let key = if state.needs_code() {
            Key::ConsequenceRetryTransferCodeNeeded
        } else {
            Key::ConsequenceRetryTransferWithCode
        };
        words.say(key).to_owned()
    });
    let press = move || entry.retry();
    action_button(scene, Action::RetryTransfer, label, consequence, press)
}

/// Asks for a code. While one may be under way, another would make it useless, so it takes a
/// second press.
pub(super) fn request_code(scene: Scene) -> El {
    let asked = scene.derive(code_under_way);
    let armed = Signal::new(false);
    let label = request_label(scene, asked, armed);
    let consequence = scene.text(|state, words| match code_under_way(state) {
        None => words.say(Key::ConsequenceRequestEpp).to_owned(),
        Some(at) => {
            let ago = words.ago(Age::since(at, state.now));
            words.fill(Key::ConsequenceRequestEppAgain, &[("ago", &ago)])
        }
    });
    let press = move || {
        let again = asked.get_untracked().is_some();
        if again && !armed.get_untracked() {
            armed.set(true);
        } else {
            armed.set(false);
            scene.send(Event::Clicked(Act::RequestEpp { force_new: again }));
        }
    };
    let action = Action::RequestEpp;
    el("div")
        .class("risky")
        .on("focusout", move |_| armed.set(false))
        .child(action_button(scene, action, label, consequence, press))
}

fn request_label(
    scene: Scene,
    asked: Derived<Option<f64>>,
    armed: Signal<bool>,
) -> Derived<String> {
    scene.phrase(move |words| {
        let key = match (asked.get(), armed.get()) {
            (None, _) => Key::ActionRequestEpp,
            (Some(_), false) => Key::ActionRequestEppAgain,
            (Some(_), true) => Key::ActionRequestEppConfirm,
        };
        words.say(key).to_owned()
    })
}
