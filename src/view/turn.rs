use super::derived::Derived;
use super::dom::{Child as _, El, el, optional};
use super::scene::Scene;
use crate::state::{Actor, State, due, standing};
use crate::words::{self, Key, Words};

/// Whose turn it is, what happens next, and by when.
pub(super) fn turn(scene: Scene) -> El {
    let step = scene.text(|state, words| {
        let lifecycle = state.lifecycle();
        let step = lifecycle.map(|lifecycle| words.say(words::step(standing(lifecycle).step)));
        step.unwrap_or_default().to_owned()
    });
    let due = scene.text(|state, words| due(state).map_or_else(String::new, |due| words.due(due)));
    let intro = el("span")
        .class("unseen")
        .child(scene.say(Key::NextStep))
        .child(": ");
    let what = el("p")
        .class("step")
        .child(intro)
        .child(step)
        .child(optional(due, |due| {
            [" ".into_view(), el("span").class("due").child(due).into()].into_view()
        }));
    el("div")
        .part("turn")
        .class("turn")
        .attr("data-actor", actor(scene))
        .child(el("strong").class("whose").child(scene.text(whose)))
        .child(what)
}

/// Whose turn it is.
pub(super) fn whose(state: &State, words: &Words) -> String {
    let lifecycle = state.lifecycle();
    let turn = lifecycle.map(|lifecycle| words.say(words::turn(standing(lifecycle).actor)));
    turn.unwrap_or_default().to_owned()
}

/// The same for the style sheet.
pub(super) fn actor(scene: Scene) -> Derived<&'static str> {
    scene.diagnose(|lifecycle| match standing(lifecycle).actor {
        Actor::You => "you",
        Actor::Us => "us",
        Actor::PreviousRegistrar => "registrar",
        Actor::Registry => "registry",
        Actor::Nobody => "nobody",
    })
}
