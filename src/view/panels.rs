//! The panels, in the order in which they are needed: how far it is, what stands in the way, what
//! to do about it, then what went wrong in detail, and what the registry said. The header has
//! said already what is wrong. One that does not apply is not in the DOM.

mod blocked;
mod dual_issues;
mod epp;
mod failed_retry;
mod failure;
mod history;
mod invoice;
pub(super) mod progress;
mod registration;
mod retry_transfer;

use super::derived::derived;
use super::dom::{Child as _, El, View, el, when};
use super::heading::{Depth, heading};
use super::scene::Scene;
use crate::state;
use crate::words::Key;

/// All panels that apply.
pub(super) fn panels(scene: Scene) -> View {
    let shown = |pick: fn(state::Panels) -> bool| scene.derive(move |s| pick(state::panels(s)));
    let panel = |pick, make: fn(Scene) -> El| when(shown(pick), move || make(scene));
    let blocked = scene.derive(|state| state::blocked(state).is_some());
    // Most of the elements of a card are those of its history. On a page with hundreds of cards,
    // those out of sight would keep what is in sight waiting.
    let told = shown(|p| p.history);
    let near = scene.option(|options| !options.far);
    let told = derived(move || told.get() && near.get());
    [
        panel(|p| p.progress, progress::progress),
        panel(|p| p.invoice, invoice::invoice),
        when(blocked, move || blocked::blocked(scene)),
        panel(|p| p.dual_issues, dual_issues::dual_issues),
        panel(|p| p.failed_retry, failed_retry::failed_retry),
        panel(|p| p.epp, epp::epp),
        panel(|p| p.registration, registration::registration),
        panel(|p| p.failure, failure::failure),
        when(told, move || history::history(scene)),
    ]
    .into_view()
}

/// The frame of a panel: its heading, and what is to come below.
fn panel(scene: Scene, name: &'static str, title: Key) -> El {
    el("section")
        .part(format!("panel panel-{name}"))
        .class("panel")
        .child(heading(scene, Depth::Panel, None, scene.say(title)))
}
