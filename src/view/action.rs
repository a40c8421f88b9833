use super::explanation::{Explanation, Offer, described_by, is};
use super::inert::spinner;
use super::memo::memo;
use super::scene::Scene;
use super::when::when;
use crate::api::Action;
use crate::state::{Availability, offer, primary};
use crate::words::Key;
use leptos::prelude::*;

/// One action: its button, what it does, and why it cannot be pressed when it cannot.
#[component]
pub(super) fn ActionButton(
    scene: Scene,
    action: Action,
    label: Memo<String>,
    consequence: Memo<String>,
    press: Callback<()>,
) -> AnyView {
    let offer = scene.derive(move |state| offer(state, action));
    let offered = is(offer, |_| true);
    when(offered, move || {
        view! {
            <div class="act">
                <Button scene action offer label press />
                <Explanation scene action offer consequence />
            </div>
        }
        .into_any()
    })
}

/// What the server does not allow is `disabled`. What is only off for a while must not lose the
/// focus, so it is `aria-disabled`, and pressing it does nothing.
#[component]
fn Button(
    scene: Scene,
    action: Action,
    offer: Offer,
    label: Memo<String>,
    press: Callback<()>,
) -> AnyView {
    let busy = is(offer, |offer| matches!(offer, Availability::Busy));
    let refused = is(offer, |offer| matches!(offer, Availability::Refused(_)));
    let ready = is(offer, |offer| matches!(offer, Availability::Ready));
    let off = memo(move || !ready.get());
    let sending = scene.say(Key::Sending);
    let text = memo(move || {
        if busy.get() {
            sending.get()
        } else {
            label.get()
        }
    });
    let pressed = move |_| {
        if ready.get_untracked() {
            press.run(());
        }
    };
    view! {
        <button
            type="button"
            part=part(action)
            class="button"
            data-primary=flag(is_primary(scene, action))
            disabled=refused
            aria-disabled=flag(off)
            aria-busy=flag(busy)
            aria-describedby=described_by(action)
            on:click=pressed
        >
            {when(busy, spinner)}
            {text}
        </button>
    }
    .into_any()
}

/// The public names of a button.
pub(super) fn part(action: Action) -> String {
    format!("action action-{}", action.name())
}

/// An attribute that says `true` or is not there.
pub(super) fn flag(set: Memo<bool>) -> Memo<Option<&'static str>> {
    memo(move || set.get().then_some("true"))
}

/// Whether this is the one button that helps.
pub(super) fn is_primary(scene: Scene, action: Action) -> Memo<bool> {
    scene.derive(move |state| primary(state) == Some(action))
}
