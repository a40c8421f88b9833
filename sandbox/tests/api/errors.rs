//! Every mistake gets its own answer, as Problem Details.

use super::customer::{Answer, Customer};
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

fn invalid() -> (u16, String) {
    (400, "invalid_request".to_owned())
}

async fn sends_raw(anna: &Customer, media_type: Option<&str>, body: impl Into<Body>) -> Answer {
    let mut request = Request::post(anna.action_path("wrong-code", "update-epp"));
    if let Some(media_type) = media_type {
        request = request.header("content-type", media_type);
    }
    anna.sends(request, body.into()).await
}

#[tokio::test]
async fn a_problem_says_everything_about_itself() {
    let anna = Customer::signed_in().await;
    let path = "/api/v2/domains/dom_abc123/lifecycle";
    let answer = anna.get(path).await;
    assert_eq!(answer.problem(), (404, "not_found".to_owned()));
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json")
    );
    let body = answer.json();
    assert_eq!(body["type"], "https://developer.hostup.se/errors/not_found");
    assert_eq!(body["title"], "Not found");
    assert_eq!(body["instance"], path);
    assert!(body["requestId"].as_str().unwrap().starts_with("req_"));
    assert!(body["timestamp"].as_str().unwrap().ends_with('Z'));
    assert!(body["detail"].is_string());
    assert!(body.get("errors").is_none());
}

#[tokio::test]
async fn a_missing_code_is_pointed_at() {
    let anna = Customer::signed_in().await;
    for body in [
        json!({}),
        json!({ "eppCode": null }),
        json!({ "eppCode": "  " }),
    ] {
        let answer = anna.acts("wrong-code", "update-epp", body).await;
        assert_eq!(answer.problem(), invalid());
        assert_eq!(
            answer.pointers(),
            [("/eppCode".to_owned(), "missing_required".to_owned())]
        );
    }
    let none = sends_raw(&anna, None, "").await;
    assert_eq!(
        none.pointers(),
        [("/eppCode".to_owned(), "missing_required".to_owned())]
    );
}

#[tokio::test]
async fn a_code_of_the_wrong_type_is_pointed_at() {
    let anna = Customer::signed_in().await;
    for action in ["update-epp", "retry-transfer"] {
        let answer = anna
            .acts("wrong-code", action, json!({ "eppCode": 7 }))
            .await;
        assert_eq!(
            answer.pointers(),
            [("/eppCode".to_owned(), "invalid_request".to_owned())]
        );
    }
}

#[tokio::test]
async fn unknown_members_are_pointed_at() {
    let anna = Customer::signed_in().await;
    for action in [
        "update-epp",
        "retry-transfer",
        "request-epp",
        "retry-registration",
    ] {
        let answer = anna.acts("wrong-code", action, json!({ "a/b": 1 })).await;
        assert_eq!(
            answer.pointers(),
            [("/a~1b".to_owned(), "invalid_request".to_owned())]
        );
    }
}

#[tokio::test]
async fn a_retry_of_a_registration_is_read_strictly() {
    let anna = Customer::signed_in().await;
    for (body, pointer) in [
        (json!({ "profileUpdated": "yes" }), "/profileUpdated"),
        (json!({ "recoveryValues": [] }), "/recoveryValues"),
        (
            json!({ "recoveryValues": { "holderType": 1 } }),
            "/recoveryValues/holderType",
        ),
    ] {
        let answer = anna
            .acts("registration-details", "retry-registration", body)
            .await;
        assert_eq!(answer.problem(), invalid());
        assert_eq!(
            answer.pointers(),
            [(pointer.to_owned(), "invalid_request".to_owned())]
        );
    }
}

#[tokio::test]
async fn what_is_not_json_is_refused() {
    let anna = Customer::signed_in().await;
    let json = Some("application/json; charset=utf-8");
    for body in ["{\"eppCode\":", "{'eppCode': 'a'}", "eppCode=a"] {
        assert_eq!(
            sends_raw(&anna, json, body).await.problem(),
            invalid(),
            "{body}"
        );
    }
    let list = sends_raw(&anna, json, "[]").await;
    assert_eq!(
        list.pointers(),
        [(String::new(), "invalid_request".to_owned())]
    );
}

