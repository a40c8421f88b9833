//! A timeline of ten thousand rows: pages, searching, and what it costs.

use super::hands::{Watch, elapsed, key, until};
use super::history::{entry, history, many, titles};
use super::stage::Stage;
use contract::v2::Lifecycle;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use web_sys::HtmlElement;

const SEARCH: &str = "[part~=panel-history] input";
const STATUS: &str = "[part~=panel-history] .found";

/// Messages of many years, one every eight hours.
fn years(count: usize) -> Lifecycle {
    let message = |n: usize| {
        let (year, month, day) = (2020 - n / 1008, n / 84 % 12 + 1, n / 3 % 28 + 1);
        let at = format!("{year:04}-{month:02}-{day:02}T{:02}:00:00Z", n % 3 * 8);
        let mut entry = entry(Some(&at), &format!("Message no {n} of the registry"));
        entry.contents = Some("2304 Object status prohibits operation. ".repeat(5));
        entry
    };
    history((0..count).map(message).collect())
}

fn rows(stage: &Stage) -> usize {
    stage.all("[part~=history-row]").len()
}

fn nodes(stage: &Stage) -> usize {
    stage.all("*").len()
}

fn button(stage: &Stage, label: &str) -> HtmlElement {
    let buttons = stage.all("[part~=panel-history] button").into_iter();
    let labelled = buttons.filter(|b| b.text_content().unwrap() == label);
    labelled.last().expect(label).unchecked_into()
}

async fn press(stage: &Stage, label: &str) {
    button(stage, label).click();
    super::stage::settle().await;
}

async fn status_says(stage: &Stage, text: &str) {
    until(|| stage.one(STATUS).text_content().unwrap() == text).await;
}

#[wasm_bindgen_test]
async fn it_comes_in_pages_of_a_hundred() {
    let stage = Stage::showing(many(10_000)).await;
    assert_eq!(rows(&stage), 10);
    press(&stage, "Show 90 more entries").await;
    assert_eq!(rows(&stage), 100);
    assert!(
        stage.all("[part~=history-row]")[10]
            .matches(":focus")
            .unwrap()
    );
    assert!(stage.text("panel-history").contains("1 to 100 of 10000"));
    assert_eq!(
        button(&stage, "Newer")
            .get_attribute("aria-disabled")
            .as_deref(),
        Some("true")
    );
    press(&stage, "Newer").await;
    assert_eq!(titles(&stage)[0], "n0", "there is nothing newer");

    press(&stage, "Older").await;
    assert_eq!((rows(&stage), &*titles(&stage)[0]), (100, "n100"));
    let first = stage.all("[part~=history-row]").remove(0);
    assert!(first.matches(":focus").unwrap());
    assert_eq!(first.get_attribute("aria-posinset").as_deref(), Some("101"));
    assert_eq!(
        first.get_attribute("aria-setsize").as_deref(),
        Some("10000")
    );
    press(&stage, "Show fewer").await;
    assert_eq!((rows(&stage), &*titles(&stage)[0]), (10, "n0"));
}

#[wasm_bindgen_test]
async fn a_search_finds_text_and_dates_and_says_once_how_many() {
    let stage = Stage::showing(years(3_000)).await;
    stage.enter(SEARCH, "NO 1234 REGISTRY").await;
    assert_eq!(titles(&stage), ["Message no 1234 of the registry"]);
    status_says(&stage, "1 of 3000 entries matches your search.").await;
    stage.enter(SEARCH, "2019-01").await;
    status_says(&stage, "84 of 3000 entries match your search.").await;
    assert_eq!(rows(&stage), 10);

    let watch = Watch::new(&stage.one(STATUS));
    for typed in ["n", "no", "no s", "no su", "no such"] {
        stage.enter(SEARCH, typed).await;
    }
    assert_eq!(
        stage.one(STATUS).text_content().unwrap(),
        "No entry matches your search."
    );
    let seen = watch.seen();
    assert_eq!(seen.split(',').count(), 1, "said at once, and once: {seen}");
    let list = stage.one("[part~=panel-history] ol");
    assert!(list.has_attribute("hidden") && rows(&stage) == 0);

    stage.enter(SEARCH, "").await;
    assert_eq!(
        (rows(&stage), stage.one(STATUS).text_content().unwrap()),
        (10, String::new())
    );
}

