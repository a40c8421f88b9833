//! Status sync: before, after, and the ways in which it goes wrong.

use super::customer::Customer;
use serde_json::{Value, json};

async fn syncs(anna: &Customer, scenario: &str) -> Value {
    anna.acts(scenario, "status-sync", json!({})).await.ok()
}

fn change(answer: &Value) -> (&str, &str) {
    let word = |name: &str| answer[name].as_str().unwrap();
    (word("previousStatus"), word("newStatus"))
}

#[tokio::test]
async fn a_finished_registration_becomes_active() {
    let anna = Customer::signed_in().await;
    let answer = syncs(&anna, "sync-activates").await;
    assert_eq!(change(&answer), ("pending", "active"));
    assert_eq!(answer["statusChangedToActive"], true);
    assert_eq!(answer["doubleSyncAttempted"], false);
    assert_eq!(anna.kinds("sync-activates").await.1, "completed");
    let again = syncs(&anna, "sync-activates").await;
    assert_eq!(change(&again), ("active", "active"));
    assert_eq!(again["statusChanged"], false);
}

#[tokio::test]
async fn nothing_new_changes_nothing() {
    let anna = Customer::signed_in().await;
    for scenario in ["sync-no-change", "wrong-code", "expired"] {
        let answer = syncs(&anna, scenario).await;
        assert_eq!(change(&answer), ("pending", "pending"), "{scenario}");
        assert_eq!(answer["syncSuccess"], true);
        assert_eq!(answer["statusChanged"], false);
    }
}

#[tokio::test]
async fn a_silent_registrar_is_a_failure_within_a_200() {
    let anna = Customer::signed_in().await;
    let answer = syncs(&anna, "sync-fails").await;
    assert_eq!(answer["syncSuccess"], false);
    assert!(answer["error"].is_string());
    assert_eq!(change(&answer), ("pending", "pending"));
}

#[tokio::test]
async fn a_contradiction_is_reverted_or_not() {
    let anna = Customer::signed_in().await;
    let answer = syncs(&anna, "sync-reverted").await;
    assert_eq!(change(&answer), ("pending", "pending"));
    assert_eq!(
        (&answer["revertAttempted"], &answer["revertSucceeded"]),
        (&json!(true), &json!(true))
    );
    let answer = syncs(&anna, "sync-revert-fails").await;
    assert_eq!(change(&answer), ("pending", "cancelled"));
    assert!(answer["revertError"].is_string());
}

#[tokio::test]
async fn an_old_answer_is_asked_for_twice() {
    let anna = Customer::signed_in().await;
    let answer = syncs(&anna, "sync-double").await;
    assert_eq!(change(&answer), ("pending", "active"));
    assert_eq!(answer["doubleSyncSucceeded"], true);
    let answer = syncs(&anna, "sync-double-fails").await;
    assert_eq!(change(&answer), ("pending", "pending"));
    assert!(answer["doubleSyncError"].is_string());
}

#[tokio::test]
async fn the_body_must_be_empty_or_an_empty_object() {
    let anna = Customer::signed_in().await;
    let path = anna.action_path("sync-no-change", "status-sync");
    let bare = axum::http::Request::post(&path);
    assert_eq!(
        anna.sends(bare, axum::body::Body::empty()).await.status,
        200
    );
    let answer = anna.post(&path, json!({ "domainIds": [] })).await;
    assert_eq!(
        answer.pointers(),
        [("/domainIds".to_owned(), "invalid_request".to_owned())]
    );
    for body in [json!(null), json!([])] {
        assert_eq!(
            anna.post(&path, body).await.problem(),
            (400, "invalid_request".to_owned())
        );
    }
}
