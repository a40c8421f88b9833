use super::super::super::memo::memo;
use super::browse::Browse;
use crate::state::{FIRST_ROWS, PAGE_ROWS, Span};
use crate::view::action::flag;
use crate::view::scene::Scene;
use crate::view::when::when;
use crate::words::{Key, Words};
use leptos::prelude::*;

/// What is below the list: more of it, less of it, and other pages.
#[component]
pub(super) fn Pages(scene: Scene, browse: Browse) -> AnyView {
    let needed = memo(move || browse.span.get().total > FIRST_ROWS);
    let paged = memo(move || browse.page.get().is_some() && browse.span.get().has_pages());
    when(needed, move || {
        view! {
            <div class="ways">
                {when(paged, move || view! { <Turning scene browse /> }.into_any())}
                <Opening scene browse />
            </div>
        }
        .into_any()
    })
}

/// More, and then fewer. It is one button, so that the focus is never lost; what it brings gets it.
#[component]
fn Opening(scene: Scene, browse: Browse) -> AnyView {
    let label = scene.phrase(move |words| opening(words, browse.span.get(), browse.page.get()));
    let press = move |_| {
        if browse.page.get_untracked().is_some() {
            browse.page.set(None);
        } else {
            browse.page.set(Some(0));
            browse.focus.set(Some(FIRST_ROWS));
        }
    };
    view! { <button type="button" class="plain" on:click=press>{label}</button> }.into_any()
}

fn opening(words: &Words, span: Span, page: Option<usize>) -> String {
    if page.is_some() {
        words.say(Key::HistoryShowFewer).to_owned()
    } else if span.has_pages() {
        let more = words.size(PAGE_ROWS - FIRST_ROWS);
        words.fill(Key::HistoryShowMore, &[("n", &more)])
    } else {
        let all = words.size(span.total);
        words.fill(Key::HistoryShowAll, &[("n", &all)])
    }
}

/// To newer and older pages.
#[component]
fn Turning(scene: Scene, browse: Browse) -> AnyView {
    let here = scene.phrase(move |words| {
        let Span { from, to, total } = browse.span.get();
        let [from, to, total] = [from + 1, to, total].map(|n| words.size(n));
        let values = [("from", &*from), ("to", &*to), ("total", &*total)];
        words.fill(Key::HistorySpan, &values)
    });
    let newest = memo(move || !browse.span.get().has_earlier());
    let oldest = memo(move || !browse.span.get().has_later());
    let turn = move |later: bool| {
        let span = browse.span.get_untracked();
        let page = span.page();
        if later && span.has_later() {
            browse.turn_to(page.saturating_add(1));
        } else if !later && span.has_earlier() {
            browse.turn_to(page.saturating_sub(1));
        }
    };
    let button = move |key: Key, off: Memo<bool>, later: bool| {
        view! {
            <button type="button" class="plain" aria-disabled=flag(off) on:click=move |_| turn(later)>
                {scene.say(key)}
            </button>
        }
    };
    view! {
        <div class="pages" role="group" aria-label=scene.say(Key::HistoryPages)>
            {button(Key::HistoryNewer, newest, false)}
            <span>{here}</span>
            {button(Key::HistoryOlder, oldest, true)}
        </div>
    }
    .into_any()
}
