use super::dom::El;
use super::effect::on_change;
use super::scene::Scene;
use super::spot::Spot;
use crate::state::panels;
use leptos::prelude::document;
use leptos::web_sys::HtmlElement;

/// When a panel goes away under the keyboard's focus, the focus goes to `top` instead of being
/// lost. It is never taken from anything that has it.
pub(super) fn return_to(scene: Scene, top: El) -> El {
    let spot = Spot::new();
    on_change(scene.derive(panels), move || {
        let acted = scene.now(|state| state.doing.is_some() || state.notice.is_some());
        if acted && is_lost() {
            // Without the element there is nowhere to put it.
            spot.get().map(|top: HtmlElement| top.focus().ok());
        }
    });
    spot.hold(top)
}

/// Whether nothing on the page has the focus.
fn is_lost() -> bool {
    let active = document().active_element();
    active.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}
