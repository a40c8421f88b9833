use super::keyed::keyed;
use super::scene::Scene;
use leptos::html::custom;
use leptos::prelude::*;

/// How deep a heading lies below the level that the host page gave us.
#[derive(Clone, Copy)]
pub(super) enum Depth {
    /// The widget's own.
    Top,
    /// A panel's.
    Panel,
}

/// A heading `h1` to `h6`. Its tag cannot change in place, so another level is another element.
#[component]
pub(super) fn Heading(
    scene: Scene,
    depth: Depth,
    #[prop(optional)] part: Option<&'static str>,
    #[prop(optional)] id: Option<&'static str>,
    text: Memo<String>,
) -> AnyView {
    let tag = scene.option(move |options| {
        let top = options.heading_level.clamp(1, 6);
        let level = match depth {
            Depth::Top => top,
            Depth::Panel => (top + 1).min(6),
        };
        vec![format!("h{level}")]
    });
    keyed(tag, move |tag| {
        custom(tag)
            .attr("part", part)
            .attr("id", id)
            .attr("class", "heading")
            .child(text)
            .into_any()
    })
}
