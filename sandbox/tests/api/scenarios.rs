//! How each scenario begins.

use super::customer::Customer;
use serde_json::{Value, json};

const KINDS: &[(&str, &str, &str)] = &[
    ("wrong-code", "transfer_failed_at_registry", "-"),
    ("wrong-code-idn", "transfer_failed_at_registry", "-"),
    (
        "locked-and-wrong-code",
        "registry_locked_and_epp_invalid",
        "-",
    ),
    ("locked", "registry_locked", "-"),
    ("awaiting-payment", "awaiting_payment", "-"),
    ("too-new", "too_new_for_transfer", "-"),
    ("expired", "expired", "-"),
    ("unknown", "unknown", "-"),
    ("not-at-registry", "transfer_not_at_registry", "-"),
    ("code-fallback", "pending_epp_fallback", "-"),
    ("in-progress", "pending_transfer_in_progress", "-"),
    ("pending-generic", "pending_transfer_generic", "-"),
    ("known-error", "transfer_error_known", "-"),
    ("active", "active", "-"),
    ("active-older", "active", "-"),
    ("registration-failed", "-", "failed"),
    ("registration-identity", "-", "failed"),
    ("registration-identity-job-fails", "-", "failed"),
    ("registration-details", "-", "failed"),
    ("registration-details-empty", "-", "failed"),
    ("registration-details-pointers", "-", "failed"),
    ("registration-details-outcome", "-", "failed"),
    ("registration-unsupported", "unknown", "failed"),
    ("registration-pending", "-", "pending"),
    ("registration-submitted", "-", "submitted"),
    ("registration-queued", "-", "queued"),
    ("registration-completed", "-", "completed"),
    ("registration-active", "-", "active"),
    ("registration-unknown", "-", "unknown"),
    ("sync-activates", "-", "pending"),
    ("sync-no-change", "-", "pending"),
    ("sync-fails", "-", "pending"),
    ("sync-reverted", "-", "pending"),
    ("sync-revert-fails", "-", "pending"),
    ("sync-double", "-", "pending"),
    ("sync-double-fails", "-", "pending"),
];

#[tokio::test]
async fn every_scenario_begins_as_its_kind() {
    let anna = Customer::signed_in().await;
    for (scenario, transfer, registration) in KINDS {
        let (t, r) = anna.kinds(scenario).await;
        assert_eq!(
            (t.as_str(), r.as_str()),
            (*transfer, *registration),
            "{scenario}"
        );
    }
    let known: Vec<&str> = KINDS.iter().map(|(name, ..)| *name).collect();
    for name in anna.scenarios() {
        assert!(
            known.contains(&name.as_str()) || name == "other-account",
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_closed_gate_has_a_reason_and_an_open_one_has_none() {
    let anna = Customer::signed_in().await;
    for (scenario, ..) in KINDS {
        let body = anna.lifecycle(scenario).await;
        for block in ["transferStatus", "registrationStatus"] {
            let Some(gates) = body[block]["actions"].as_object() else {
                continue;
            };
            for (name, gate) in gates {
                let allowed = gate["allowed"] == json!(true);
                assert_eq!(allowed, gate["reason"].is_null(), "{scenario} {name}");
            }
        }
    }
}

/// Only what the kind calls for is shown.
const SHOWN: &[(&str, &[&str])] = &[
    ("wrong-code", &["showEppUpdate", "showFailedRetry"]),
    (
        "locked-and-wrong-code",
        &["showDualIssues", "showEppUpdate"],
    ),
    ("locked", &["showFailedRetry"]),
    ("awaiting-payment", &["showInvoice"]),
    ("too-new", &[]),
    ("expired", &[]),
    ("unknown", &[]),
    ("not-at-registry", &["showFailedRetry"]),
    ("code-fallback", &["showEppUpdate"]),
    ("in-progress", &["showProgress"]),
    ("pending-generic", &["showProgress"]),
    ("known-error", &["showFailedRetry"]),
    ("active", &[]),
];

#[tokio::test]
async fn each_transfer_shows_its_panels() {
    let anna = Customer::signed_in().await;
    for (scenario, expected) in SHOWN {
        let body = anna.lifecycle(scenario).await;
        let capability = body["transferStatus"]["capability"].as_object().unwrap();
        let mut shown: Vec<&str> = capability
            .iter()
            .filter(|(_, on)| **on == json!(true))
            .map(|(name, _)| name.as_str())
            .collect();
        shown.sort_unstable();
        assert_eq!(shown, *expected, "{scenario}");
    }
}

/// Which of update, retry and fresh code are open.
const OPEN: &[(&str, [bool; 3])] = &[
    ("wrong-code", [true, true, false]),
    ("locked-and-wrong-code", [true, false, false]),
    ("locked", [false, true, false]),
    ("awaiting-payment", [false, false, false]),
    ("too-new", [false, false, false]),
    ("expired", [false, false, false]),
    ("unknown", [false, false, false]),
    ("not-at-registry", [false, true, false]),
    ("code-fallback", [true, false, true]),
    ("in-progress", [false, false, false]),
    ("pending-generic", [false, false, false]),
    ("known-error", [true, true, false]),
    ("active", [false, false, true]),
];

#[tokio::test]
async fn each_transfer_opens_its_gates() {
    let anna = Customer::signed_in().await;
    for (scenario, expected) in OPEN {
        let body = anna.lifecycle(scenario).await;
        let open = ["canUpdateEpp", "canRetryTransfer", "canRequestFreshEpp"]
            .map(|gate| body["transferStatus"]["actions"][gate]["allowed"] == json!(true));
        assert_eq!(open, *expected, "{scenario}");
    }
}

#[tokio::test]
async fn a_registry_that_cannot_be_asked_is_named() {
    let anna = Customer::signed_in().await;
    let body = anna.lifecycle("unknown").await;
    assert_eq!(body["whoisLookupStatus"], "lookup_unavailable");
}

#[tokio::test]
async fn histories_are_long_wordless_or_none() {
    let anna = Customer::signed_in().await;
    let history = async |scenario: &str| anna.lifecycle(scenario).await["registryHistory"].clone();
    assert_eq!(history("known-error").await.as_array().unwrap().len(), 12);
    let wordless = history("pending-generic").await[1].clone();
    assert!(wordless["subject"].is_null() && wordless["contents"].is_null());
    assert!(wordless["timestamp"].is_string());
    assert_eq!(history("registration-pending").await, json!([]));
}

/// The sample of the API document of `GET …/lifecycle`, value for value.
fn sample() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../contract/fixtures/lifecycle-seed-sample.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[tokio::test]
async fn the_documents_own_sample_comes_out_of_the_world() {
    let anna = Customer::signed_in().await;
    assert_eq!(anna.lifecycle("registration-unsupported").await, sample());
}
