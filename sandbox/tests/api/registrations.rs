//! Stories of registrations, from being refused to the end.

use super::customer::Customer;
use serde_json::{Value, json};

const MUSIC: [(&str, &str); 2] = [("holderType", "person"), ("musicCommunity", "SMC-12345")];

fn details() -> Value {
    json!({ "recoveryValues": { MUSIC[0].0: MUSIC[0].1, MUSIC[1].0: MUSIC[1].1 } })
}

async fn fixes_identity(anna: &Customer) {
    let body =
        json!({ "registrationIdentifier": { "value": "19850412-2386", "countryCode": "SE" } });
    let account = anna.patch("/api/v2/me", body).await.ok();
    assert_eq!(account["registrationIdentifier"]["value"], "19850412-2386");
}

async fn retries(anna: &Customer, scenario: &str, body: Value) -> Value {
    anna.acts(scenario, "retry-registration", body).await.ok()
}

#[tokio::test]
async fn a_wrong_number_is_fixed_and_the_job_completes_the_registration() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-identity";
    let before = anna.lifecycle(scenario).await;
    assert_eq!(
        before["registrationFailure"]["category"],
        "identity_invalid"
    );
    assert_eq!(
        before["registrationStatus"]["actions"]["canFixIdentity"]["allowed"],
        true
    );

    fixes_identity(&anna).await;
    let answer = retries(&anna, scenario, json!({ "profileUpdated": true })).await;
    assert_eq!(answer["registrationStatus"], "submitted");
    assert_eq!(answer["operation"]["status"], "in_progress");
    let job = answer["operation"]["jobId"].as_str().unwrap();
    assert!(job.starts_with("dbj_"));
    assert_eq!(answer["operation"]["pollUrl"], format!("/api/jobs/{job}"));

    assert_eq!(anna.looks_at_job(&answer).await["isWaiting"], true);
    anna.waits(2).await;
    let job = anna.looks_at_job(&answer).await;
    assert_eq!(
        (&job["state"], &job["isRunning"]),
        (&json!("in_progress"), &json!(true))
    );
    assert_eq!(
        anna.kinds(scenario).await.1,
        "submitted",
        "not before the job ended"
    );
    anna.waits(1).await;
    assert_eq!(anna.looks_at_job(&answer).await["isCompleted"], true);
    assert_eq!(anna.kinds(scenario).await.1, "completed");
    anna.waits_days(1).await;
    assert_eq!(anna.kinds(scenario).await.1, "active");
}

#[tokio::test]
async fn without_word_of_the_new_profile_the_old_number_is_sent_again() {
    let anna = Customer::signed_in().await;
    fixes_identity(&anna).await;
    let answer = retries(&anna, "registration-identity", json!({})).await;
    assert_eq!(
        answer["registrationStatus"], "failed",
        "a 200 is not a success"
    );
    assert!(answer.get("operation").is_none());
    let body = anna.lifecycle("registration-identity").await;
    assert_eq!(body["registryHistory"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_profile_that_is_still_wrong_fails_again() {
    let anna = Customer::signed_in().await;
    let body = json!({ "profileUpdated": true });
    let answer = retries(&anna, "registration-identity", body).await;
    assert_eq!(answer["registrationStatus"], "failed");
}

#[tokio::test]
async fn a_failing_job_leaves_the_registration_failed_and_a_retry_open() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-identity-job-fails";
    fixes_identity(&anna).await;
    let answer = retries(&anna, scenario, json!({ "profileUpdated": true })).await;
    anna.waits(3).await;
    let job = anna.looks_at_job(&answer).await;
    assert_eq!(job["isFailed"], true);
    assert!(job["error"].as_str().unwrap().contains("refused"));
    let body = anna.lifecycle(scenario).await;
    assert_eq!(body["registrationStatus"]["kind"], "failed");
    assert_eq!(body["registrationFailure"]["category"], "unknown");

    let answer = retries(&anna, scenario, json!({})).await;
    anna.waits(3).await;
    assert_eq!(anna.looks_at_job(&answer).await["isCompleted"], true);
    assert_eq!(anna.kinds(scenario).await.1, "completed");
}

#[tokio::test]
async fn a_job_ends_as_it_is_told_and_stays_ended() {
    let anna = Customer::signed_in().await;
    fixes_identity(&anna).await;
    let body = json!({ "profileUpdated": true });
    let answer = retries(&anna, "registration-identity", body).await;
    let path = format!("jobs/{}", answer["operation"]["jobId"].as_str().unwrap());
    anna.control(&path, json!({ "outcome": "failed" })).await;
    anna.waits(3).await;
    assert_eq!(anna.looks_at_job(&answer).await["isFailed"], true);
    anna.control(&path, json!({ "outcome": "completed" })).await;
    assert_eq!(anna.looks_at_job(&answer).await["isFailed"], true);
}

#[tokio::test]
async fn missing_details_are_pointed_at_until_they_are_right() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-details";
    let missing = anna.acts(scenario, "retry-registration", json!({})).await;
    assert_eq!(missing.problem(), (422, "invalid_request".to_owned()));
    let pointer = |key: &str, code: &str| (format!("/recoveryValues/{key}"), code.to_owned());
    let expected = [
        pointer("holderType", "missing_required"),
        pointer("musicCommunity", "missing_required"),
    ];
    assert_eq!(missing.pointers(), expected);

    let body = anna.lifecycle(scenario).await;
    let fields = body["registrationStatus"]["recoveryFields"]
        .as_array()
        .unwrap();
    assert_eq!(fields.len(), 3);
    assert_eq!(fields[0]["options"][1]["value"], "company");
    assert_eq!(fields[2]["target"], "profile");

    let body = json!({ "recoveryValues": { "holderType": "cat", "musicCommunity": "SMC-12345" } });
    let wrong = anna.acts(scenario, "retry-registration", body).await;
    assert_eq!(wrong.pointers(), [pointer("holderType", "invalid_request")]);

    let answer = retries(&anna, scenario, details()).await;
    assert_eq!(answer["registrationStatus"], "completed");
    let body = anna.lifecycle(scenario).await;
    assert_eq!(body["registrationStatus"]["kind"], "completed");
    assert!(body["registrationStatus"].get("recoveryFields").is_none());
}

#[tokio::test]
async fn an_empty_422_leaves_the_fields_to_the_lifecycle() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-details-empty";
    let before = anna.lifecycle(scenario).await;
    assert!(before["registrationStatus"].get("recoveryFields").is_none());
    let answer = anna.acts(scenario, "retry-registration", json!({})).await;
    assert_eq!((answer.status, answer.text.as_str()), (422, ""));
    let after = anna.lifecycle(scenario).await;
    assert_eq!(
        after["registrationStatus"]["recoveryFields"][0]["key"],
        "holderType"
    );

    let answer = retries(&anna, scenario, details()).await;
    assert_eq!(answer["registrationStatus"], "submitted");
    anna.waits(3).await;
    assert_eq!(anna.kinds(scenario).await.1, "completed");
}

