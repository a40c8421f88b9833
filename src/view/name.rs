use super::dom::{View, el, optional};
use super::scene::Scene;
use super::server_text::server_text;

/// The name of the domain, where the API knows it by its name: readable, and beside it as the
/// registries write it when that is another.
pub(super) fn name(scene: Scene) -> View {
    let shown = scene.derive(|state| state.config.target.shown_name.clone());
    let ascii = scene.derive(|state| {
        let target = &state.config.target;
        if target.shown_name == target.domain {
            String::new()
        } else {
            target.domain.clone()
        }
    });
    optional(shown, move |shown| {
        let ascii = optional(ascii, |text| {
            el("span").class("ascii").child(server_text(text))
        });
        el("p")
            .class("eyebrow domain-name")
            .attr("translate", "no")
            .child(server_text(shown))
            .child(ascii)
    })
}
