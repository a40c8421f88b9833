use super::browse::Browse;
use crate::state::{Row, Told};
use crate::view::dom::{Child as _, View, el, optional};
use crate::view::memo::{Memo, memo};
use crate::view::scene::Scene;
use crate::view::server_text::{gloss, maybe_server_text, verbatim};
use crate::words::Telling;

/// One row: when, what we say about it, and what the server said. It never changes but for the
/// language and its place: another text has another key, and is another row.
pub(super) fn row(scene: Scene, browse: Browse, key: String) -> View {
    let Some(row) = browse.row(&key) else {
        return View::default();
    };
    let place = memo(move || browse.place(&key));
    let position = memo(move || place.get().map(|place| place.to_string()));
    let size = memo(move || place.get().map(|_| browse.span.get().total.to_string()));
    let datetime = row.at.and(row.written.clone());
    let datetime = datetime.or_else(|| row.at.map(crate::api::instant::to_iso));
    let quotes = row.quotes().map(|quote| quote.map(str::to_owned));
    let all_theirs = matches!(row.told, Told::Message(_));
    let class = if all_theirs {
        "contents"
    } else {
        "contents quote"
    };
    let unread = row.at.is_none() && row.written.is_some();
    let unread_time = memo(move || unread);
    let meaning = meaning(scene, &row);
    let dated = row.clone();
    let time = scene.phrase(move |words| words.row_time(&dated));
    let told = el("div")
        .class("told")
        .child(ours(scene, row))
        .child(theirs(quotes, class))
        .child(gloss(meaning));
    let time = el("time")
        .attr("datetime", datetime)
        .child(maybe_server_text(time, unread_time));
    el("li")
        .part("history-row")
        .attr("aria-posinset", position)
        .attr("aria-setsize", size)
        .child(time)
        .child(told)
        .into()
}

fn ours(scene: Scene, row: Row) -> View {
    let said = move |pick: fn(Telling) -> String| {
        let row = row.clone();
        scene.phrase(move |words| pick(words.telling(&row)))
    };
    [
        el("p")
            .class("eyebrow")
            .child(said(|telling| telling.eyebrow))
            .into(),
        optional(said(|telling| telling.title), |text| {
            el("p").class("about").child(text)
        }),
        optional(said(|telling| telling.text), |text| el("p").child(text)),
    ]
    .into_view()
}

/// What a message of the registry means. What went wrong is explained in its own panel.
fn meaning(scene: Scene, row: &Row) -> Memo<String> {
    let quotes = row.quotes().into_iter().flatten();
    let text = match row.told {
        Told::Message(_) => quotes.collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    };
    scene.phrase(move |words| words.plainly(&text, &[]))
}

/// What the server said, as it said it. Beside words of ours it is marked as a quotation.
fn theirs([short, long]: [Option<String>; 2], class: &'static str) -> View {
    let quote = |class: &'static str, text: Option<String>| {
        text.map(|text| el("p").class(class).child(verbatim(text)))
    };
    [quote("about", short), quote(class, long)].into_view()
}
