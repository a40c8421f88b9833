//! request-epp, of newer and older servers.

use super::customer::Customer;
use sandbox::Options;
use serde_json::{Value, json};

async fn requests(anna: &Customer, scenario: &str, body: Value) -> Value {
    anna.acts(scenario, "request-epp", body).await.ok()
}

#[tokio::test]
async fn a_code_is_reused_for_a_day() {
    let anna = Customer::signed_in().await;
    let current = requests(&anna, "active", json!({})).await;
    assert_eq!(current["codeSource"], "current_code");
    assert_eq!(current["requestSubmitted"], false);

    let fresh = requests(&anna, "active", json!({ "forceNew": true })).await;
    assert_eq!(fresh["codeSource"], "fresh_request");
    assert_eq!(fresh["requestSubmitted"], true);
    assert_ne!(fresh["eppCode"], current["eppCode"]);

    let recent = requests(&anna, "active", json!({})).await;
    assert_eq!(recent["codeSource"], "recent_request");
    assert_eq!(recent["eppCode"], fresh["eppCode"]);
    assert!(recent["generatedAt"].is_string());

    anna.waits_days(1).await;
    let next = requests(&anna, "active", json!({})).await;
    assert_eq!(next["codeSource"], "fresh_request");
    assert_ne!(next["eppCode"], fresh["eppCode"]);
}

fn is_older(answer: &Value) {
    assert_eq!(answer["requestSubmitted"], true);
    assert_eq!(answer["deliveryMethod"], "registry_console");
    assert!(answer.get("codeSource").is_none());
    assert!(answer.get("generatedAt").is_none());
}

#[tokio::test]
async fn older_servers_make_a_code_each_time() {
    let anna = Customer::signed_in().await;
    let first = requests(&anna, "active-older", json!({})).await;
    let second = requests(&anna, "active-older", json!({})).await;
    is_older(&first);
    is_older(&second);
    assert_ne!(first["eppCode"], second["eppCode"]);
}

#[tokio::test]
async fn a_whole_sandbox_can_be_older() {
    let options = Options {
        older_request_epp: true,
        ..Options::default()
    };
    let mut anna = Customer::arrives_at(options).await;
    anna.signs_in(json!({})).await;
    is_older(&requests(&anna, "active", json!({})).await);
}

#[tokio::test]
async fn a_registry_may_send_the_code_itself() {
    let anna = Customer::signed_in().await;
    let answer = requests(&anna, "registration-completed", json!({})).await;
    assert_eq!(answer["eppCode"], Value::Null);
    assert_eq!(answer["deliveryMethod"], "unknown");
}

#[tokio::test]
async fn a_code_from_the_registrys_console_opens_the_losing_registrars_door() {
    let anna = Customer::signed_in().await;
    let answer = requests(&anna, "code-fallback", json!({})).await;
    assert_eq!(answer["eppCode"], anna.looks_up_code("code-fallback").await);
}

#[tokio::test]
async fn where_there_is_no_code_none_is_handed_out() {
    let anna = Customer::signed_in().await;
    for (scenario, code) in [
        ("expired", "epp_code_unavailable"),
        ("wrong-code", "domain_not_eligible"),
        ("registration-pending", "domain_not_eligible"),
    ] {
        let answer = anna.acts(scenario, "request-epp", json!({})).await;
        assert_eq!(answer.problem(), (409, code.to_owned()), "{scenario}");
    }
}

#[tokio::test]
async fn force_new_must_be_a_flag() {
    let anna = Customer::signed_in().await;
    let answer = anna
        .acts("active", "request-epp", json!({ "forceNew": "yes" }))
        .await;
    assert_eq!(
        answer.pointers(),
        [("/forceNew".to_owned(), "invalid_request".to_owned())]
    );
}
