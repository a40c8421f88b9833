use super::card::Card;
use super::compact::Compact;
use super::live::Live;
use super::memo::memo;
use super::scene::Scene;
use super::when::when;
use crate::state::{Phase, phase};
use leptos::prelude::*;

/// The whole widget. While nothing is known it only speaks; the host element shows its skeleton.
#[component]
pub(super) fn Widget(scene: Scene) -> AnyView {
    let painted = scene.derive(|state| phase(state) != Phase::Loading);
    let compact = scene.option(|options| options.compact);
    let row = memo(move || painted.get() && compact.get());
    let card = memo(move || painted.get() && !compact.get());
    view! {
        <Live scene />
        {when(row, move || view! { <Compact scene /> }.into_any())}
        {when(card, move || view! { <Card scene /> }.into_any())}
    }
    .into_any()
}
