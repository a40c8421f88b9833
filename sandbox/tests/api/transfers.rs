//! Stories of transfers, from being stuck to the end.

use super::customer::Customer;
use serde_json::{Value, json};

fn last_message(body: &Value) -> String {
    let history = body["registryHistory"].as_array().unwrap();
    history.last().unwrap()["contents"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_wrong_code_is_replaced_in_one_request_and_the_domain_arrives() {
    let anna = Customer::signed_in().await;
    let before = anna.lifecycle("wrong-code").await;
    assert_eq!(before["transferFailure"]["category"], "epp_invalid");
    assert!(last_message(&before).contains("invalid authorization code"));

    let code = anna.looks_up_code("wrong-code").await;
    let body = json!({ "eppCode": code });
    let answer = anna.acts("wrong-code", "retry-transfer", body).await.ok();
    assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
    assert_eq!(
        answer["preRetryCleanup"]["failedRegistryRecordDeleted"],
        true
    );
    assert_eq!(answer["actions"]["canRetryTransfer"]["allowed"], false);
    assert!(last_message(&answer).contains("accepted"));

    let under_way = anna.lifecycle("wrong-code").await;
    assert_eq!(under_way["transferFailure"], Value::Null);
    anna.waits_days(5).await;
    let after = anna.lifecycle("wrong-code").await;
    assert_eq!(after["transferStatus"]["kind"], "active");
    assert_eq!(after["domainStatusSynced"], true);
    assert_eq!(after["transferErrorsCleared"], true);
    let again = anna.lifecycle("wrong-code").await;
    assert_eq!(again["domainStatusSynced"], false, "told once");
}

#[tokio::test]
async fn storing_a_code_does_not_contact_the_registry() {
    let anna = Customer::signed_in().await;
    let before = anna.lifecycle("wrong-code").await;
    let code = anna.looks_up_code("wrong-code").await;
    let body = json!({ "eppCode": code });
    let answer = anna.acts("wrong-code", "update-epp", body).await.ok();
    assert_eq!(answer["eppCodePersisted"], true);
    let after = anna.lifecycle("wrong-code").await;
    assert_eq!(before["registryHistory"], after["registryHistory"]);
    assert_eq!(
        after["transferStatus"]["kind"],
        "transfer_failed_at_registry"
    );

    let answer = anna.acts("wrong-code", "retry-transfer", json!({})).await;
    assert_eq!(
        answer.ok()["transferStatus"],
        "pending_transfer_in_progress"
    );
}

#[tokio::test]
async fn another_wrong_code_is_refused_again() {
    let anna = Customer::signed_in().await;
    let body = json!({ "eppCode": "still-wrong" });
    let answer = anna.acts("wrong-code", "retry-transfer", body).await.ok();
    assert_eq!(answer["transferStatus"], "transfer_failed_at_registry");
    assert_eq!(answer["registryHistory"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn lock_and_code_are_mended_in_order() {
    let anna = Customer::signed_in().await;
    let scenario = "locked-and-wrong-code";
    let early = json!({ "eppCode": anna.looks_up_code(scenario).await });
    let refused = anna.acts(scenario, "retry-transfer", early).await;
    assert_eq!(refused.problem(), (409, "domain_not_eligible".to_owned()));

    anna.unlocks(scenario).await;
    let unlocked = anna.lifecycle(scenario).await;
    let status = &unlocked["transferStatus"];
    assert_eq!(status["kind"], "transfer_failed_at_registry");
    assert_eq!(status["capability"]["showEppUpdate"], true);
    assert_eq!(status["capability"]["showFailedRetry"], true);

    let path = format!("domains/{}/new-code", anna.id(scenario));
    let issued = anna.control(&path, json!({})).await.json();
    let answer = anna.acts(scenario, "retry-transfer", issued).await.ok();
    assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
}

#[tokio::test]
async fn with_a_new_code_stored_only_the_lock_is_left() {
    let anna = Customer::signed_in().await;
    let scenario = "locked-and-wrong-code";
    let body = json!({ "eppCode": anna.looks_up_code(scenario).await });
    anna.acts(scenario, "update-epp", body).await.ok();
    assert_eq!(anna.kinds(scenario).await.0, "registry_locked");
    anna.unlocks(scenario).await;
    let answer = anna.acts(scenario, "retry-transfer", json!({})).await.ok();
    assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
}

#[tokio::test]
async fn a_locked_domain_is_refused_until_it_is_unlocked() {
    let anna = Customer::signed_in().await;
    let answer = anna.acts("locked", "retry-transfer", json!({})).await.ok();
    assert_eq!(answer["transferStatus"], "registry_locked");
    assert!(last_message(&answer).contains("clientTransferProhibited"));
    anna.unlocks("locked").await;
    assert_eq!(anna.kinds("locked").await.0, "transfer_failed_at_registry");
    let answer = anna.acts("locked", "retry-transfer", json!({})).await.ok();
    assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
}

#[tokio::test]
async fn paying_starts_the_transfer() {
    let anna = Customer::signed_in().await;
    let scenario = "awaiting-payment";
    let blocked = anna.acts(scenario, "retry-transfer", json!({})).await;
    assert_eq!(blocked.problem(), (409, "domain_not_eligible".to_owned()));
    let invoices = anna.get("/sandbox/invoices").await.ok();
    assert_eq!(invoices[0]["status"], "unpaid");

    let pay = format!("invoices/{}/pay", anna.id(scenario));
    anna.control(&pay, json!({})).await;
    anna.control(&pay, json!({})).await;
    let body = anna.lifecycle(scenario).await;
    assert_eq!(
        body["transferStatus"]["kind"],
        "pending_transfer_in_progress"
    );
    assert_eq!(
        body["registryHistory"].as_array().unwrap().len(),
        2,
        "sent once"
    );
    let path = format!("/sandbox/invoices/{}", anna.id(scenario));
    assert_eq!(anna.get(&path).await.ok()["status"], "paid");
}

#[tokio::test]
async fn progress_counts_whole_days() {
    let anna = Customer::signed_in().await;
    let progress =
        async || anna.lifecycle("in-progress").await["transferStatus"]["progress"].clone();
    let expected = json!({ "daysPassed": 2, "daysRemaining": 3, "maxDays": 5, "percent": 40 });
    assert_eq!(progress().await, expected);
    anna.waits(60 * 60 * 36).await;
    let expected = json!({ "daysPassed": 3, "daysRemaining": 2, "maxDays": 5, "percent": 70 });
    assert_eq!(progress().await, expected);
    anna.waits_days(2).await;
    assert_eq!(progress().await, Value::Null);
    assert_eq!(anna.kinds("in-progress").await.0, "active");
}

#[tokio::test]
async fn a_domain_that_was_too_new_grows_old_enough() {
    let anna = Customer::signed_in().await;
    anna.waits_days(39).await;
    assert_eq!(anna.kinds("too-new").await.0, "too_new_for_transfer");
    anna.waits_days(1).await;
    assert_eq!(anna.kinds("too-new").await.0, "transfer_failed_at_registry");
    let answer = anna.acts("too-new", "retry-transfer", json!({})).await.ok();
    assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
}

#[tokio::test]
async fn what_the_registry_lost_or_the_registrar_rejected_is_sent_again() {
    let anna = Customer::signed_in().await;
    for scenario in ["not-at-registry", "known-error"] {
        let answer = anna.acts(scenario, "retry-transfer", json!({})).await.ok();
        assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
        let had_failed = scenario == "known-error";
        let cleanup = &answer["preRetryCleanup"]["failedRegistryRecordDeleted"];
        assert_eq!(*cleanup, had_failed, "{scenario}");
    }
}

#[tokio::test]
async fn an_unanswered_transfer_is_retried_after_its_code_was_replaced() {
    let anna = Customer::signed_in().await;
    let scenario = "code-fallback";
    let fresh = anna.acts(scenario, "request-epp", json!({})).await.ok();
    let body = json!({ "eppCode": fresh["eppCode"] });
    anna.acts(scenario, "update-epp", body).await.ok();
    let answer = anna.acts(scenario, "retry-transfer", json!({})).await.ok();
    assert_eq!(answer["transferStatus"], "pending_transfer_in_progress");
}

#[tokio::test]
async fn nothing_is_done_where_nothing_helps() {
    let anna = Customer::signed_in().await;
    let code = json!({ "eppCode": "abcdef" });
    for scenario in ["expired", "unknown", "too-new", "in-progress", "active"] {
        for (action, body) in [("update-epp", &code), ("retry-transfer", &json!({}))] {
            let answer = anna.acts(scenario, action, body.clone()).await;
            let expected = (409, "domain_not_eligible".to_owned());
            assert_eq!(answer.problem(), expected, "{scenario} {action}");
        }
    }
}

#[tokio::test]
async fn a_registration_is_not_a_transfer() {
    let anna = Customer::signed_in().await;
    let answer = anna
        .acts("registration-failed", "retry-transfer", json!({}))
        .await;
    assert_eq!(answer.problem(), (409, "domain_not_eligible".to_owned()));
    let answer = anna
        .acts("wrong-code", "retry-registration", json!({}))
        .await;
    assert_eq!(answer.problem(), (409, "domain_not_eligible".to_owned()));
}
