use super::panel;
use crate::view::derived::{Derived, derived};
use crate::view::dom::{El, View, el, optional, when};
use crate::view::scene::Scene;
use crate::view::server_text::{gloss, isolated_text, maybe_server_text, quote};
use crate::words::{Key, category, registry_terms, same_words, terms_said};
use contract::v2::{self, Lifecycle};

type Pick = fn(&Lifecycle) -> Option<&v2::Failure>;

/// What went wrong: with the transfer, with the registration, or with both.
pub(super) fn failure(scene: Scene) -> El {
    panel(scene, "failure", Key::HeadingFailure)
        .child(one(scene, Key::FailureTransfer, |l| {
            l.transfer_failure.as_ref()
        }))
        .child(one(scene, Key::FailureRegistration, |l| {
            l.registration_failure.as_ref()
        }))
}

fn one(scene: Scene, name: Key, pick: Pick) -> View {
    let there = scene.diagnose(move |lifecycle| pick(lifecycle).is_some());
    let both = scene.diagnose(|l| l.transfer_failure.is_some() && l.registration_failure.is_some());
    when(there, move || {
        let theirs =
            scene.diagnose(move |l| pick(l).is_some_and(|f| category(&f.category).is_none()));
        let what = maybe_server_text(what(scene, pick), theirs);
        let named = move || el("p").class("eyebrow").child(scene.say(name));
        el("div")
            .class("failure")
            .child(when(both, named))
            .child(el("strong").child(what))
            .child(optional(reason(scene, pick), quote))
            .child(gloss(meaning(scene, pick)))
            .child(noticed(scene, pick))
    })
}

/// When it was noticed.
fn noticed(scene: Scene, pick: Pick) -> View {
    let at = scene.diagnose(move |l| pick(l).and_then(|f| f.detected_at.clone()));
    let known = derived(move || at.with(Option::is_some));
    let text = scene.phrase(move |words| {
        let time = at.with(|at| at.as_deref().map(|at| words.time(at)));
        words.fill(Key::FailureNoticed, &[("time", &time.unwrap_or_default())])
    });
    when(known, move || {
        let time = el("time").attr("datetime", at).child(isolated_text(text));
        el("p").class("noticed").child(time)
    })
}

/// The category in our words; one that we do not know is nearly as the server wrote it.
fn what(scene: Scene, pick: Pick) -> Derived<String> {
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
    let mut sentence = word.replace('_', " ");
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// What the server says; not again what it says above as the reason of the status.
fn reason(scene: Scene, pick: Pick) -> Derived<String> {
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
fn meaning(scene: Scene, pick: Pick) -> Derived<String> {
    scene.text(move |state, words| {
        let failure = state.lifecycle().and_then(|l| Some((l, pick(l)?)));
        failure.map_or_else(String::new, |(lifecycle, failure)| {
            let mut said = terms_said(lifecycle);
            said.extend(told(lifecycle).flat_map(|reason| registry_terms(reason, &[])));
            words.plainly(&failure.reason, &said)
        })
    })
}
