//! The legacy API over the same world.

use super::customer::Customer;
use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The status and the code of a flat error.
fn error(answer: &super::customer::Answer) -> (u16, String) {
    let code = answer.json()["code"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    (answer.status, code)
}

#[tokio::test]
async fn every_domain_has_a_number_of_its_own() {
    let anna = Customer::arrives().await;
    let rows = anna.get("/sandbox/scenarios").await.ok();
    let numbers: BTreeSet<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["legacyId"].as_u64().unwrap())
        .collect();
    assert_eq!(numbers.len(), rows.as_array().unwrap().len());
    assert!(numbers.iter().all(|n| *n > 0));
}

#[tokio::test]
async fn an_error_is_found_until_the_transfer_is_sent_with_the_right_code() {
    let anna = Customer::signed_in().await;
    let report = anna
        .get(&anna.v1_path("wrong-code", "transfer-error"))
        .await
        .ok();
    assert_eq!(report["data"]["found"], true);
    assert_eq!(report["data"]["error"]["category"], "epp_invalid");
    let code = anna.looks_up_code("wrong-code").await;
    let path = anna.v1_path("wrong-code", "retry-transfer");
    let answer = anna.post(&path, json!({ "epp_code": code })).await.ok();
    assert_eq!(answer["data"]["success"], true);
    let report = anna
        .get(&anna.v1_path("wrong-code", "transfer-error"))
        .await
        .ok();
    assert_eq!(report["data"], json!({ "found": false, "error": null }));
    assert_eq!(
        anna.kinds("wrong-code").await.0,
        "pending_transfer_in_progress"
    );
    let again = anna.post(&path, json!({ "epp_code": code })).await;
    assert_eq!(error(&again), (409, "CONFLICT".to_owned()));
}

#[tokio::test]
async fn code_and_retry_are_one_request_where_v2_has_two() {
    let anna = Customer::signed_in().await;
    let code = anna.looks_up_code("code-fallback").await;
    let path = anna.v1_path("code-fallback", "retry-transfer");
    anna.post(&path, json!({ "epp_code": code })).await.ok();
    assert_eq!(
        anna.kinds("code-fallback").await.0,
        "pending_transfer_in_progress"
    );
}

#[tokio::test]
async fn words_and_record_are_those_of_the_billing_system() {
    let anna = Customer::signed_in().await;
    for (scenario, word, success) in [
        ("wrong-code", "Pending Transfer", true),
        ("active", "Active", true),
        ("sync-no-change", "Pending Registration", true),
        ("sync-fails", "Pending Registration", false),
        ("sync-revert-fails", "Cancelled", true),
    ] {
        let path = anna.v1_path(scenario, "status-sync");
        let data = anna.post(&path, json!({})).await.ok()["data"].clone();
        assert_eq!(data["newStatus"], word);
        assert_eq!(data["syncSuccess"], success);
        assert_eq!(data["error"].as_array().unwrap().is_empty(), success);
        assert_eq!(data["domain"]["status"], word);
        assert_eq!(data["domain"]["lastname"], "Lindqvist");
    }
}

#[tokio::test]
async fn errors_are_flat_and_their_codes_upper_case() {
    let mut anna = Customer::arrives().await;
    let path = anna.v1_path("wrong-code", "retry-transfer");
    let code = |code: &str| code.to_owned();
    assert_eq!(
        error(&anna.post(&path, json!({})).await),
        (401, code("UNAUTHORIZED"))
    );
    anna.signs_in(json!({})).await;
    for body in [
        json!({}),
        json!({ "epp_code": "" }),
        json!({ "eppCode": "x" }),
        json!({ "epp_code": 1 }),
    ] {
        let answer = anna.post(&path, body).await;
        assert_eq!(error(&answer), (400, code("BAD_REQUEST")));
    }
    for (path, expected) in [
        ("/api/domains/0/transfer-error", (400, code("BAD_REQUEST"))),
        (
            "/api/domains/dom_1/transfer-error",
            (400, code("BAD_REQUEST")),
        ),
        ("/api/domains/7/transfer-error", (404, code("NOT_FOUND"))),
    ] {
        assert_eq!(error(&anna.get(path).await), expected, "{path}");
    }
    let theirs = anna.v1_path("other-account", "transfer-error");
    assert_eq!(error(&anna.get(&theirs).await), (404, code("NOT_FOUND")));
    let text = Request::post(&path).header("content-type", "text/plain");
    let answer = anna.sends(text, Body::from("x")).await;
    assert_eq!(error(&answer), (415, code("UNSUPPORTED_MEDIA_TYPE")));
    anna.uses_key("sandbox-read");
    let answer = anna.post(&path, json!({ "epp_code": "x" })).await;
    assert_eq!(error(&answer), (403, code("FORBIDDEN")));
}

#[tokio::test]
async fn a_gateway_that_gave_up_and_a_server_in_trouble_speak_the_same() {
    let anna = Customer::signed_in().await;
    for (status, code) in [
        (504, "TIMEOUT"),
        (500, "INTERNAL_ERROR"),
        (401, "UNAUTHORIZED"),
    ] {
        anna.control("faults", json!({ "fault": { "error": status } }))
            .await;
        let answer = anna
            .post(&anna.v1_path("locked", "status-sync"), json!({}))
            .await;
        assert_eq!(error(&answer), (status, code.to_owned()));
    }
}

#[tokio::test]
async fn a_limit_says_in_the_body_when_it_ends() {
    let anna = Customer::signed_in().await;
    anna.control("rate-limit", json!({ "limit": 0, "windowSeconds": 30 }))
        .await;
    let answer = anna.get(&anna.v1_path("locked", "transfer-error")).await;
    assert_eq!(answer.status, 429);
    let body = answer.json();
    let until: jiff::Timestamp = body["retryAfter"].as_str().unwrap().parse().unwrap();
    assert!(until > jiff::Timestamp::now());
    assert_eq!(
        (&body["code"], &body["timestamp"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(answer.header("retry-after"), None);
}

#[tokio::test]
async fn a_key_has_a_header_of_its_own_that_v2_does_not_know() {
    let anna = Customer::arrives().await;
    let with_key = |path: String| Request::get(path).header("x-api-key", "sandbox-read");
    let path = anna.v1_path("locked", "transfer-error");
    assert_eq!(anna.sends(with_key(path), Body::empty()).await.status, 200);
    let path = anna.lifecycle_path("locked");
    assert_eq!(anna.sends(with_key(path), Body::empty()).await.status, 401);
}
