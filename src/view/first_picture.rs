use super::card::{frame, top};
use super::compact::compact;
use super::derived::derived;
use super::dom::{Child as _, El, View, el, when};
use super::panels::progress::progress;
use super::scene::Scene;
use crate::state::panels;

/// What can be said before anything can be done: the upper part of the card, or all of the row.
pub(super) fn first_picture(scene: Scene) -> View {
    let short = scene.option(|options| options.compact);
    let full = derived(move || !short.get());
    [
        when(short, move || compact(scene)),
        when(full, move || card(scene)),
    ]
    .into_view()
}

fn card(scene: Scene) -> El {
    let counting = scene.derive(|state| panels(state).progress);
    let picture = el("div")
        .class("picture")
        .child(top(scene, |_, _| View::default()))
        .child(when(counting, move || progress(scene)));
    frame(scene).child(picture)
}
