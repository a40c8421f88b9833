use super::memo::memo;
use super::scene::Scene;
use super::server_text::ServerText;
use super::when::{optional, when};
use leptos::prelude::*;

/// The name of the domain, where the API knows it by its name: readable, and beside it as the
/// registries write it when that is another.
#[component]
pub(super) fn Name(scene: Scene) -> AnyView {
    let shown = scene.derive(|state| state.config.target.shown_name.clone());
    let ascii = scene.derive(|state| {
        let target = &state.config.target;
        if target.shown_name == target.domain {
            String::new()
        } else {
            target.domain.clone()
        }
    });
    let named = memo(move || !shown.with(String::is_empty));
    when(named, move || {
        view! {
            <p class="eyebrow domain-name" translate="no">
                <ServerText text=shown />
                {optional(ascii, |text| view! { <span class="ascii"><ServerText text /></span> }.into_any())}
            </p>
        }
        .into_any()
    })
}
