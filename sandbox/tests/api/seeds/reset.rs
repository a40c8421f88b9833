//! Seed 003: Hostway, PUT /accounts/{accountNumber}/domains/transfers/{domainName}.

use super::{Customer, Page, document, statuses};
use contract::hostway::ResetRequest;
use serde_json::json;

const PATH: &str = "/accounts/{accountNumber}/domains/transfers/{domainName}";
const REQUEST: Page = Page {
    api: PATH,
    schema: "ResetRequest",
};

#[test]
fn parameters_of_the_path() {
    let parameters = document(PATH)["paths"][PATH]["parameters"]
        .as_array()
        .unwrap();
    let named: Vec<_> = parameters
        .iter()
        .map(|p| (p["name"].as_str().unwrap(), p["example"].as_str().unwrap()))
        .collect();
    assert_eq!(
        named,
        [("accountNumber", "acct12345"), ("domainName", "test.com")]
    );
}

#[test]
fn fields_of_the_request() {
    REQUEST.holds(&[("authInfo", "string", Some(false), "mySecret")], &[]);
    let (_, _, schema) = REQUEST.find("authInfo");
    assert_eq!(
        (&schema["minLength"], &schema["maxLength"]),
        (&json!(6), &json!(16))
    );
    let example: ResetRequest = serde_json::from_value(json!({ "authInfo": "mySecret" })).unwrap();
    assert_eq!(example.auth_info.unwrap().expose(), "mySecret");
    assert!(
        serde_json::from_str::<ResetRequest>("{ 'authInfo': 'mySecret' }").is_err(),
        "as printed"
    );
}

/// 202, 404 twice, 403, 409 and 500 in the list, 204 in the example; 404 "Bad Request" means 400.
#[test]
fn statuses_of_the_answer() {
    let listed = ["202", "204", "404", "403", "409", "500"];
    statuses(PATH, "put", &listed, &["200", "400", "401", "429"]);
    let responses = &document(PATH)["paths"][PATH]["put"]["responses"];
    for (status, response) in responses.as_object().unwrap() {
        assert!(response["content"].is_null(), "{status} has no body");
    }
}

#[tokio::test]
async fn every_status_can_be_had() {
    let anna = Customer::signed_in().await;
    let stuck = anna.hostway_path("wrong-code");
    let under_way = anna.hostway_path("in-progress");
    let none = "/accounts/acct10001/domains/transfers/test.com".to_owned();
    let theirs = "/accounts/acct12345/domains/transfers/test.com".to_owned();
    let secret = json!({ "authInfo": "mySecret" });
    for (path, body, status) in [
        (&stuck, json!({}), 202),
        (&stuck, secret.clone(), 202),
        (&none, secret.clone(), 404),
        (&theirs, secret.clone(), 403),
        (&under_way, secret.clone(), 409),
        (&stuck, json!({ "authInfo": "five5" }), 400),
    ] {
        let answer = anna.put(path, body).await;
        assert_eq!(
            (answer.status, answer.text.as_str()),
            (status, ""),
            "{path}"
        );
    }
    anna.control("hostway", json!({ "reset": "204", "badInput": "404" }))
        .await;
    assert_eq!(anna.put(&stuck, secret.clone()).await.status, 204);
    assert_eq!(
        anna.put(&stuck, json!({ "authInfo": "five5" }))
            .await
            .status,
        404
    );
    anna.control("faults", json!({ "fault": { "error": 500 } }))
        .await;
    assert_eq!(anna.put(&stuck, secret).await.status, 500);
}

#[tokio::test]
async fn without_a_new_code_the_registrar_may_take_over_the_old_one() {
    let anna = Customer::signed_in().await;
    let path = anna.hostway_path("locked");
    anna.put(&path, json!({})).await;
    assert_eq!(
        anna.get(&path).await.ok()["status"]["canBeReset"],
        true,
        "still locked"
    );
    anna.unlocks("locked").await;
    assert_eq!(anna.put(&path, json!({})).await.status, 202);
    assert_eq!(
        anna.get(&path).await.ok()["status"]["canBeReset"],
        false,
        "under way"
    );
}

/// What the document says may block a transfer; the sandbox has a scenario for most.
#[tokio::test]
async fn the_causes_of_a_block() {
    let anna = Customer::signed_in().await;
    for (cause, scenario, word) in [
        ("registry status", "locked", "locked"),
        ("wrong code", "wrong-code", "EPP code"),
        ("registered for less than 60 days", "too-new", "60 days"),
        ("rejected, or nobody answered", "known-error", "rejected"),
        ("redemption", "expired", "expired"),
    ] {
        let body = anna.get(&anna.hostway_path(scenario)).await.ok();
        let said = body["status"]["description"].as_str().unwrap().to_owned();
        assert!(said.contains(word), "{cause}: {said}");
    }
    let summary = document(PATH)["info"]["description"].as_str().unwrap();
    for cause in [
        "locked",
        "redemption",
        "code was wrong",
        "60 days",
        "rejected",
        "did not answer",
        "already being transferred",
    ] {
        assert!(summary.contains(cause), "{cause}");
    }
}
