use super::copy_details::CopyDetails;
use super::countdown::Countdown;
use super::departure::Support;
use super::icon::Icon;
use super::memo::memo;
use super::scene::Scene;
use super::server_text::ServerText;
use super::subject::Look;
use super::when::{optional, when};
use crate::state::{Event, Phase, State, phase};
use crate::words::{Key, Words};
use leptos::prelude::*;

/// Why there is no picture, or only an old one. The picture itself stays where it is.
#[component]
pub(super) fn Trouble(scene: Scene) -> AnyView {
    let sentence = scene.text(sentence);
    let told = memo(move || !sentence.with(String::is_empty));
    view! {
        <Countdown scene />
        {when(told, move || view! { <Told scene sentence /> }.into_any())}
    }
    .into_any()
}

#[component]
fn Told(scene: Scene, sentence: Memo<String>) -> AnyView {
    let look = scene.derive(|state| match phase(state) {
        Phase::Error => Look::Bad,
        _ => Look::Warning,
    });
    let reference = reference(scene);
    view! {
        <div part="error" class="notice" data-tone=move || look.get().name()>
            <Icon look />
            <div class="told">
                <p>{sentence}</p>
                {optional(detail(scene), |text| view! { <p class="quote"><ServerText text /></p> }.into_any())}
                {optional(scene.text(outlook), |text| view! { <p>{text}</p> }.into_any())}
                {optional(reference, |text| view! { <p class="reference">{text}</p> }.into_any())}
                <WayOut scene reference />
            </div>
        </div>
    }
    .into_any()
}

/// What the customer can do about it.
#[component]
fn WayOut(scene: Scene, reference: Memo<String>) -> AnyView {
    let again = scene.derive(|state| {
        state.trouble.is_some() && !state.signed_out && state.config.fault().is_none()
    });
    let label = scene.say(Key::TryAgain);
    let blank = scene.derive(|state| state.picture.is_none() && state.config.fault().is_none());
    let press = move |_| scene.send(Event::Refresh);
    let helped = memo(move || blank.get() || !reference.with(String::is_empty));
    view! {
        <div class="ways">
            {when(again, move || {
                view! { <button type="button" part="action" class="button" on:click=press>{label}</button> }
                    .into_any()
            })}
            {when(blank, move || view! { <Support scene /> }.into_any())}
            {when(helped, move || view! { <CopyDetails scene place="trouble" /> }.into_any())}
        </div>
    }
    .into_any()
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

fn detail(scene: Scene) -> Memo<String> {
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

fn reference(scene: Scene) -> Memo<String> {
    scene.text(|state, words| {
        let trouble = state.trouble.as_ref();
        let id = trouble.and_then(|trouble| trouble.fault.request_id.as_deref());
        id.map(|id| words.fill(Key::Reference, &[("id", id)]))
            .unwrap_or_default()
    })
}
