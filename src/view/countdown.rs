use super::scene::Scene;
use super::when::when;
use leptos::prelude::*;

/// How long nothing may be sent yet. It ticks, so nothing reads it out; the status line says
/// once that there is a wait.
#[component]
pub(super) fn Countdown(scene: Scene) -> AnyView {
    let held = scene.derive(|state| state.held_until.is_some() && !state.signed_out);
    let text = scene.text(|state, words| {
        let until = state.held_until;
        until
            .map(|until| words.held(until, state.now))
            .unwrap_or_default()
    });
    when(held, move || {
        view! { <p part="countdown" class="notice" data-tone="warning" role="timer">{text}</p> }
            .into_any()
    })
}
