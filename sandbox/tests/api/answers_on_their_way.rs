//! What happens to the real answer on its way: silence, delay behind another, and every change.

use super::customer::Customer;
use axum::body::Bytes;
use futures_util::{FutureExt, pin_mut};
use serde_json::{Value, json};

async fn orders(anna: &Customer, method: &str, fault: Value) {
    let order = json!({ "match": { "method": method }, "fault": fault });
    anna.control("faults", order).await;
}

async fn history(anna: &Customer) -> usize {
    let body = anna.lifecycle("locked").await;
    body["registryHistory"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_stalled_answer_never_comes_and_the_request_is_known() {
    for (place, messages) in [("before", 2), ("after", 4), ("body", 4)] {
        let anna = Customer::signed_in().await;
        orders(&anna, "POST", json!({ "stall": place })).await;
        let path = anna.action_path("locked", "retry-transfer");
        {
            let asked = anna.dares("POST", &path);
            pin_mut!(asked);
            assert!(asked.as_mut().now_or_never().is_none(), "{place}");
            tokio::task::yield_now().await;
            assert!(asked.as_mut().now_or_never().is_none(), "{place}");
            // Whoever asked goes away.
        }
        let log = anna.get("/sandbox/requests").await.ok();
        let status = if place == "body" {
            json!(200)
        } else {
            Value::Null
        };
        let last = log.as_array().unwrap().last().unwrap();
        assert_eq!(
            (&last["method"], &last["status"]),
            (&json!("POST"), &status)
        );
        assert_eq!(history(&anna).await, messages, "{place}");
    }
}

#[tokio::test]
async fn an_answer_can_come_after_a_later_one() {
    let anna = Customer::signed_in().await;
    orders(&anna, "GET", json!({ "reorder": true })).await;
    let path = anna.lifecycle_path("locked");
    let first = anna.dares("GET", &path);
    pin_mut!(first);
    assert!(first.as_mut().now_or_never().is_none(), "it is held back");
    let retry = anna.action_path("locked", "retry-transfer");
    assert_eq!(anna.dares("POST", &retry).await.unwrap().status, 200);
    let old = first.await.unwrap().json();
    assert_eq!(
        old["registryHistory"].as_array().unwrap().len(),
        2,
        "it says how things were when it was asked"
    );
    assert_eq!(history(&anna).await, 4);
}

async fn changed(change: Value) -> Bytes {
    let anna = Customer::signed_in().await;
    orders(&anna, "GET", json!({ "change": change })).await;
    anna.bytes(&anna.lifecycle_path("locked")).await
}

#[tokio::test]
async fn answers_can_be_changed_on_their_way() {
    let text = |bytes: &Bytes| String::from_utf8(bytes.to_vec()).unwrap();

    let twice = text(&changed(json!("duplicate")).await);
    let (first, second) = twice.split_at(twice.len() / 2);
    assert_eq!(first, second);

    let garbled = changed(json!("garble")).await;
    assert!(std::str::from_utf8(&garbled).is_err());

    let padded = changed(json!({ "pad": 1_000_000 })).await;
    assert_eq!(padded.len(), 1_000_000);
    assert!(serde_json::from_slice::<Value>(&padded).unwrap()["transferStatus"].is_object());

    let nested = text(&changed(json!({ "nest": 100_000 })).await);
    assert!(nested.matches('[').count() == 100_000 && nested.ends_with("]}"));

    let replaced = changed(json!({ "replace": {
        "/transferStatus/kind": "lost", "/more": 1, "/no/such/place": 2,
    } }))
    .await;
    let replaced: Value = serde_json::from_slice(&replaced).unwrap();
    assert_eq!(replaced["transferStatus"]["kind"], "lost");
    assert_eq!((&replaced["more"], replaced.get("no")), (&json!(1), None));
}

#[tokio::test]
async fn a_body_can_be_called_something_else() {
    let anna = Customer::signed_in().await;
    let change = json!({ "change": { "contentType": "text/plain" } });
    orders(&anna, "GET", change).await;
    let answer = anna
        .dares("GET", &anna.lifecycle_path("locked"))
        .await
        .unwrap();
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    assert!(answer.json()["transferStatus"].is_object());
}