#[tokio::test]
async fn another_media_type_is_refused() {
    let anna = Customer::signed_in().await;
    let expected = (415, "unsupported_media_type".to_owned());
    for media_type in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
    ] {
        let answer = sends_raw(&anna, media_type, "{\"eppCode\":\"a\"}").await;
        assert_eq!(answer.problem(), expected, "{media_type:?}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let anna = Customer::signed_in().await;
    let body = json!({ "eppCode": "x".repeat(64 * 1024) }).to_string();
    let answer = sends_raw(&anna, Some("application/json"), body).await;
    assert_eq!(answer.problem(), (413, "payload_too_large".to_owned()));
    let body = json!({ "eppCode": "x".repeat(60 * 1024) }).to_string();
    assert_eq!(
        sends_raw(&anna, Some("application/json"), body)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let anna = Customer::signed_in().await;
    let other = anna.lifecycle_path("other-account");
    for path in [
        "/api/v2/domains/dom_abc123",
        "/api/v2/domains/dom_abc123/lifecycle",
        "/api/jobs/dbj_abc123",
        "/api/v2/nothing",
        "/api/v2/domains/dom_abc123/actions/explode",
        "/api/nothing",
        "/sandbox/nothing",
        other.as_str(),
    ] {
        let answer = anna.get(path).await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()), "{path}");
    }
    let actions = [
        "retry-transfer",
        "request-epp",
        "retry-registration",
        "status-sync",
    ];
    for action in actions {
        let path = format!("/api/v2/domains/dom_abc123/actions/{action}");
        assert_eq!(anna.post(&path, json!({})).await.status, 404, "{action}");
    }
}

#[tokio::test]
async fn the_wrong_method_is_refused() {
    let anna = Customer::signed_in().await;
    let answer = anna
        .get(&anna.action_path("wrong-code", "update-epp"))
        .await;
    assert_eq!(answer.problem(), (405, "method_not_allowed".to_owned()));
    assert_eq!(answer.header("allow"), Some("POST"));
    let answer = anna
        .post(&anna.lifecycle_path("wrong-code"), json!({}))
        .await;
    assert_eq!(answer.problem(), (405, "method_not_allowed".to_owned()));
}

#[tokio::test]
async fn a_profile_is_read_strictly() {
    let anna = Customer::signed_in().await;
    for (body, pointer) in [
        (json!({ "email": "a@example.se" }), "/email"),
        (json!({ "countryCode": "Sweden" }), "/countryCode"),
        (json!({ "languageCode": "xx" }), "/languageCode"),
        (json!({ "firstName": 1 }), "/firstName"),
        (
            json!({ "registrationIdentifier": {} }),
            "/registrationIdentifier/value",
        ),
        (
            json!({ "address": { "planet": "Mars" } }),
            "/address/planet",
        ),
    ] {
        let answer = anna.patch("/api/v2/me", body).await;
        assert_eq!(answer.problem(), invalid());
        assert_eq!(
            answer.pointers(),
            [(pointer.to_owned(), "invalid_request".to_owned())]
        );
    }
    let both = json!({ "firstName": "Eva", "countryCode": "Sweden" });
    anna.patch("/api/v2/me", both).await;
    assert_eq!(
        anna.get("/api/v2/me").await.ok()["firstName"],
        "Anna",
        "all or nothing"
    );
}

#[tokio::test]
async fn a_script_that_is_wrong_is_told_so() {
    let anna = Customer::signed_in().await;
    for (path, body) in [
        ("/sandbox/reset", json!({ "scenarios": ["no-such"] })),
        ("/sandbox/clock", json!({ "advanceSeconds": -1 })),
        ("/sandbox/faults", json!({ "fault": { "explode": true } })),
        ("/sandbox/sign-in", json!({ "account": "eve" })),
    ] {
        assert_eq!(anna.post(path, body).await.problem(), invalid(), "{path}");
    }
}
