//! Seed 000: v2, POST …/actions/retry-registration.

use super::{Customer, Page, every_problem, read, statuses, v2_path};
use contract::v2::{RegistrationKind, RetryRegistrationResponse};
use serde_json::json;

const PATH: &str = "/api/v2/domains/{id}/actions/retry-registration";
const REQUEST: Page = Page {
    api: PATH,
    schema: "RetryRegistrationRequest",
};
const ANSWER: Page = Page {
    api: PATH,
    schema: "RetryRegistrationResponse",
};

#[test]
fn fields_of_the_request() {
    REQUEST.holds(
        &[
            ("recoveryValues", "object", Some(false), ""),
            ("profileUpdated", "boolean", Some(false), "true"),
        ],
        &[],
    );
    for body in [
        json!({}),
        json!({ "recoveryValues": { "any": "thing" } }),
        json!({ "profileUpdated": true }),
    ] {
        REQUEST.takes(&body);
    }
}

#[test]
fn fields_of_the_answer() {
    ANSWER.holds(
        &[
            ("domainId", "string", Some(true), "dom_abc123"),
            ("registrationStatus", "string", Some(true), "submitted"),
            (
                "reason",
                "string | null",
                Some(true),
                "Domain registered. Account status sync is still in progress.",
            ),
            ("outcome", "object", Some(false), ""),
            ("operation", "object", Some(false), ""),
            ("operation.status", "string", Some(true), "in_progress"),
            (
                "operation.jobId",
                "string",
                Some(true),
                "dbj_01hxa3b4c5d6e7f8g9h0j1k2m3",
            ),
            (
                "operation.pollUrl",
                "string",
                Some(true),
                "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3",
            ),
        ],
        // The document says no more of `outcome` than that it is an object.
        &[
            "outcome.recoveryFields",
            "outcome.recoveryFields[].key",
            "outcome.recoveryFields[].label",
            "outcome.recoveryFields[].required",
            "outcome.recoveryFields[].options",
            "outcome.recoveryFields[].options[].label",
            "outcome.recoveryFields[].options[].value",
            "outcome.recoveryFields[].target",
            "outcome.recoveryFields[].reason",
        ],
    );
    ANSWER.lists(
        "registrationStatus",
        &["queued", "submitted", "completed", "failed"],
    );
    ANSWER.lists("operation.status", &["in_progress"]);
}

#[test]
fn the_example_is_read() {
    let example = json!({
        "domainId": "dom_abc123",
        "registrationStatus": "submitted",
        "reason": "Domain registered. Account status sync is still in progress.",
        "operation": {
            "status": "in_progress",
            "jobId": "dbj_01hxa3b4c5d6e7f8g9h0j1k2m3",
            "pollUrl": "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3"
        }
    });
    ANSWER.takes(&example);
    let answer: RetryRegistrationResponse = read(example);
    assert_eq!(answer.registration_status, RegistrationKind::Submitted);
    assert_eq!(
        answer.operation.unwrap().poll_url,
        "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3"
    );
}

#[tokio::test]
async fn statuses_of_the_answer() {
    let listed = ["200", "400", "401", "403", "404", "422", "429", "500"];
    // The prose promises problems for payment and state as well, and lists no status for them;
    // 409 is the one that the family has elsewhere.
    statuses(PATH, "post", &listed, &["409", "413", "415", "503"]);
    let path = v2_path("registration-identity", "actions/retry-registration").await;
    every_problem("POST", &path, json!({})).await;
}

#[tokio::test]
async fn a_422_has_no_body() {
    let anna = Customer::signed_in().await;
    let answer = anna
        .acts(
            "registration-details-empty",
            "retry-registration",
            json!({}),
        )
        .await;
    assert_eq!((answer.status, answer.text.as_str()), (422, ""));
}

#[tokio::test]
async fn the_domain_is_up_to_date_only_after_the_job() {
    let anna = Customer::signed_in().await;
    let right =
        json!({ "registrationIdentifier": { "value": "19850412-2386", "countryCode": "SE" } });
    anna.patch("/api/v2/me", right).await.ok();
    let body = json!({ "profileUpdated": true });
    let answer = anna
        .acts("registration-identity", "retry-registration", body)
        .await
        .ok();
    assert_eq!(answer["registrationStatus"], "submitted");
    assert!(
        answer["operation"]["jobId"]
            .as_str()
            .unwrap()
            .starts_with("dbj_")
    );
    assert_eq!(anna.kinds("registration-identity").await.1, "submitted");
    anna.waits(10).await;
    assert_eq!(anna.looks_at_job(&answer).await["state"], "completed");
    assert_ne!(anna.kinds("registration-identity").await.1, "submitted");
}
