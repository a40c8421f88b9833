use super::browse::Browse;
use super::row::row;
use crate::view::derived::derived;
use crate::view::dom::{El, el, keyed};
use crate::view::effect::effect;
use crate::view::scene::Scene;
use crate::view::spot::Spot;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// The rows of the page. A row stays what it is while it is on the page, whatever is typed.
pub(super) fn list(scene: Scene, browse: Browse) -> El {
    let list = Spot::new();
    let empty = derived(move || browse.keys.get().is_empty());
    let keys = derived(move || browse.keys.get().to_vec());
    let rows = keyed(keys, move |key| row(scene, browse, key));
    follow(browse, list);
    let made = el("ol")
        .class("history")
        .attr("role", "list")
        .attr("hidden", empty)
        .child(rows);
    list.hold(made)
}

/// The focus follows to a row that was asked for, once it is there.
fn follow(browse: Browse, list: Spot) {
    effect(move || {
        let Some(place) = browse.focus.get() else {
            return;
        };
        browse.focus.set(None);
        let list = list.get::<Element>();
        let place = u32::try_from(place).ok();
        let row = list
            .zip(place)
            .and_then(|(list, place)| list.children().item(place));
        if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
            row.set_tab_index(-1);
            // A row that cannot take it leaves the focus where it is.
            row.focus().ok();
        }
    });
}