#[wasm_bindgen_test]
async fn a_row_that_is_still_found_is_still_the_same_element() {
    let stage = Stage::showing(years(1_000)).await;
    let kept = stage.all("[part~=history-row]").remove(0);
    let watch = Watch::new(&kept);
    let field = stage.one(SEARCH);
    field.unchecked_ref::<HtmlElement>().focus().unwrap();
    for typed in ["m", "me", "message", "message no 0"] {
        stage.enter(SEARCH, typed).await;
        assert!(
            kept.is_same_node(Some(&stage.all("[part~=history-row]")[0])),
            "{typed}"
        );
    }
    let seen = watch.seen();
    assert!(
        seen.split(',')
            .all(|change| change.is_empty() || change.starts_with("attributes aria-")),
        "{seen}"
    );
    assert_eq!(document().active_element().as_ref(), Some(&field));
    key(&field, "Escape");
}

#[wasm_bindgen_test]
async fn the_field_stays_while_something_stands_in_it() {
    let mut stage = Stage::showing(many(30)).await;
    stage.enter(SEARCH, "n2").await;
    let field = stage.one(SEARCH);
    field.unchecked_ref::<HtmlElement>().focus().unwrap();
    stage.refresh(Ok(many(3))).await;
    assert_eq!(document().active_element().as_ref(), Some(&field));
    assert_eq!(titles(&stage), ["n2"]);
    stage.enter(SEARCH, "").await;
    assert!(
        stage.all(SEARCH).is_empty(),
        "three can be seen at a glance"
    );
}

#[wasm_bindgen_test]
async fn an_identical_answer_of_ten_thousand_moves_nothing() {
    let mut stage = Stage::showing(years(10_000)).await;
    stage.enter(SEARCH, "2304").await;
    status_says(&stage, "10000 of 10000 entries match your search.").await;
    press(&stage, "Show 90 more entries").await;
    let watch = Watch::new(&stage.base);
    for _ in 0..3 {
        stage.refresh(Ok(years(10_000))).await;
    }
    assert_eq!(watch.seen(), "");
}

/// Milliseconds that it takes to show it, to open a page, and to search.
async fn cost(count: usize) -> [f64; 3] {
    let lifecycle = years(count);
    let start = elapsed();
    let stage = Stage::showing(lifecycle).await;
    let shown = elapsed();
    assert!(nodes(&stage) < 400, "{} nodes", nodes(&stage));
    button(
        &stage,
        if count > 100 {
            "Show 90 more entries"
        } else {
            "Show all 100 entries"
        },
    )
    .click();
    super::stage::settle().await;
    let opened = elapsed();
    assert_eq!(rows(&stage), 100);
    assert!(nodes(&stage) < 1_500, "{} nodes", nodes(&stage));
    let searched = elapsed();
    stage.enter(SEARCH, "2304 message").await;
    let found = elapsed();
    assert_eq!(rows(&stage), 100);
    [shown - start, opened - shown, found - searched]
}

#[wasm_bindgen_test]
async fn what_ten_thousand_cost_against_a_hundred() {
    cost(100).await; // the first time warms up
    let few = cost(100).await;
    let lots = cost(10_000).await;
    console_log!("show, open, search: {few:.1?} ms for 100, {lots:.1?} ms for 10,000");
    // A hundred times as many may take a hundred times as long, and no more.
    for (few, lots) in few.into_iter().zip(lots) {
        assert!(lots < few.max(5.0) * 100.0, "{lots} against {few}");
    }
}
