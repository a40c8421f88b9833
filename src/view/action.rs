use super::derived::{Derived, derived};
use super::dom::{El, View, el, when};
use super::explanation::{Offer, described_by, explanation, is};
use super::inert::spinner;
use super::scene::Scene;
use crate::api::Action;
use crate::state::{Availability, offer, primary};
use crate::words::Key;
use std::rc::Rc;

/// What a press does.
pub(super) type Press = Rc<dyn Fn()>;

/// One action: its button, what it does, and why it cannot be pressed when it cannot.
pub(super) fn action_button(
    scene: Scene,
    action: Action,
    label: Derived<String>,
    consequence: Derived<String>,
    press: impl Fn() + 'static,
) -> View {
    let offer = scene.derive(move |state| offer(state, action));
    let offered = is(offer, |_| true);
    let press: Press = Rc::new(press);
    when(offered, move || {
        el("div")
            .class("act")
            .child(button(scene, action, offer, label, Rc::clone(&press)))
            .child(explanation(scene, action, offer, consequence))
    })
}

/// What the server does not allow is `disabled`. What is only off for a while must not lose the
/// focus, so it is `aria-disabled`, and pressing it does nothing.
fn button(scene: Scene, action: Action, offer: Offer, label: Derived<String>, press: Press) -> El {
    let busy = is(offer, |offer| matches!(offer, Availability::Busy));
    let refused = is(offer, |offer| matches!(offer, Availability::Refused(_)));
    let ready = is(offer, |offer| matches!(offer, Availability::Ready));
    let off = derived(move || !ready.get());
    let sending = scene.say(Key::Sending);
    let text = derived(move || {
        if busy.get() {
            sending.get()
        } else {
            label.get()
        }
    });
    el("button")
        .attr("type", "button")
        .part(part(action))
        .class("button")
        .attr("data-primary", flag(is_primary(scene, action)))
        .attr("disabled", refused)
        .attr("aria-disabled", flag(off))
        .attr("aria-busy", flag(busy))
        .attr("aria-describedby", described_by(action))
        .on("click", move |_| {
            if ready.get_untracked() {
                press();
            }
        })
        .child(when(busy, spinner))
        .child(text)
}

/// The public names of a button.
pub(super) fn part(action: Action) -> String {
    format!("action action-{}", action.name())
}

/// An attribute that says `true` or is not there.
pub(super) fn flag(set: Derived<bool>) -> Derived<Option<&'static str>> {
    derived(move || set.get().then_some("true"))
}

/// Whether this is the one button that helps.
pub(super) fn is_primary(scene: Scene, action: Action) -> Derived<bool> {
    scene.derive(move |state| primary(state) == Some(action))
}
