use super::super::super::memo::memo;
use super::browse::Browse;
use crate::state::{Row, Told};
use crate::view::scene::Scene;
use crate::view::server_text::{MaybeServerText, gloss, verbatim};
use crate::view::when::optional;
use crate::words::Telling;
use leptos::prelude::*;

/// One row: when, what we say about it, and what the server said. It never changes but for the
/// language and its place: another text has another key, and is another row.
pub(super) fn row(scene: Scene, browse: Browse, key: String) -> AnyView {
    let Some(row) = browse.row(&key) else {
        return ().into_any();
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
    view! {
        <li part="history-row" aria-posinset=position aria-setsize=size>
            <time datetime=datetime><MaybeServerText text=time theirs=unread_time /></time>
            <div class="told">
                {ours(scene, row)}
                {theirs(quotes, class)}
                {gloss(meaning)}
            </div>
        </li>
    }
    .into_any()
}

fn ours(scene: Scene, row: Row) -> AnyView {
    let said = move |pick: fn(Telling) -> String| {
        let row = row.clone();
        scene.phrase(move |words| pick(words.telling(&row)))
    };
    view! {
        <p class="eyebrow">{said(|telling| telling.eyebrow)}</p>
        {optional(said(|telling| telling.title), |text| view! { <p class="about">{text}</p> }.into_any())}
        {optional(said(|telling| telling.text), |text| view! { <p>{text}</p> }.into_any())}
    }
    .into_any()
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
fn theirs([short, long]: [Option<String>; 2], class: &'static str) -> AnyView {
    let quote = |class: &'static str, text: Option<String>| {
        text.map(|text| view! { <p class=class>{verbatim(text)}</p> })
    };
    view! {
        {quote("about", short)}
        {quote(class, long)}
    }
    .into_any()
}
