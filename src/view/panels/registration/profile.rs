use super::entry::Entry;
use crate::api::Action;
use crate::state::{Availability, offer};
use crate::view::derived::derived;
use crate::view::dom::{View, el, when};
use crate::view::scene::Scene;
use crate::words::Key;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement};

/// Whether the account was corrected. Asked only where that can matter.
pub(super) fn profile(scene: Scene, entry: Entry) -> View {
    let fixable = scene.derive(|state| {
        state.visited_account || offer(state, Action::FixIdentity) == Some(Availability::Ready)
    });
    let asked = derived(move || fixable.get() || entry.form.with(|form| !form.profile.is_empty()));
    let text = scene.say(Key::ProfileUpdated);
    let ticked = derived(move || entry.is_updated());
    when(asked, move || {
        let tick = el("input")
            .attr("type", "checkbox")
            .part("field")
            .prop("checked", ticked)
            .on("change", move |event| entry.tick(is_checked(event)));
        el("label")
            .class("tick")
            .child(tick)
            .child(el("span").child(text))
    })
}

fn is_checked(event: &Event) -> bool {
    let target = event.current_target();
    let field = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.checked())
}
