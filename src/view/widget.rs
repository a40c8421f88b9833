use super::card::card;
use super::compact::compact;
use super::derived::derived;
use super::dom::{Child as _, View, when};
use super::live::live;
use super::scene::Scene;
use crate::state::{Phase, phase};

/// The whole widget. While nothing is known it only speaks; the host element shows its skeleton.
pub(super) fn widget(scene: Scene) -> View {
    let painted = scene.derive(|state| phase(state) != Phase::Loading);
    let short = scene.option(|options| options.compact);
    let row = derived(move || painted.get() && short.get());
    let full = derived(move || painted.get() && !short.get());
    [
        live(scene).into(),
        when(row, move || compact(scene)),
        when(full, move || card(scene)),
    ]
    .into_view()
}
