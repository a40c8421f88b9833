use super::super::memo::memo;
use super::Panel;
use crate::view::scene::Scene;
use crate::view::server_text::{MaybeServerText, ServerText, gloss};
use crate::view::when::{optional, when};
use crate::words::{Key, category, registry_terms, same_words, terms_said};
use contract::v2::{self, Lifecycle};
use leptos::prelude::*;

type Pick = fn(&Lifecycle) -> Option<&v2::Failure>;

/// What went wrong: with the transfer, with the registration, or with both.
#[component]
pub(super) fn Failure(scene: Scene) -> AnyView {
    view! {
        <Panel scene name="failure" heading=Key::HeadingFailure>
            <One scene name=Key::FailureTransfer pick=|l| l.transfer_failure.as_ref() />
            <One scene name=Key::FailureRegistration pick=|l| l.registration_failure.as_ref() />
        </Panel>
    }
    .into_any()
}

#[component]
fn One(scene: Scene, name: Key, pick: Pick) -> AnyView {
    let there = scene.diagnose(move |lifecycle| pick(lifecycle).is_some());
    let both = scene.diagnose(|l| l.transfer_failure.is_some() && l.registration_failure.is_some());
    when(there, move || {
        let theirs =
            scene.diagnose(move |l| pick(l).is_some_and(|f| category(&f.category).is_none()));
        let what = what(scene, pick);
        let named = move || view! { <p class="eyebrow">{scene.say(name)}</p> }.into_any();
        view! {
            <div class="failure">
                {when(both, named)}
                <strong><MaybeServerText text=what theirs /></strong>
                {optional(reason(scene, pick), |text| {
                    view! { <p class="quote"><ServerText text /></p> }.into_any()
                })}
                {gloss(meaning(scene, pick))}
                <Noticed scene pick />
            </div>
        }
        .into_any()
    })
}

/// When it was noticed.
#[component]
fn Noticed(scene: Scene, pick: Pick) -> AnyView {
    let at = scene.diagnose(move |l| pick(l).and_then(|f| f.detected_at.clone()));
    let known = memo(move || at.with(Option::is_some));
    let text = scene.phrase(move |words| {
        let time = at.with(|at| at.as_deref().map(|at| words.time(at)));
        words.fill(Key::FailureNoticed, &[("time", &time.unwrap_or_default())])
    });
    when(known, move || {
        view! { <p class="noticed"><time datetime=at><bdi dir="auto" class="server-text">{text}</bdi></time></p> }.into_any()
    })
}

/// The category in our words; one that we do not know is nearly as the server wrote it.
fn what(scene: Scene, pick: Pick) -> Memo<String> {
    scene.text(move |state, words| {
        let failure = state.lifecycle().and_then(pick);
        let Some(failure) = failure else {
            return String::new();
        };
        match category(&failure.category) {
            Some(key) => words.say(key).to_owned(),
            None => as_sentence(&failure.category),
        }
    })
}

/// `some_word` as `Some word`.
fn as_sentence(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace('_', " ")
}

/// What the server says; not again what it says above as the reason of the status.
fn reason(scene: Scene, pick: Pick) -> Memo<String> {
    scene.diagnose(move |lifecycle| {
        let reason = pick(lifecycle).map(|failure| &*failure.reason);
        let news = reason.filter(|reason| !told(lifecycle).any(|told| same_words(told, reason)));
        news.unwrap_or_default().to_owned()
    })
}

/// The reasons that stand above.
fn told(lifecycle: &Lifecycle) -> impl Iterator<Item = &str> {
    let transfer = lifecycle.transfer_status.as_ref();
    let registration = lifecycle.registration_status.as_ref();
    let reasons = [
        transfer.and_then(|transfer| transfer.reason.as_deref()),
        registration.and_then(|registration| registration.reason.as_deref()),
    ];
    reasons.into_iter().flatten()
}

/// What it means, as far as nothing above explains it already.
fn meaning(scene: Scene, pick: Pick) -> Memo<String> {
    scene.text(move |state, words| {
        let failure = state.lifecycle().and_then(|l| Some((l, pick(l)?)));
        failure.map_or_else(String::new, |(lifecycle, failure)| {
            let mut said = terms_said(lifecycle);
            said.extend(told(lifecycle).flat_map(|reason| registry_terms(reason, &[])));
            words.plainly(&failure.reason, &said)
        })
    })
}
