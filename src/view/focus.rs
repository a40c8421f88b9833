use super::scene::Scene;
use crate::state::panels;
use leptos::html::Div;
use leptos::prelude::*;

/// When a panel goes away under the keyboard's focus, the focus goes to `top` instead of being
/// lost. It is never taken from anything that has it.
pub(super) fn return_to(scene: Scene, top: NodeRef<Div>) {
    let panels = scene.derive(panels);
    let acted = scene.derive(|state| state.doing.is_some() || state.notice.is_some());
    Effect::new(move |earlier: Option<_>| {
        let now = panels.get();
        let changed = earlier.is_some_and(|earlier| earlier != now);
        if changed && acted.get_untracked() && is_lost() {
            // Without the element there is nowhere to put it.
            top.get_untracked().map(|top| top.focus().ok());
        }
        now
    });
}

/// Whether nothing on the page has the focus.
fn is_lost() -> bool {
    let active = document().active_element();
    active.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}
