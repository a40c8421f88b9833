use super::derived::{Derived, derived};
use super::dom::{El, el, optional, when};
use super::scene::Scene;
use super::server_text::maybe_server_text;
use crate::api::Action;
use crate::state::Availability;
use crate::words::{OffReason, terms_said};

/// Whether an action is offered, and how: as derived from the state.
pub(super) type Offer = Derived<Option<Availability>>;

/// What pressing does, or why it cannot be pressed. While the button waits for another, the
/// reason is only there for those who ask the button: showing it would make the card jump.
pub(super) fn explanation(
    scene: Scene,
    action: Action,
    offer: Offer,
    consequence: Derived<String>,
) -> El {
    let waiting = is(offer, |offer| matches!(offer, Availability::Waiting));
    let reason = reason(scene, offer);
    let theirs = is(
        offer,
        |offer| matches!(offer, Availability::Refused(Some(reason)) if !reason.trim().is_empty()),
    );
    let off = derived(move || !reason.with(String::is_empty));
    let plain = derived(move || !off.get() || waiting.get());
    let class = derived(move || if waiting.get() { "unseen" } else { "why" });
    let does = move || {
        el("p")
            .attr("id", does(action))
            .class("does")
            .child(consequence)
    };
    let means = move |text| el("p").attr("id", means(action)).class("gloss").child(text);
    let why = move || {
        el("p")
            .attr("id", why(action))
            .part("action-reason")
            .class(class)
            .child(maybe_server_text(reason, theirs))
    };
    el("div")
        .class("explanation")
        .child(when(plain, does))
        .child(when(off, why))
        .child(optional(meaning(scene, offer), means))
}

fn reason(scene: Scene, offer: Offer) -> Derived<String> {
    scene.phrase(move |words| {
        let reason = offer.with(|offer| offer.as_ref().and_then(|offer| words.off_reason(offer)));
        match reason {
            Some(OffReason::Server(reason) | OffReason::Ours(reason)) => reason,
            None => String::new(),
        }
    })
}

/// What the server's reason means, where it speaks the language of registries.
fn meaning(scene: Scene, offer: Offer) -> Derived<String> {
    scene.text(move |state, words| {
        let reason = offer.with(|offer| offer.as_ref().and_then(|offer| words.off_reason(offer)));
        match (reason, state.lifecycle()) {
            (Some(OffReason::Server(reason)), Some(lifecycle)) => {
                words.plainly(&reason, &terms_said(lifecycle))
            }
            _ => String::new(),
        }
    })
}

/// A question about an offer; no for an action that is not offered.
pub(super) fn is(offer: Offer, test: fn(&Availability) -> bool) -> Derived<bool> {
    derived(move || offer.with(|offer| offer.as_ref().is_some_and(test)))
}

/// The ids that tie a button to its explanation.
pub(super) fn described_by(action: Action) -> String {
    format!("{} {} {}", does(action), why(action), means(action))
}

fn does(action: Action) -> String {
    format!("does-{}", action.name())
}

fn why(action: Action) -> String {
    format!("why-{}", action.name())
}

fn means(action: Action) -> String {
    format!("means-{}", action.name())
}
