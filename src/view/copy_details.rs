use super::derived::derived;
use super::dom::{Child as _, El, View, el, when};
use super::effect::effect;
use super::scene::Scene;
use super::signal::Signal;
use super::spot::Spot;
use crate::words::Key;
use leptos::web_sys::HtmlTextAreaElement;

/// Puts what support needs on the clipboard. Where the browser does not allow it, the text itself
/// comes on screen, selected. `place` tells it from the same button elsewhere on the card.
pub(super) fn copy_details(scene: Scene, place: &'static str) -> View {
    let copied = Signal::new(false);
    let left = Signal::new(None::<String>);
    let press = move || {
        copied.set(false);
        scene.copy_details(Box::new(move |text| {
            copied.set(text.is_none());
            left.set(text);
        }));
    };
    let by_hand = derived(move || left.with(Option::is_some));
    let said = scene.phrase(move |words| {
        let key = copied.get().then_some(Key::CopyDetailsDone);
        key.map(|key| words.say(key).to_owned()).unwrap_or_default()
    });
    let button = plain_button(press)
        .part("action action-copy-details")
        .child(scene.say(Key::CopyDetails));
    let told = el("p")
        .class("copied")
        .attr("aria-live", "polite")
        .child(said);
    [
        button.into(),
        told.into(),
        when(by_hand, move || self::by_hand(scene, place, left)),
    ]
    .into_view()
}

/// A button that stands back.
pub(super) fn plain_button(press: impl Fn() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class("plain")
        .on("click", move |_| press())
}

/// The text to be copied by hand. The focus goes there, and with it the instruction is read out.
fn by_hand(scene: Scene, place: &'static str, left: Signal<Option<String>>) -> El {
    let area = Spot::new();
    let id = format!("packet-{place}");
    effect(move || {
        let text = left.get().unwrap_or_default();
        if let Some(area) = area.get::<HtmlTextAreaElement>() {
            area.set_value(&text);
            // An element that cannot take the focus leaves it where it is.
            area.focus().ok();
            area.select();
        }
    });
    let label = el("label")
        .attr("for", &*id)
        .child(scene.say(Key::CopyDetailsByHand));
    let packet = el("textarea")
        .attr("id", &*id)
        .part("field")
        .class("packet")
        .attr("readonly", true)
        .attr("rows", "8")
        .attr("spellcheck", "false")
        .attr("translate", "no")
        .attr("dir", "ltr");
    el("div")
        .class("field by-hand")
        .child(label)
        .child(area.hold(packet))
}
