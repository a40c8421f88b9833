use super::super::super::memo::memo;
use super::browse::Browse;
use crate::state::Timeline;
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::{Key, Words};
use leptos::prelude::*;
use std::time::Duration;

/// From how many rows on it is worth searching.
const LONG: usize = 20;
/// How long somebody pauses in typing before the count is read out.
const PAUSE: Duration = Duration::from_millis(600);

/// A field to search in a long timeline. It stays while something stands in it.
#[component]
pub(super) fn Search(scene: Scene, browse: Browse) -> AnyView {
    let needed = memo(move || {
        let long = browse.timeline.with(Timeline::len) > LONG;
        long || browse.query.with(|query| !query.is_empty())
    });
    when(needed, move || {
        view! {
            <div class="search">
                <SearchField scene browse />
                <Count scene browse />
            </div>
        }
        .into_any()
    })
}

#[component]
fn SearchField(scene: Scene, browse: Browse) -> AnyView {
    view! {
        <div class="field">
            <label for="field-history">{scene.say(Key::HistorySearch)}</label>
            <input
                type="search"
                id="field-history"
                part="field"
                autocomplete="off"
                spellcheck="false"
                on:input=move |event| browse.search(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// How many were found. It is read out once, when the typing pauses; that there is nothing is said
/// at once, as the list is gone.
#[component]
fn Count(scene: Scene, browse: Browse) -> AnyView {
    let count = scene.phrase(move |words| {
        let all = browse.timeline.with(Timeline::len);
        let searching = browse.query.with(|query| !query.trim().is_empty());
        let found = browse.span.get().total;
        if searching {
            found_of(words, found, all)
        } else {
            String::new()
        }
    });
    let said = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        let timer = waiting.try_update_value(Option::take).flatten();
        timer.inspect(TimeoutHandle::clear);
    };
    Effect::new(move |_| {
        let text = count.get();
        stop();
        if browse.keys.with_untracked(Vec::is_empty) || text.is_empty() {
            said.set(text);
            return;
        }
        let say = move || {
            said.try_set(text);
        };
        waiting.set_value(set_timeout_with_handle(say, PAUSE).ok());
    });
    on_cleanup(stop);
    view! { <p class="found" aria-live="polite">{said}</p> }.into_any()
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
