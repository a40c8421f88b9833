//! Seed 004: v2, GET …/lifecycle.

mod fields;

use super::{Customer, Page, every_problem, read, statuses, v2_path};
use contract::v2::{Lifecycle, RegistrationKind, TransferKind, WhoisLookup};
use serde_json::{Value, json};

const PATH: &str = "/api/v2/domains/{id}/lifecycle";
const ANSWER: Page = Page {
    api: PATH,
    schema: "Lifecycle",
};

const WHOIS: [&str; 5] = [
    "ok",
    "lookup_unavailable",
    "tld_not_supported",
    "rate_limited",
    "error",
];
const TRANSFER: [&str; 13] = [
    "pending_transfer_in_progress",
    "transfer_failed_at_registry",
    "transfer_not_at_registry",
    "pending_transfer_generic",
    "awaiting_payment",
    "registry_locked_and_epp_invalid",
    "registry_locked",
    "too_new_for_transfer",
    "transfer_error_known",
    "pending_epp_fallback",
    "active",
    "expired",
    "unknown",
];
const REGISTRATION: [&str; 7] = [
    "pending",
    "active",
    "failed",
    "submitted",
    "queued",
    "completed",
    "unknown",
];

#[test]
fn fields_of_the_answer() {
    let mut fields = fields::FIELDS.to_vec();
    for gate in [
        "transferStatus.actions.canUpdateEpp",
        "transferStatus.actions.canRetryTransfer",
        "transferStatus.actions.canRequestFreshEpp",
        "registrationStatus.actions.canRetryRegistration",
        "registrationStatus.actions.canFixIdentity",
    ] {
        let path = |tail: &str| -> &'static str { format!("{gate}{tail}").leak() };
        fields.push((path(""), "object", Some(true), ""));
        fields.push((path(".allowed"), "boolean", Some(true), "true"));
        fields.push((path(".reason"), "string | null", Some(true), ""));
    }
    let listed: Vec<_> = fields.iter().map(|f| f.0).collect();
    let beyond = beyond(&listed);
    let beyond: Vec<_> = beyond.iter().map(String::as_str).collect();
    ANSWER.holds(&fields, &beyond);
}

/// Gate codes are in other documents, recovery fields in none.
fn beyond(listed: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    ANSWER.list(
        &json!({ "$ref": "#/components/schemas/Lifecycle" }),
        "",
        &mut all,
    );
    all.retain(|path| !listed.contains(&path.as_str()));
    for path in &all {
        assert!(
            path.rsplit('.').next() == Some("code")
                || path.to_lowercase().contains("recoveryfields"),
            "{path}"
        );
    }
    all
}

#[test]
fn words_of_the_answer() {
    ANSWER.lists("whoisLookupStatus", &WHOIS);
    ANSWER.lists("transferStatus.kind", &TRANSFER);
    ANSWER.lists("registrationStatus.kind", &REGISTRATION);
    let whois: Vec<_> = WhoisLookup::KNOWN.iter().map(WhoisLookup::as_str).collect();
    let transfer: Vec<_> = TransferKind::KNOWN
        .iter()
        .map(TransferKind::as_str)
        .collect();
    let registration: Vec<_> = RegistrationKind::KNOWN
        .iter()
        .map(RegistrationKind::as_str)
        .collect();
    assert_eq!(
        (whois, transfer, registration),
        (WHOIS.into(), TRANSFER.into(), REGISTRATION.into())
    );
}

#[tokio::test]
async fn every_kind_comes_out_of_the_world() {
    let anna = Customer::signed_in().await;
    let (mut transfers, mut registrations) = (Vec::new(), Vec::new());
    for scenario in anna.scenarios() {
        if scenario != "other-account" {
            let (transfer, registration) = anna.kinds(&scenario).await;
            transfers.push(transfer);
            registrations.push(registration);
        }
    }
    for kind in TRANSFER {
        assert!(transfers.iter().any(|k| k == kind), "{kind}");
    }
    for kind in REGISTRATION {
        assert!(registrations.iter().any(|k| k == kind), "{kind}");
    }
}

#[tokio::test]
async fn the_example_is_read_and_the_sandbox_says_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../contract/fixtures");
    let text = std::fs::read_to_string(format!("{folder}/lifecycle-seed-sample.json")).unwrap();
    let example: Value = serde_json::from_str(&text).unwrap();
    ANSWER.takes(&example);
    let read: Lifecycle = read(example.clone());
    assert_eq!(serde_json::to_value(read).unwrap(), example);
    let anna = Customer::signed_in().await;
    let ours = anna.lifecycle("registration-unsupported").await;
    for block in ["transferStatus", "registrationStatus", "transferFailure"] {
        assert_eq!(ours[block], example[block], "{block}");
    }
}

/// Status, code, title and detail of each error, as the document words them.
#[tokio::test]
async fn errors_of_the_answer() {
    statuses(
        PATH,
        "get",
        &["200", "400", "401", "403", "404", "429", "500"],
        &["503"],
    );
    let path = v2_path("wrong-code", "lifecycle").await;
    every_problem("GET", &path, Value::Null).await;
    let anna = Customer::signed_in().await;
    for (status, title, detail) in [
        (400, "Invalid request", ""),
        (401, "Unauthorized", "Authentication is required."),
        (403, "Forbidden", ""),
        (
            404,
            "Not found",
            "The requested resource could not be found.",
        ),
        (
            429,
            "Too many requests",
            "Too many requests. Retry after the limit resets.",
        ),
        (
            500,
            "Internal server error",
            "An unexpected error occurred. Retry later or contact support if the issue persists.",
        ),
    ] {
        anna.control("faults", json!({ "fault": { "error": status } }))
            .await;
        let body = anna.get(&path).await.json();
        assert_eq!(body["title"], title, "{status}");
        assert!(
            detail.is_empty() || body["detail"] == detail,
            "{status}: {body}"
        );
    }
}