#[tokio::test]
async fn fields_can_come_as_pointers_alone() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-details-pointers";
    let answer = anna.acts(scenario, "retry-registration", json!({})).await;
    assert_eq!(answer.pointers().len(), 2);
    let body = anna.lifecycle(scenario).await;
    assert!(body["registrationStatus"].get("recoveryFields").is_none());
    let answer = retries(&anna, scenario, details()).await;
    assert_eq!(answer["registrationStatus"], "completed");
}

#[tokio::test]
async fn fields_can_come_in_the_outcome_of_a_200() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-details-outcome";
    let answer = retries(&anna, scenario, json!({})).await;
    assert_eq!(answer["registrationStatus"], "failed");
    assert_eq!(
        answer["outcome"]["recoveryFields"][1]["key"],
        "musicCommunity"
    );
    let answer = retries(&anna, scenario, details()).await;
    assert_eq!(answer["registrationStatus"], "submitted");
}

#[tokio::test]
async fn keys_that_do_not_belong_there_are_refused() {
    let anna = Customer::signed_in().await;
    for (scenario, key) in [
        ("registration-details", "registrationIdentifier"),
        ("registration-details", "shoeSize"),
        ("registration-identity", "registrationIdentifier"),
    ] {
        let body = json!({ "recoveryValues": { key: "19850412-2386" } });
        let answer = anna.acts(scenario, "retry-registration", body).await;
        let pointer = format!("/recoveryValues/{key}");
        assert_eq!(answer.problem(), (400, "invalid_request".to_owned()));
        assert_eq!(answer.pointers(), [(pointer, "invalid_request".to_owned())]);
    }
}

#[tokio::test]
async fn an_unsupported_retry_is_refused_with_its_reason() {
    let anna = Customer::signed_in().await;
    let answer = anna
        .acts("registration-unsupported", "retry-registration", json!({}))
        .await;
    assert_eq!(answer.problem(), (409, "domain_not_eligible".to_owned()));
    let reason = "Registration retry is not supported for this TLD.";
    assert_eq!(answer.json()["detail"], reason);
}

#[tokio::test]
async fn a_plain_retry_takes_the_long_way() {
    let anna = Customer::signed_in().await;
    let scenario = "registration-failed";
    let answer = retries(&anna, scenario, json!({})).await;
    assert_eq!(answer["registrationStatus"], "queued");
    let again = anna.acts(scenario, "retry-registration", json!({})).await;
    assert_eq!(again.problem(), (409, "domain_not_eligible".to_owned()));
    let hour = 60 * 60;
    for (wait, kind) in [
        (hour, "submitted"),
        (hour, "pending"),
        (24 * hour, "completed"),
    ] {
        anna.waits(wait).await;
        assert_eq!(anna.kinds(scenario).await.1, kind);
    }
    let row = anna
        .get(&format!("/api/v2/domains/{}", anna.id(scenario)))
        .await
        .ok();
    assert_eq!(row["serviceStatus"], "active");
}

#[tokio::test]
async fn a_long_wait_goes_through_every_stage_at_once() {
    let anna = Customer::signed_in().await;
    anna.waits_days(10).await;
    assert_eq!(anna.kinds("registration-queued").await.1, "active");
}
