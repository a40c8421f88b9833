use super::copy_details::CopyDetails;
use super::icon::Icon;
use super::memo::memo;
use super::scene::Scene;
use super::server_text::ServerText;
use super::subject::Look;
use super::when::{optional, when};
use crate::words::Key;
use leptos::prelude::*;

/// What the last action came to.
#[component]
pub(super) fn Notice(scene: Scene) -> AnyView {
    let shown = scene.derive(|state| state.notice.is_some());
    when(shown, move || view! { <Said scene /> }.into_any())
}

#[component]
fn Said(scene: Scene) -> AnyView {
    let look = scene.derive(|state| {
        let tone = state.notice.as_ref().map(|notice| notice.tone);
        tone.map_or(Look::Unclear, Look::from)
    });
    let tone = memo(move || match look.get() {
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
    let referred = memo(move || !reference.with(String::is_empty));
    view! {
        <div part="notice" class="notice" data-tone=tone>
            <Icon look />
            <div class="told">
                <p>{ours}</p>
                {optional(theirs, |text| view! { <p class="quote"><ServerText text /></p> }.into_any())}
                {optional(reference, |text| view! { <p class="reference">{text}</p> }.into_any())}
                {when(referred, move || {
                    view! { <div class="ways"><CopyDetails scene place="notice" /></div> }.into_any()
                })}
            </div>
        </div>
    }
    .into_any()
}

/// What support needs to find the request.
fn reference(scene: Scene) -> Memo<String> {
    scene.text(|state, words| {
        let id = state.notice.as_ref().and_then(|n| n.request_id.as_deref());
        id.map(|id| words.fill(Key::Reference, &[("id", id)]))
            .unwrap_or_default()
    })
}
