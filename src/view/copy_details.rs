use super::memo::memo;
use super::scene::Scene;
use super::when::when;
use crate::words::Key;
use leptos::html::Textarea;
use leptos::prelude::*;

/// Puts what support needs on the clipboard. Where the browser does not allow it, the text itself
/// comes on screen, selected. `place` tells it from the same button elsewhere on the card.
#[component]
pub(super) fn CopyDetails(scene: Scene, place: &'static str) -> AnyView {
    let copied = RwSignal::new(false);
    let left = RwSignal::new(None::<String>);
    let press = move |_| {
        copied.set(false);
        // The view may be gone when the browser answers.
        scene.copy_details(Box::new(move |text| {
            copied.try_set(text.is_none());
            left.try_set(text);
        }));
    };
    let by_hand = memo(move || left.with(Option::is_some));
    let said = scene.phrase(move |words| {
        let key = copied.get().then_some(Key::CopyDetailsDone);
        key.map(|key| words.say(key).to_owned()).unwrap_or_default()
    });
    view! {
        <button type="button" part="action action-copy-details" class="plain" on:click=press>
            {scene.say(Key::CopyDetails)}
        </button>
        <p class="copied" aria-live="polite">{said}</p>
        {when(by_hand, move || view! { <ByHand scene place left /> }.into_any())}
    }
    .into_any()
}

/// The text to be copied by hand. The focus goes there, and with it the instruction is read out.
#[component]
fn ByHand(scene: Scene, place: &'static str, left: RwSignal<Option<String>>) -> AnyView {
    let area = NodeRef::<Textarea>::new();
    let id = format!("packet-{place}");
    Effect::new(move |_| {
        let text = left.get().unwrap_or_default();
        if let Some(area) = area.get() {
            area.set_value(&text);
            // An element that cannot take the focus leaves it where it is.
            area.focus().ok();
            area.select();
        }
    });
    view! {
        <div class="field by-hand">
            <label for=id.clone()>{scene.say(Key::CopyDetailsByHand)}</label>
            <textarea
                id=id
                part="field"
                class="packet"
                node_ref=area
                readonly=true
                rows="8"
                spellcheck="false"
                translate="no"
                dir="ltr"
            ></textarea>
        </div>
    }
    .into_any()
}
