use super::browse::Browse;
use crate::state::{Row, Told};
use crate::view::derived::derived;
use crate::view::dom::{Child as _, El, View, each, el};
use crate::view::scene::Scene;
use crate::view::server_text::{LANGUAGE, isolated, verbatim};
use crate::words::{Telling, Words};
use std::sync::Arc;

/// One row: when, what we say about it, and what the server said. It never changes but for the
/// language and its place: another text has another key, and is another row. So it is written at
/// once, and written again in another language: there may be many rows, on a page with many widgets.
pub(super) fn row(scene: Scene, browse: Browse, key: String) -> View {
    let Some(row) = browse.row(&key).map(Arc::new) else {
        return View::default();
    };
    let position = derived(move || browse.place(&key).map(|place| place.to_string()));
    let told = Arc::clone(&row);
    let ours = scene.phrase(move |words| Ours::of(words, &told)).kept();
    el("li")
        .part("history-row")
        .attr("aria-posinset", position)
        .attr("aria-setsize", browse.size)
        .child(each(ours, move |ours| written(&row, ours)))
        .into()
}

/// What we say about it.
#[derive(Clone, Default, PartialEq)]
struct Ours {
    time: String,
    telling: Telling,
    /// What a message of the registry means. What went wrong is explained in its own panel.
    meaning: String,
}

impl Ours {
    fn of(words: &Words, row: &Row) -> Self {
        let meaning = match row.told {
            Told::Message(_) => {
                let quotes = row.quotes().into_iter().flatten();
                words.plainly(&quotes.collect::<Vec<_>>().join("\n"), &[])
            }
            _ => String::new(),
        };
        Self {
            time: words.row_time(row),
            telling: words.telling(row),
            meaning,
        }
    }
}

fn written(row: &Row, ours: &Ours) -> View {
    let Telling {
        eyebrow,
        title,
        text,
    } = &ours.telling;
    let told = el("div")
        .class("told")
        .child(el("p").class("eyebrow").child(eyebrow.as_str()))
        .child(some(title).map(|text| el("p").class("about").child(text)))
        .child(some(text).map(|text| el("p").child(text)))
        .child(theirs(row))
        .child(some(&ours.meaning).map(|text| el("p").class("gloss").child(text)));
    [time(row, &ours.time), told].into_view()
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// When, with the language of a date that only the server understands.
fn time(row: &Row, said: &str) -> El {
    let datetime = row.at.and(row.written.clone());
    let datetime = datetime.or_else(|| row.at.map(crate::api::instant::to_iso));
    let unread = row.at.is_none() && row.written.is_some();
    let said = isolated()
        .attr("lang", unread.then_some(LANGUAGE))
        .child(said);
    el("time").attr("datetime", datetime).child(said)
}

/// What the server said, as it said it. Beside words of ours it is marked as a quotation.
fn theirs(row: &Row) -> View {
    let class = match row.told {
        Told::Message(_) => "contents",
        _ => "contents quote",
    };
    let quote = |class: &'static str, text: Option<&str>| {
        text.map(|text| el("p").class(class).child(verbatim(text)))
    };
    let [short, long] = row.quotes();
    [quote("about", short), quote(class, long)].into_view()
}
