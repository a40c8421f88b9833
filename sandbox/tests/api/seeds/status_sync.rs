//! Seed 001: v2, POST …/actions/status-sync.

use super::{Customer, Page, every_problem, read, statuses, v2_path};
use contract::v2::{ServiceStatus, StatusSyncResponse};
use serde_json::json;

const PATH: &str = "/api/v2/domains/{id}/actions/status-sync";
const ANSWER: Page = Page {
    api: PATH,
    schema: "StatusSyncResponse",
};
const WORDS: [&str; 8] = [
    "active",
    "suspended",
    "terminated",
    "pending",
    "cancelled",
    "expired",
    "fraud",
    "unknown",
];

#[test]
fn fields_of_the_answer() {
    ANSWER.holds(
        &[
            ("id", "string", Some(true), "dom_01hxa3b4c5d6e7f8g9h0j1k2m3"),
            ("name", "string", Some(true), "example.com"),
            ("previousStatus", "string", Some(true), "pending"),
            ("newStatus", "string", Some(true), "active"),
            ("statusChanged", "boolean", Some(true), "true"),
            ("statusChangedToActive", "boolean", Some(true), "true"),
            ("syncSuccess", "boolean", Some(true), "true"),
            (
                "info",
                "string | null",
                Some(true),
                "Domain status was updated.",
            ),
            ("error", "string | null", Some(true), "null"),
            ("revertAttempted", "boolean", Some(true), "false"),
            ("revertSucceeded", "boolean", Some(true), "false"),
            ("revertError", "string | null", Some(true), "null"),
            ("doubleSyncAttempted", "boolean", Some(true), "false"),
            ("doubleSyncSucceeded", "boolean", Some(true), "false"),
            ("doubleSyncError", "string | null", Some(true), "null"),
        ],
        &[],
    );
    ANSWER.lists("previousStatus", &WORDS);
    ANSWER.lists("newStatus", &WORDS);
    let known: Vec<_> = ServiceStatus::KNOWN
        .iter()
        .map(ServiceStatus::as_str)
        .collect();
    assert_eq!(known, WORDS);
}

#[test]
fn the_example_is_read_and_comes_back_whole() {
    let example = json!({
        "id": "dom_01hxa3b4c5d6e7f8g9h0j1k2m3",
        "name": "example.com",
        "previousStatus": "pending",
        "newStatus": "active",
        "statusChanged": true,
        "statusChangedToActive": true,
        "syncSuccess": true,
        "info": "Domain status was updated.",
        "error": null,
        "revertAttempted": false,
        "revertSucceeded": false,
        "revertError": null,
        "doubleSyncAttempted": false,
        "doubleSyncSucceeded": false,
        "doubleSyncError": null
    });
    ANSWER.takes(&example);
    let answer: StatusSyncResponse = read(example.clone());
    assert_eq!(serde_json::to_value(answer).unwrap(), example);
}

#[tokio::test]
async fn six_errors_without_their_statuses() {
    // The document has lost the labels of its six errors; the other documents of v2 have them.
    let listed = ["200", "400", "401", "403", "404", "429", "500"];
    statuses(PATH, "post", &listed, &["413", "415", "503"]);
    let path = v2_path("sync-activates", "actions/status-sync").await;
    every_problem("POST", &path, json!({})).await;
}

#[tokio::test]
async fn it_is_read_scoped_and_its_body_absent_or_empty() {
    let mut anna = Customer::arrives().await;
    anna.uses_key("sandbox-read");
    for body in [
        json!({}),
        json!({ "domainIds": [] }),
        json!(null),
        json!([]),
    ] {
        let wanted = if body == json!({}) { 200 } else { 400 };
        let answer = anna
            .acts("sync-no-change", "status-sync", body.clone())
            .await;
        assert_eq!(answer.status, wanted, "{body}");
    }
    let path = anna.action_path("sync-activates", "status-sync");
    let bare = axum::http::Request::post(path);
    let answer = anna.sends(bare, axum::body::Body::empty()).await.ok();
    assert_eq!(answer["statusChangedToActive"], true);
}
