use super::derived::derived;
use super::dom::{Child as _, El, View, el, optional, when};
use super::icon::icon;
use super::panels::progress::bar;
use super::scene::Scene;
use super::subject::leading;
use super::turn::{actor, whose};
use crate::state::{State, panels};
use crate::words::{Key, Words};

/// One line for a row of a table: what it is called, how far it is, and whose turn it is.
pub(super) fn compact(scene: Scene) -> El {
    let known = scene.derive(|state| state.picture.is_some());
    let trouble = optional(scene.text(trouble), |text| {
        el("span").part("error").class("short").child(text)
    });
    el("div")
        .class("row")
        .attr("role", "group")
        .attr("aria-label", scene.say(Key::WidgetLabel))
        .child(when(known, move || line(scene)))
        .child(trouble)
}

fn line(scene: Scene) -> View {
    let look = scene.diagnose(|lifecycle| leading(lifecycle).look);
    let label = scene.text(|state, words| {
        let lifecycle = state.lifecycle();
        let label = lifecycle.map(|lifecycle| words.say(leading(lifecycle).label));
        label.unwrap_or_default().to_owned()
    });
    let counting = scene.derive(|state| panels(state).progress);
    let badge = el("span")
        .part("header")
        .class("badge")
        .attr("data-tone", derived(move || look.get().name()))
        .child(icon(look))
        .child(el("span").part("status").child(label));
    let place = el("div")
        .class("place")
        .child(badge)
        .child(when(counting, move || bar(scene)));
    let turn = el("span")
        .part("turn")
        .class("whose")
        .attr("data-actor", actor(scene))
        .child(scene.text(whose));
    [place, turn].into_view()
}

/// In a few words, why there is no news.
fn trouble(state: &State, words: &Words) -> String {
    let key = match (state.config.fault(), &state.trouble) {
        (Some(fault), _) => words.target_fault(fault),
        (None, _) if state.signed_out => Key::SignedOut,
        (None, _) if state.held_until.is_some() => Key::Held,
        (None, Some(trouble)) => words.trouble(trouble.fault.kind),
        (None, None) => return String::new(),
    };
    words.say(key).to_owned()
}
