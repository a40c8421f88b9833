//! Hostway over the same world.

use super::customer::Customer;
use serde_json::json;

#[tokio::test]
async fn a_transfer_is_reset_and_comes_to_its_end() {
    let anna = Customer::signed_in().await;
    let path = anna.hostway_path("wrong-code");
    let before = anna.get(&path).await.ok();
    assert_eq!(before["status"]["canBeReset"], true);
    assert_eq!(before["history"].as_array().unwrap().len(), 2);
    let code = anna.looks_up_code("wrong-code").await;
    let answer = anna.put(&path, json!({ "authInfo": code })).await;
    assert_eq!((answer.status, answer.text.as_str()), (202, ""));
    assert_eq!(anna.get(&path).await.ok()["status"]["canBeReset"], false);
    assert_eq!(anna.put(&path, json!({})).await.status, 409);
    assert_eq!(
        anna.kinds("wrong-code").await.0,
        "pending_transfer_in_progress"
    );
    anna.waits_days(5).await;
    assert_eq!(anna.get(&path).await.status, 404);
    assert_eq!(anna.put(&path, json!({})).await.status, 404);
}

#[tokio::test]
async fn can_be_reset_follows_from_the_world() {
    let anna = Customer::signed_in().await;
    for (scenario, can) in [
        ("wrong-code", true),
        ("locked", true),
        ("locked-and-wrong-code", true),
        ("known-error", true),
        ("not-at-registry", true),
        ("code-fallback", true),
        ("awaiting-payment", false),
        ("too-new", false),
        ("expired", false),
        ("in-progress", false),
        ("pending-generic", false),
    ] {
        let path = anna.hostway_path(scenario);
        assert_eq!(
            anna.get(&path).await.ok()["status"]["canBeReset"],
            can,
            "{scenario}"
        );
        let taken = anna.put(&path, json!({})).await.status;
        assert_eq!(taken, if can { 202 } else { 409 }, "{scenario}");
    }
    for scenario in ["active", "registration-identity", "sync-no-change"] {
        assert_eq!(
            anna.get(&anna.hostway_path(scenario)).await.status,
            404,
            "{scenario}"
        );
    }
}

#[tokio::test]
async fn both_generations_and_both_successes_can_be_had() {
    let anna = Customer::signed_in().await;
    let path = anna.hostway_path("wrong-code");
    let style = json!({ "generation": "older", "reset": "204", "badInput": "404" });
    anna.control("hostway", style).await;
    let older = anna.get(&path).await.ok();
    assert!(older["status"].is_number() && older["description"].is_string());
    assert_eq!(
        anna.put(&path, json!({ "authInfo": "short" })).await.status,
        404
    );
    assert_eq!(anna.put(&path, json!({})).await.status, 204);
    anna.control("reset", json!({})).await;
    assert!(anna.get(&path).await.ok()["status"].is_object());
}

#[tokio::test]
async fn a_code_has_six_to_sixteen_characters() {
    let anna = Customer::signed_in().await;
    for (length, status) in [(0, 400), (5, 400), (6, 202), (16, 202), (17, 400)] {
        let body = json!({ "authInfo": "x".repeat(length) });
        let answer = anna.put(&anna.hostway_path("wrong-code"), body).await;
        assert_eq!(answer.status, status, "{length}");
    }
    for body in [
        json!({ "authInfo": 123_456 }),
        json!({ "eppCode": "secret" }),
        json!([]),
    ] {
        assert_eq!(
            anna.put(&anna.hostway_path("wrong-code"), body)
                .await
                .status,
            400
        );
    }
}

#[tokio::test]
async fn names_have_no_case_and_accounts_their_owners() {
    let anna = Customer::signed_in().await;
    let own = "/accounts/acct10001/domains/transfers";
    assert_eq!(anna.get(&format!("{own}/HAVSVIK.com")).await.status, 200);
    assert_eq!(
        anna.get(&format!("{own}/nowhere.example")).await.status,
        404
    );
    assert_eq!(anna.get(&format!("{own}/granskog.se")).await.status, 403);
    let foreign = "/accounts/acct10002/domains/transfers/havsvik.com";
    assert_eq!(anna.get(foreign).await.status, 403);
    assert_eq!(anna.put(foreign, json!({})).await.status, 403);
    let nobody = Customer::arrives().await;
    assert_eq!(nobody.get(&format!("{own}/havsvik.com")).await.status, 401);
}

#[tokio::test]
async fn a_transfer_blocked_for_sixty_days_is_given_up() {
    let anna = Customer::signed_in().await;
    let path = anna.hostway_path("wrong-code");
    anna.waits_days(58).await;
    assert_eq!(anna.get(&path).await.ok()["status"]["canBeReset"], true);
    anna.waits_days(1).await;
    let status = anna.get(&path).await.ok()["status"].clone();
    assert_eq!(status["canBeReset"], false);
    assert!(
        status["description"]
            .as_str()
            .unwrap()
            .starts_with("Voided")
    );
    assert_eq!(anna.put(&path, json!({})).await.status, 409);
}

#[tokio::test]
async fn errors_have_no_body() {
    let anna = Customer::signed_in().await;
    for status in [403, 404, 409, 429, 500] {
        anna.control("faults", json!({ "fault": { "error": status } }))
            .await;
        let answer = anna.put(&anna.hostway_path("locked"), json!({})).await;
        assert_eq!((answer.status, answer.text.as_str()), (status, ""));
    }
}
