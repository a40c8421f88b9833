use super::copy_details::copy_details;
use super::derived::{Derived, derived};
use super::dom::{El, View, el, optional, when};
use super::icon::icon;
use super::scene::Scene;
use super::server_text::quote;
use super::subject::Look;
use crate::words::Key;

/// What the last action came to.
pub(super) fn notice(scene: Scene) -> View {
    let shown = scene.derive(|state| state.notice.is_some());
    when(shown, move || said(scene))
}

fn said(scene: Scene) -> El {
    let look = scene.derive(|state| {
        let tone = state.notice.as_ref().map(|notice| notice.tone);
        tone.map_or(Look::Unclear, Look::from)
    });
    let tone = derived(move || match look.get() {
        Look::Moving | Look::Unclear => "neutral",
        look => look.name(),
    });
    let ours = scene.text(|state, words| {
        let notice = state.notice.as_ref();
        notice
            .map(|notice| words.notice(notice))
            .unwrap_or_default()
    });
    let theirs = scene.derive(|state| {
        let notice = state.notice.as_ref();
        notice.and_then(|n| n.server.clone()).unwrap_or_default()
    });
    let reference = reference(scene);
    let referred = derived(move || !reference.with(String::is_empty));
    let told = el("div")
        .class("told")
        .child(el("p").child(ours))
        .child(optional(theirs, quote))
        .child(optional(reference, |text| {
            el("p").class("reference").child(text)
        }))
        .child(when(referred, move || {
            el("div").class("ways").child(copy_details(scene, "notice"))
        }));
    el("div")
        .part("notice")
        .class("notice")
        .attr("data-tone", tone)
        .child(icon(look))
        .child(told)
}

/// What support needs to find the request.
fn reference(scene: Scene) -> Derived<String> {
    scene.text(|state, words| {
        let id = state.notice.as_ref().and_then(|n| n.request_id.as_deref());
        id.map(|id| words.fill(Key::Reference, &[("id", id)]))
            .unwrap_or_default()
    })
}
