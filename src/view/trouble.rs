use super::copy_details::copy_details;
use super::countdown::countdown;
use super::departure::support;
use super::derived::{Derived, derived};
use super::dom::{Child as _, El, View, el, optional, when};
use super::icon::icon;
use super::scene::Scene;
use super::server_text::quote;
use super::subject::Look;
use crate::state::{Event, Phase, State, phase};
use crate::words::{Key, Words};

/// Why there is no picture, or only an old one. The picture itself stays where it is.
pub(super) fn trouble(scene: Scene) -> View {
    let told = optional(scene.text(sentence), move |sentence| told(scene, sentence));
    [countdown(scene), told].into_view()
}

fn told(scene: Scene, sentence: Derived<String>) -> El {
    let look = scene.derive(|state| match phase(state) {
        Phase::Error => Look::Bad,
        _ => Look::Warning,
    });
    let reference = reference(scene);
    let told = el("div")
        .class("told")
        .child(el("p").child(sentence))
        .child(optional(detail(scene), quote))
        .child(optional(scene.text(outlook), |text| el("p").child(text)))
        .child(optional(reference, |text| {
            el("p").class("reference").child(text)
        }))
        .child(way_out(scene, reference));
    el("div")
        .part("error")
        .class("notice")
        .attr("data-tone", derived(move || look.get().name()))
        .child(icon(look))
        .child(told)
}

/// What the customer can do about it.
fn way_out(scene: Scene, reference: Derived<String>) -> El {
    let again = scene.derive(|state| {
        state.trouble.is_some() && !state.signed_out && state.config.fault().is_none()
    });
    let label = scene.say(Key::TryAgain);
    let blank = scene.derive(|state| state.picture.is_none() && state.config.fault().is_none());
    let helped = derived(move || blank.get() || !reference.with(String::is_empty));
    let button = move || {
        el("button")
            .attr("type", "button")
            .part("action")
            .class("button")
            .on("click", move |_| scene.send(Event::Refresh))
            .child(label)
    };
    el("div")
        .class("ways")
        .child(when(again, button))
        .child(when(blank, move || support(scene)))
        .child(when(helped, move || copy_details(scene, "trouble")))
}

fn sentence(state: &State, words: &Words) -> String {
    let key = match (state.config.fault(), &state.trouble) {
        (Some(fault), _) => words.target_fault(fault),
        (None, _) if state.signed_out => Key::SignedOut,
        (None, _) if state.away.offline => Key::Offline,
        (None, Some(trouble)) if state.held_until.is_none() => words.trouble(trouble.fault.kind),
        (None, _) => return String::new(),
    };
    words.say(key).to_owned()
}

fn detail(scene: Scene) -> Derived<String> {
    scene.derive(|state| {
        let trouble = state.trouble.as_ref();
        let detail = trouble.and_then(|trouble| trouble.fault.detail.clone());
        detail.unwrap_or_default()
    })
}

/// How old the picture is, and whether anything happens by itself.
fn outlook(state: &State, words: &Words) -> String {
    let mut said = Vec::new();
    if let (Phase::Stale, Some(picture)) = (phase(state), &state.picture) {
        let time = words.moment(picture.received_at);
        said.push(words.fill(Key::KnownAt, &[("time", &time)]));
    }
    let retrying = state.trouble.as_ref().is_some_and(|t| t.retry_at.is_some());
    if retrying && state.config.poll && !state.signed_out && !state.away.offline {
        said.push(words.say(Key::TroubleRetrying).to_owned());
    }
    said.join(" ")
}

fn reference(scene: Scene) -> Derived<String> {
    scene.text(|state, words| {
        let trouble = state.trouble.as_ref();
        let id = trouble.and_then(|trouble| trouble.fault.request_id.as_deref());
        id.map(|id| words.fill(Key::Reference, &[("id", id)]))
            .unwrap_or_default()
    })
}
