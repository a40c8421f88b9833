use super::derived::Derived;
use super::dom::{View, each, el};
use super::scene::Scene;

/// How deep a heading lies below the level that the host page gave us.
#[derive(Clone, Copy)]
pub(super) enum Depth {
    /// The widget's own.
    Top,
    /// A panel's.
    Panel,
}

/// A heading `h1` to `h6`. Its tag cannot change in place, so another level is another element.
pub(super) fn heading(
    scene: Scene,
    depth: Depth,
    part: Option<&'static str>,
    text: Derived<String>,
) -> View {
    let tag = scene.option(move |options| {
        let top = options.heading_level.clamp(1, 6);
        let level = match depth {
            Depth::Top => top,
            Depth::Panel => (top + 1).min(6),
        };
        format!("h{level}")
    });
    each(tag, move |tag: &String| {
        el(tag).class("heading").attr("part", part).child(text)
    })
}
