use super::browse::Browse;
use crate::view::derived::derived;
use crate::view::dom::{El, View, el, when};
use crate::view::effect::effect;
use crate::view::scene::Scene;
use crate::view::signal::Signal;
use crate::words::{Key, Words};
use gloo_timers::callback::Timeout;
use leptos::prelude::event_target_value;

/// From how many rows on it is worth searching.
const LONG: usize = 20;
/// How long somebody pauses in typing before the count is read out.
const PAUSE: u32 = 600; // ms

/// A field to search in a long timeline. It stays while something stands in it.
pub(super) fn search(scene: Scene, browse: Browse) -> View {
    let needed = derived(move || {
        let long = browse.timeline.get().len() > LONG;
        long || browse.query.with(|query| !query.is_empty())
    });
    when(needed, move || {
        el("div")
            .class("search")
            .child(search_field(scene, browse))
            .child(count(scene, browse))
    })
}

fn search_field(scene: Scene, browse: Browse) -> El {
    let label = el("label")
        .attr("for", "field-history")
        .child(scene.say(Key::HistorySearch));
    let input = el("input")
        .attr("type", "search")
        .attr("id", "field-history")
        .part("field")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on("input", move |event| {
            browse.search(event_target_value(event));
        });
    el("div").class("field").child(label).child(input)
}

/// How many were found. It is read out once, when the typing pauses; that there is nothing is said
/// at once, as the list is gone.
fn count(scene: Scene, browse: Browse) -> El {
    let count = scene.phrase(move |words| {
        let all = browse.timeline.get().len();
        let searching = browse.query.with(|query| !query.trim().is_empty());
        let found = browse.span.get().total;
        if searching {
            found_of(words, found, all)
        } else {
            String::new()
        }
    });
    let said = Signal::new(String::new());
    // Dropping it stops it.
    let mut waiting = None;
    effect(move || {
        let text = count.get();
        drop(waiting.take());
        if browse.keys.get_untracked().is_empty() || text.is_empty() {
            said.set(text);
            return;
        }
        waiting = Some(Timeout::new(PAUSE, move || said.set(text)));
    });
    el("p")
        .class("found")
        .attr("aria-live", "polite")
        .child(said)
}

fn found_of(words: &Words, found: usize, all: usize) -> String {
    if found == 0 {
        return words.say(Key::HistoryFoundNone).to_owned();
    }
    let total = words.size(all);
    let values = [("total", total.as_str())];
    words.count(
        i64::try_from(found).unwrap_or(i64::MAX),
        Key::HistoryFoundOne,
        Key::HistoryFoundOther,
        &values,
    )
}
