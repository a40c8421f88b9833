use super::super::super::memo::memo;
use super::browse::Browse;
use super::row::row;
use crate::view::keyed::keyed;
use crate::view::scene::Scene;
use leptos::html::Ol;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The rows of the page. A row stays what it is while it is on the page, whatever is typed.
#[component]
pub(super) fn List(scene: Scene, browse: Browse) -> AnyView {
    let list = NodeRef::<Ol>::new();
    let empty = memo(move || browse.keys.with(Vec::is_empty));
    let rows = keyed(browse.keys, move |key| row(scene, browse, key));
    follow(browse, list);
    view! {
        <ol
            class="history"
            role="list"
            hidden=empty
            node_ref=list
        >
            {rows}
        </ol>
    }
    .into_any()
}

/// The focus follows to a row that was asked for, once it is there.
fn follow(browse: Browse, list: NodeRef<Ol>) {
    Effect::new(move |_| {
        let Some(place) = browse.focus.get() else {
            return;
        };
        browse.focus.set(None);
        let list = list.get_untracked();
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
