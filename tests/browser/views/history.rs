//! The timeline: what it is made of, in which order, and members that are null.

use super::stage::{Stage, asked, fault, settle};
use contract::v2::{Failure, HistoryEntry, Lifecycle};
use domain_lifecycle::api::{Answer, FaultKind};
use leptos::prelude::Update;
use wasm_bindgen_test::wasm_bindgen_test;

pub(super) fn entry(at: Option<&str>, subject: &str) -> HistoryEntry {
    HistoryEntry {
        timestamp: at.map(str::to_owned),
        subject: Some(subject.to_owned()),
        contents: None,
    }
}

pub(super) fn history(entries: Vec<HistoryEntry>) -> Lifecycle {
    Lifecycle {
        registry_history: entries,
        ..Lifecycle::default()
    }
}

/// So many messages without a time, in this order.
pub(super) fn many(count: usize) -> Lifecycle {
    history((0..count).map(|n| entry(None, &format!("n{n}"))).collect())
}

/// The titles of the rows on screen.
pub(super) fn titles(stage: &Stage) -> Vec<String> {
    let rows = stage.all("[part~=history-row] .about");
    rows.iter().map(|row| row.text_content().unwrap()).collect()
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
    assert_eq!(
        titles(&stage),
        ["first", "second", "third", "unknown", "unreadable"]
    );
    let times = stage.all("[part~=history-row] time");
    let machine: Vec<_> = times.iter().map(|t| t.get_attribute("datetime")).collect();
    assert_eq!(machine[0].as_deref(), Some("2026-04-27T15:00:00+02:00"));
    assert_eq!(machine[4], None, "what cannot be read is not for machines");
    assert_eq!(times[4].text_content().unwrap(), "not a time");
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
async fn what_was_noticed_stands_among_the_messages() {
    let failure = Failure {
        category: "epp_invalid".to_owned(),
        reason: "The code was refused.".to_owned(),
        detected_at: Some("2026-04-27T12:00:00Z".to_owned()),
    };
    let stage = Stage::showing(Lifecycle {
        transfer_failure: Some(failure),
        ..history(vec![
            entry(Some("2026-04-27T13:00:00Z"), "later"),
            entry(Some("2026-04-27T11:00:00Z"), "earlier"),
            entry(Some("2026-04-27T11:00:00Z"), "earlier"),
        ])
    })
    .await;
    let rows = stage.all("[part~=history-row]");
    let text = |n: usize| rows[n].text_content().unwrap();
    assert_eq!(rows.len(), 3);
    assert!(text(0).contains("Message from the registry") && text(0).contains("later"));
    assert!(
        text(1).contains("A problem with the transfer was noticed"),
        "{}",
        text(1)
    );
    assert!(text(1).contains("The code was refused."), "{}", text(1));
    assert!(text(2).contains("This came 2 times."), "{}", text(2));
}

#[wasm_bindgen_test]
async fn what_the_customer_did_is_told_with_what_came_of_it() {
    let message = entry(Some("2026-04-27T12:00:00Z"), "a message");
    let mut stage = Stage::showing(history(vec![message])).await;
    stage.press_part("action-status-sync").await;
    let ticket = stage.let_go().await;
    let mut refused = fault(FaultKind::Conflict);
    refused.detail = Some("Too soon.".to_owned());
    let commands = stage.answer(ticket, Err(refused)).await;
    let (reading, _) = asked(&commands).expect("a look at what it changed");

    let rows = stage.all("[part~=history-row]");
    let told = rows[1].text_content().unwrap();
    assert_eq!(rows.len(), 2, "by its time it is the older one");
    assert!(
        told.contains("You pressed") && told.contains("Too soon."),
        "{told}"
    );
    let button = stage.text("action-status-sync");
    assert!(told.contains(&button), "{told} names {button}");

    let nothing = Answer::Lifecycle(Box::default());
    stage.answer(reading, Ok(nothing)).await;
    let told = stage.text("history-row");
    assert!(
        told.contains("Too soon."),
        "it outlives the messages: {told}"
    );
}

#[wasm_bindgen_test]
async fn without_anything_to_tell_there_is_no_timeline() {
    let stage = Stage::showing(Lifecycle::default()).await;
    assert!(!stage.has("panel-history"));
}

#[wasm_bindgen_test]
async fn few_messages_need_no_button_and_no_search() {
    let stage = Stage::showing(many(10)).await;
    assert_eq!(titles(&stage).len(), 10);
    assert!(
        stage
            .all("[part~=panel-history] :is(button, input)")
            .is_empty()
    );
    let row = stage.all("[part~=history-row]").remove(0);
    assert!(!row.has_attribute("aria-posinset"), "all of them are there");
}

#[wasm_bindgen_test]
async fn ten_are_shown_then_all_and_the_focus_goes_to_what_came() {
    let stage = Stage::showing(many(18)).await;
    let row = |n: usize| stage.all("[part~=history-row]").remove(n);
    assert_eq!(row(9).get_attribute("aria-posinset").as_deref(), Some("10"));
    assert_eq!(row(9).get_attribute("aria-setsize").as_deref(), Some("18"));
    let button = stage.one("[part~=panel-history] button");
    assert_eq!(button.text_content().unwrap(), "Show all 18 entries");
    stage.press("[part~=panel-history] button").await;
    assert_eq!(titles(&stage).len(), 18);
    assert_eq!(button.text_content().unwrap(), "Show fewer");
    assert!(row(10).matches(":focus").unwrap());
    assert!(!row(9).has_attribute("aria-posinset"));
    stage.press("[part~=panel-history] button").await;
    assert_eq!(titles(&stage).len(), 10);
}

#[wasm_bindgen_test]
async fn what_a_registry_writes_is_explained_beside_it() {
    let stage = Stage::showing(history(vec![entry(
        None,
        "2202 Invalid authorization information",
    )]))
    .await;
    let row = stage.text("history-row");
    let (theirs, ours) = row.split_once("In plain words").expect("an explanation");
    assert!(
        theirs.contains("2202 Invalid") && ours.contains("EPP code"),
        "{row}"
    );
}

#[wasm_bindgen_test]
async fn out_of_sight_there_is_none_yet_and_all_else_is_there() {
    let stage = Stage::showing(many(3)).await;
    assert!(stage.has("panel-history"));
    stage.options.update(|options| options.far = true);
    settle().await;
    assert!(!stage.has("panel-history"));
    assert!(stage.has("header") && stage.has("turn"));
    stage.options.update(|options| options.far = false);
    settle().await;
    assert_eq!(titles(&stage), ["n0", "n1", "n2"]);
}
