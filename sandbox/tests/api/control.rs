//! The control surface: scenarios, reset, clock, and the log of requests.

use super::customer::Customer;
use serde_json::{Value, json};

fn find<'v>(state: &'v Value, scenario: &str) -> &'v Value {
    let domains = state["domains"].as_array().unwrap();
    domains.iter().find(|d| d["scenario"] == scenario).unwrap()
}

#[tokio::test]
async fn every_scenario_has_a_domain_that_keeps_its_id() {
    let (one, two) = (Customer::arrives().await, Customer::arrives().await);
    for scenario in one.scenarios() {
        let id = one.id(&scenario);
        assert_eq!(id, two.id(&scenario));
        assert!(id.starts_with("dom_") && id.len() == 30, "{id}");
    }
    let rows = one.get("/sandbox/scenarios").await.ok();
    for row in rows.as_array().unwrap() {
        for member in ["title", "description", "domainName"] {
            assert!(!row[member].as_str().unwrap().is_empty());
        }
    }
}

#[tokio::test]
async fn the_state_tells_where_every_domain_stands() {
    let anna = Customer::signed_in().await;
    anna.lifecycle("wrong-code").await;
    let state = anna.get("/sandbox/state").await.ok();
    assert_eq!(state["requests"], 1);
    let both = find(&state, "registration-unsupported");
    assert_eq!(both["transferKind"], "unknown");
    assert_eq!(both["registrationKind"], "failed");
    assert_eq!(find(&state, "wrong-code")["registrationKind"], Value::Null);
}

#[tokio::test]
async fn a_reset_begins_anew_and_keeps_the_session() {
    let anna = Customer::signed_in().await;
    anna.acts("locked", "retry-transfer", json!({})).await.ok();
    anna.control("reset", json!({})).await;
    let body = anna.lifecycle("locked").await;
    assert_eq!(body["registryHistory"].as_array().unwrap().len(), 2);
    anna.control("reset", json!({ "scenarios": ["active", "locked"] }))
        .await;
    let state = anna.get("/sandbox/state").await.ok();
    assert_eq!(state["domains"].as_array().unwrap().len(), 2);
    assert_eq!(state["requests"], 0);
}

#[tokio::test]
async fn the_clock_stands_still_unless_it_runs() {
    let anna = Customer::arrives().await;
    let now = async || anna.get("/sandbox/state").await.ok()["now"].clone();
    let before = now().await;
    assert_eq!(before, now().await);
    anna.waits(1).await;
    assert_ne!(before, now().await);
    anna.control("clock", json!({ "run": true })).await;
    let running = now().await;
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(5);
    while now().await == running {
        assert!(
            std::time::Instant::now() < deadline,
            "the clock does not run"
        );
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_log_holds_what_was_sent() {
    let anna = Customer::signed_in().await;
    let body = json!({ "eppCode": "  spaced code " });
    anna.acts("wrong-code", "update-epp", body.clone()).await;
    anna.acts("active", "update-epp", body.clone()).await;
    let log = anna.get("/sandbox/requests").await.ok();
    let log = log.as_array().unwrap();
    assert_eq!(log.len(), 2, "the control surface is not in it");
    assert_eq!(log[0]["method"], "POST");
    assert_eq!(log[0]["path"], anna.action_path("wrong-code", "update-epp"));
    assert_eq!(
        (&log[0]["status"], &log[1]["status"]),
        (&json!(200), &json!(409))
    );
    assert_eq!(log[0]["body"], body);
    assert_eq!(anna.delete("/sandbox/requests").await.status, 204);
    assert_eq!(anna.get("/sandbox/requests").await.ok(), json!([]));
}

#[tokio::test]
async fn the_account_page_and_the_api_show_the_same() {
    let anna = Customer::signed_in().await;
    let body = json!({ "registrationIdentifier": null, "companyName": "Lindqvist Form" });
    let changed = anna.patch("/sandbox/account", body).await.ok();
    assert_eq!(changed["registrationIdentifier"], Value::Null);
    assert_eq!(anna.get("/api/v2/me").await.ok(), changed);
}

#[tokio::test]
async fn only_transfers_have_a_losing_registrar() {
    let anna = Customer::arrives().await;
    let id = anna.id("registration-failed");
    for path in ["unlock", "new-code"] {
        let answer = anna
            .post(&format!("/sandbox/domains/{id}/{path}"), json!({}))
            .await;
        assert_eq!(answer.status, 404, "{path}");
    }
    let pay = format!("/sandbox/invoices/{id}/pay");
    assert_eq!(anna.post(&pay, json!({})).await.status, 404);
    let answer = anna
        .post("/sandbox/jobs/dbj_1", json!({ "outcome": null }))
        .await;
    assert_eq!(answer.status, 404);
}
