use super::super::memo::memo;
use super::Panel;
use crate::api::instant::parse_iso;
use crate::view::scene::Scene;
use crate::view::server_text::LANGUAGE;
use crate::words::{Key, Words};
use contract::v2::{HistoryEntry, Lifecycle};
use leptos::prelude::*;
use std::cmp::Ordering;

/// How many messages are shown at first.
const FIRST: usize = 5;
/// How many more with each press, however many there are.
const MORE: usize = 50;

/// What registrar and registry told each other, newest first.
#[component]
pub(super) fn History(scene: Scene) -> AnyView {
    let entries = scene.diagnose(newest_first);
    let limit = RwSignal::new(FIRST);
    let rows = move || {
        entries.with(|entries| {
            let shown = entries.iter().take(limit.get());
            shown.map(|entry| row(scene, entry)).collect::<Vec<_>>()
        })
    };
    view! {
        <Panel scene name="history" heading=Key::HeadingHistory>
            <ol class="history">{rows}</ol>
            <More scene total=memo(move || entries.with(Vec::len)) limit />
        </Panel>
    }
    .into_any()
}

/// The button under the list: more, and after the last fewer. It is one button, so that the
/// focus stays where it is.
#[component]
fn More(scene: Scene, total: Memo<usize>, limit: RwSignal<usize>) -> AnyView {
    let label = scene.phrase(move |words| more(words, total.get(), limit.get()));
    let needed = memo(move || total.get() > FIRST);
    let press = move |_| {
        let all = limit.get_untracked() >= total.get_untracked();
        limit.update(|limit| {
            *limit = if all {
                FIRST
            } else {
                limit.saturating_add(MORE)
            }
        });
    };
    crate::view::when::when(needed, move || {
        view! { <button type="button" class="plain" on:click=press>{label}</button> }.into_any()
    })
}

fn more(words: &Words, total: usize, limit: usize) -> String {
    let count = |n: usize| words.number(i64::try_from(n).unwrap_or(i64::MAX));
    match total.saturating_sub(limit) {
        0 => words.say(Key::HistoryShowFewer).to_owned(),
        1..=MORE => words.fill(Key::HistoryShowAll, &[("n", &count(total))]),
        _ => words.fill(Key::HistoryShowMore, &[("n", &count(MORE))]),
    }
}

fn row(scene: Scene, entry: &HistoryEntry) -> AnyView {
    let HistoryEntry {
        timestamp,
        subject,
        contents,
    } = entry.clone();
    let silent = [&subject, &contents]
        .into_iter()
        .flatten()
        .all(|text| text.trim().is_empty());
    let datetime = timestamp.clone();
    let time = scene.phrase(move |words| match &timestamp {
        Some(at) => words.time(at),
        None => words.say(Key::HistoryNoTime).to_owned(),
    });
    let said = |class: &'static str, text: Option<String>| {
        text.map(|text| view! { <p class=class><bdi dir="auto" lang=LANGUAGE>{text}</bdi></p> })
    };
    view! {
        <li part="history-row">
            <time datetime=datetime><bdi dir="auto" class="server-text">{time}</bdi></time>
            <div class="told">
                {said("about", subject)}
                {said("contents", contents)}
                {silent.then(|| view! { <p class="about">{scene.say(Key::HistoryNoText)}</p> })}
            </div>
        </li>
    }
    .into_any()
}

/// What has no readable time comes last, in the order given.
fn newest_first(lifecycle: &Lifecycle) -> Vec<HistoryEntry> {
    let at = |entry: &HistoryEntry| entry.timestamp.as_deref().and_then(parse_iso);
    let mut entries = lifecycle.registry_history.clone();
    entries.sort_by(|a, b| match (at(a), at(b)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    entries
}
