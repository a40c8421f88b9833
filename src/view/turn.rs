use super::scene::Scene;
use super::when::optional;
use crate::state::{Actor, State, due, standing};
use crate::words::{self, Key, Words};
use leptos::prelude::*;

/// Whose turn it is, what happens next, and by when.
#[component]
pub(super) fn Turn(scene: Scene) -> AnyView {
    let step = scene.text(|state, words| {
        let lifecycle = state.lifecycle();
        let step = lifecycle.map(|lifecycle| words.say(words::step(standing(lifecycle).step)));
        step.unwrap_or_default().to_owned()
    });
    let whose = scene.text(whose);
    let due = scene.text(|state, words| due(state).map_or_else(String::new, |due| words.due(due)));
    view! {
        <div part="turn" class="turn" data-actor=actor(scene)>
            <strong class="whose">{whose}</strong>
            <p class="step">
                <span class="unseen">{scene.say(Key::NextStep)}": "</span>{step}
                {optional(due, |due| view! { " "<span class="due">{due}</span> }.into_any())}
            </p>
        </div>
    }
    .into_any()
}

/// Whose turn it is.
pub(super) fn whose(state: &State, words: &Words) -> String {
    let lifecycle = state.lifecycle();
    let turn = lifecycle.map(|lifecycle| words.say(words::turn(standing(lifecycle).actor)));
    turn.unwrap_or_default().to_owned()
}

/// The same for the style sheet.
pub(super) fn actor(scene: Scene) -> Memo<&'static str> {
    scene.diagnose(|lifecycle| match standing(lifecycle).actor {
        Actor::You => "you",
        Actor::Us => "us",
        Actor::PreviousRegistrar => "registrar",
        Actor::Registry => "registry",
        Actor::Nobody => "nobody",
    })
}
