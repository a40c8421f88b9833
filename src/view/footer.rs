use super::action::action_button;
use super::copy_details::copy_details;
use super::departure::support;
use super::derived::Derived;
use super::dom::{El, el, when};
use super::scene::Scene;
use crate::api::{Act, Action};
use crate::state::{Event, Reading, Step, safe_link, standing};
use crate::words::{self, Age, Key};

/// How old the picture is, and how to have it looked at again.
pub(super) fn footer(scene: Scene) -> El {
    let helped = scene.derive(|state| {
        let link = state.config.links.support.as_deref();
        let stuck = state
            .lifecycle()
            .is_some_and(|lifecycle| standing(lifecycle).step == Step::AskSupport);
        stuck || link.and_then(safe_link).is_some()
    });
    let sync = action_button(
        scene,
        Action::StatusSync,
        scene.say(words::label(Action::StatusSync)),
        scene.say(words::consequence(Action::StatusSync)),
        move || scene.send(Event::Clicked(Act::StatusSync)),
    );
    let ways = el("div")
        .class("ways")
        .child(copy_details(scene, "footer"))
        .child(when(helped, move || support(scene)));
    let below = el("div")
        .class("below")
        .child(el("p").class("checked").child(checked(scene)))
        .child(ways);
    el("footer").class("footer").child(sync).child(below)
}

/// A refresh is mentioned only when it takes long, so that one with the same answer moves nothing.
fn checked(scene: Scene) -> Derived<String> {
    scene.text(|state, words| match (&state.picture, state.reading) {
        (_, Reading::Asked { slow: true, .. }) => words.say(Key::Refreshing).to_owned(),
        (Some(picture), _) => {
            let age = Age::since(picture.received_at, state.now);
            let lookup = picture.lifecycle.whois_lookup_status.as_ref();
            words.checked(age, picture.received_at, lookup)
        }
        (None, _) => String::new(),
    })
}
