use super::browse::Browse;
use crate::state::{FIRST_ROWS, PAGE_ROWS, Span};
use crate::view::action::flag;
use crate::view::copy_details::plain_button;
use crate::view::derived::{Derived, derived};
use crate::view::dom::{El, View, el, when};
use crate::view::scene::Scene;
use crate::words::{Key, Words};

/// What is below the list: more of it, less of it, and other pages.
pub(super) fn pages(scene: Scene, browse: Browse) -> View {
    let needed = derived(move || browse.span.get().total > FIRST_ROWS);
    let paged = derived(move || browse.page.get().is_some() && browse.span.get().has_pages());
    when(needed, move || {
        el("div")
            .class("ways")
            .child(when(paged, move || turning(scene, browse)))
            .child(opener(scene, browse))
    })
}

/// More, and then fewer. It is one button, so that the focus is never lost; what it brings gets it.
fn opener(scene: Scene, browse: Browse) -> El {
    let label = scene.phrase(move |words| opening(words, browse.span.get(), browse.page.get()));
    let press = move || {
        if browse.page.get_untracked().is_some() {
            browse.page.set(None);
        } else {
            browse.page.set(Some(0));
            browse.focus.set(Some(FIRST_ROWS));
        }
    };
    plain_button(press).child(label)
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
fn turning(scene: Scene, browse: Browse) -> El {
    let here = scene.phrase(move |words| {
        let Span { from, to, total } = browse.span.get();
        let [from, to, total] = [from + 1, to, total].map(|n| words.size(n));
        let values = [("from", &*from), ("to", &*to), ("total", &*total)];
        words.fill(Key::HistorySpan, &values)
    });
    let newest = derived(move || !browse.span.get().has_earlier());
    let oldest = derived(move || !browse.span.get().has_later());
    let turn = move |later: bool| {
        let span = browse.span.get_untracked();
        let page = span.page();
        if later && span.has_later() {
            browse.turn_to(page.saturating_add(1));
        } else if !later && span.has_earlier() {
            browse.turn_to(page.saturating_sub(1));
        }
    };
    let button = move |key: Key, off: Derived<bool>, later: bool| {
        plain_button(move || turn(later))
            .attr("aria-disabled", flag(off))
            .child(scene.say(key))
    };
    el("div")
        .class("pages")
        .attr("role", "group")
        .attr("aria-label", scene.say(Key::HistoryPages))
        .child(button(Key::HistoryNewer, newest, false))
        .child(el("span").child(here))
        .child(button(Key::HistoryOlder, oldest, true))
}
