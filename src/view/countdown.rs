use super::dom::{View, el, when};
use super::scene::Scene;

/// How long nothing may be sent yet. It ticks, so nothing reads it out; the status line says
/// once that there is a wait.
pub(super) fn countdown(scene: Scene) -> View {
    let held = scene.derive(|state| state.held_until.is_some() && !state.signed_out);
    let text = scene.text(|state, words| {
        let until = state.held_until;
        until
            .map(|until| words.held(until, state.now))
            .unwrap_or_default()
    });
    when(held, move || {
        el("p")
            .part("countdown")
            .class("notice")
            .attr("data-tone", "warning")
            .attr("role", "timer")
            .child(text)
    })
}
