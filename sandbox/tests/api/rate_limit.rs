//! Limits on how often is asked.

use super::customer::Customer;
use serde_json::json;

#[tokio::test]
async fn too_many_requests_are_told_how_long_to_wait() {
    let anna = Customer::signed_in().await;
    let rate = json!({ "limit": 2, "windowSeconds": 30 });
    anna.control("rate-limit", rate).await;
    for _ in 0..2 {
        assert_eq!(anna.get("/api/v2/me").await.status, 200);
    }
    let answer = anna.get("/api/v2/me").await;
    assert_eq!(answer.problem(), (429, "rate_limit_exceeded".to_owned()));
    let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=30).contains(&wait), "{wait}");
    assert_eq!(answer.header("x-ratelimit-limit"), Some("2"));
    assert_eq!(answer.header("x-ratelimit-remaining"), Some("0"));
    let reset: jiff::Timestamp = answer.header("x-ratelimit-reset").unwrap().parse().unwrap();
    assert!(reset > jiff::Timestamp::now());

    anna.waits(60).await;
    assert_eq!(
        anna.get("/api/v2/me").await.status,
        429,
        "the world's clock does not lift it"
    );
    anna.control("rate-limit", json!({ "limit": 9, "windowSeconds": 30 }))
        .await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
}

#[tokio::test]
async fn each_session_has_its_own_limit() {
    let mut anna = Customer::signed_in().await;
    anna.control("rate-limit", json!({ "limit": 1, "windowSeconds": 30 }))
        .await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
    assert_eq!(anna.get("/api/v2/me").await.status, 429);
    anna.signs_in(json!({})).await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
    anna.uses_key("sandbox-read");
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
}

#[tokio::test]
async fn a_limited_action_changes_nothing() {
    let anna = Customer::signed_in().await;
    anna.control("rate-limit", json!({ "limit": 0, "windowSeconds": 30 }))
        .await;
    assert_eq!(
        anna.acts("locked", "retry-transfer", json!({}))
            .await
            .status,
        429
    );
    anna.control("rate-limit", json!({ "limit": 9, "windowSeconds": 30 }))
        .await;
    let body = anna.lifecycle("locked").await;
    assert_eq!(body["registryHistory"].as_array().unwrap().len(), 2);
}
