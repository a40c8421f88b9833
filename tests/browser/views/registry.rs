//! The history: order, bounds, and members that are null.

use super::stage::Stage;
use contract::v2::{HistoryEntry, Lifecycle};
use wasm_bindgen_test::wasm_bindgen_test;

fn entry(at: Option<&str>, subject: &str) -> HistoryEntry {
    HistoryEntry {
        timestamp: at.map(str::to_owned),
        subject: Some(subject.to_owned()),
        contents: None,
    }
}

fn history(entries: Vec<HistoryEntry>) -> Lifecycle {
    Lifecycle {
        registry_history: entries,
        ..Lifecycle::default()
    }
}

fn many(count: usize) -> Lifecycle {
    history((0..count).map(|n| entry(None, &format!("n{n}"))).collect())
}

#[wasm_bindgen_test]
async fn newest_first_whatever_the_order_and_the_spelling() {
    let stage = Stage::showing(history(vec![
        entry(None, "unknown"),
        entry(Some("2026-04-27T12:00:00.000Z"), "second"),
        entry(Some("not a time"), "unreadable"),
        entry(Some("2026-04-27T15:00:00+02:00"), "first"),
        entry(Some("2025-12-31T23:59:59Z"), "third"),
    ]))
    .await;
    let rows = stage.all("[part~=history-row] .about");
    let texts: Vec<_> = rows.iter().map(|row| row.text_content().unwrap()).collect();
    assert_eq!(texts, ["first", "second", "third", "unknown", "unreadable"]);
}

#[wasm_bindgen_test]
async fn an_entry_of_nulls_is_not_blank() {
    let stage = Stage::showing(history(vec![HistoryEntry::default()])).await;
    let text = stage.text("history-row");
    assert!(
        text.contains("Time not known") && text.contains("(no text)"),
        "{text}"
    );
}

#[wasm_bindgen_test]
async fn five_are_shown_then_all() {
    let stage = Stage::showing(many(8)).await;
    let rows = || stage.all("[part~=history-row]").len();
    let button = stage.one("[part~=panel-history] button");
    assert_eq!(
        (rows(), button.text_content().unwrap()),
        (5, "Show all 8 messages".into())
    );
    stage.press("[part~=panel-history] button").await;
    assert_eq!(
        (rows(), button.text_content().unwrap()),
        (8, "Show fewer".into())
    );
    stage.press("[part~=panel-history] button").await;
    assert_eq!(rows(), 5);
}

#[wasm_bindgen_test]
async fn a_very_long_history_comes_in_portions() {
    let stage = Stage::showing(many(1_000)).await;
    assert!(
        stage
            .text("panel-history")
            .contains("Show 50 more messages")
    );
    stage.press("[part~=panel-history] button").await;
    assert_eq!(stage.all("[part~=history-row]").len(), 55);
}

#[wasm_bindgen_test]
async fn few_messages_need_no_button() {
    let stage = Stage::showing(many(5)).await;
    assert!(stage.all("[part~=panel-history] button").is_empty());
}
