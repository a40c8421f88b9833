//! Seed 002: v1, POST /api/domains/{id}/status-sync.

use super::{Customer, Field, Page, read, statuses};
use contract::legacy::{Envelope, LegacyError};
use contract::v1::StatusSync;
use serde_json::{Value, json};

const PATH: &str = "/api/domains/{id}/status-sync";
const REQUEST: Page = Page {
    api: PATH,
    schema: "StatusSyncRequest",
};
const ANSWER: Page = Page {
    api: PATH,
    schema: "StatusSyncEnvelope",
};
const ERROR: Page = Page {
    api: PATH,
    schema: "Error",
};

/// The raw record, in the document's order: these are texts.
const TEXTS: &str = "id client_id order_id tld_id name server_id reg_module payment_module \
    date_created firstpayment recurring_amount discount_total price period expires type status \
    label next_due next_invoice idprotection autorenew registry_autorenew reglock manual premium \
    epp_code notes extended synch_date failed_syncs contract_id discount_id brand_id group_id \
    sort_order lastname firstname companyname tld_category tld_name reg_module_diff \
    contract_template contract_number currency_id discount raw_status";

const FIELDS: &[Field] = &[
    ("success", "boolean", None, "true"),
    ("timestamp", "string", None, ""),
    ("requestId", "string", None, "string"),
    ("data", "object", None, ""),
    ("data.syncSuccess", "boolean", None, "true"),
    ("data.domain", "object", None, ""),
    (
        "data.domain.nameservers",
        "array<string>",
        None,
        r#"["string"]"#,
    ),
    ("data.domain.nsips", "boolean", None, "true"),
    ("data.domain.custom", "boolean", None, "true"),
    ("data.domain.tlds", "array<string>", None, r#"["string"]"#),
    ("data.previousStatus", "string", None, "string"),
    ("data.newStatus", "string", None, "string"),
    ("data.statusChanged", "boolean", None, "true"),
    ("data.statusChangedToActive", "boolean", None, "true"),
    ("data.info", "string", None, "string"),
    ("data.error", "array<string> | null", None, r#"["string"]"#),
    ("data.revertAttempted", "boolean", None, "true"),
    ("data.revertSucceeded", "boolean", None, "true"),
    ("data.revertError", "string | null", None, "string"),
    ("data.doubleSyncAttempted", "boolean", None, "true"),
    ("data.doubleSyncSucceeded", "boolean", None, "true"),
    ("data.doubleSyncError", "string | null", None, "string"),
];

fn texts() -> Vec<Field> {
    let path = |name: &str| -> &'static str { format!("data.domain.{name}").leak() };
    TEXTS
        .split_whitespace()
        .map(|name| (path(name), "string", None, "string"))
        .collect()
}

/// The document's example, every text of which is `string`.
fn example() -> Value {
    let mut domain: serde_json::Map<_, _> = TEXTS
        .split_whitespace()
        .map(|name| (name.to_owned(), json!("string")))
        .collect();
    domain.insert("nameservers".to_owned(), json!(["string"]));
    domain.insert("tlds".to_owned(), json!(["string"]));
    domain.insert("nsips".to_owned(), json!(true));
    domain.insert("custom".to_owned(), json!(true));
    json!({
        "success": true, "timestamp": "string", "requestId": "string",
        "data": {
            "syncSuccess": true, "domain": domain, "previousStatus": "string",
            "newStatus": "string", "statusChanged": true, "statusChangedToActive": true,
            "info": "string", "error": ["string"], "revertAttempted": true,
            "revertSucceeded": true, "revertError": "string", "doubleSyncAttempted": true,
            "doubleSyncSucceeded": true, "doubleSyncError": "string"
        }
    })
}

#[test]
fn fields_of_the_request() {
    REQUEST.holds(
        &[
            ("domainIds", "array<>", None, r#"["string"]"#),
            ("id", "integer", None, "0"),
        ],
        &[],
    );
    REQUEST.takes(&json!({ "domainIds": ["string"], "id": 0 }));
    let id = &super::document(PATH)["components"]["parameters"]["DomainId"];
    assert_eq!(
        (&id["required"], &id["schema"]),
        (&json!(true), &json!({ "type": "integer", "minimum": 1 }))
    );
    assert_eq!(id["example"], 20629);
}

#[test]
fn fields_of_the_answer() {
    let all: Vec<Field> = FIELDS.iter().copied().chain(texts()).collect();
    ANSWER.holds(&all, &[]);
    let members = example()["data"]["domain"].as_object().unwrap().len();
    assert_eq!(members, 51, "the whole record");
}

#[test]
fn the_example_is_read_without_its_record() {
    ANSWER.takes(&example());
    let answer: Envelope<StatusSync> = read(example());
    let again = serde_json::to_value(&answer).unwrap();
    let mut expected = example();
    expected["data"].as_object_mut().unwrap().remove("domain");
    assert_eq!(again, expected);
}

#[test]
fn fields_of_the_errors() {
    ERROR.holds(
        &[
            ("error", "string", None, "string"),
            ("message", "string", None, "string"),
            ("code", "string", None, "UNAUTHORIZED"),
            ("timestamp", "string", None, ""),
            ("requestId", "string", None, "string"),
        ],
        &[],
    );
    let body = json!({ "error": "string", "message": "string", "code": "string",
        "timestamp": "string", "requestId": "string" });
    let error: LegacyError = read(body.clone());
    assert_eq!(serde_json::to_value(error).unwrap(), body);
}

#[tokio::test]
async fn two_errors_without_their_statuses() {
    // The document has lost the labels; another copy of it says 401 and 504.
    statuses(
        PATH,
        "post",
        &["200", "401", "504"],
        &["400", "403", "404", "415", "429", "500"],
    );
    let mut anna = Customer::arrives().await;
    let path = anna.v1_path("wrong-code", "status-sync");
    assert_eq!(anna.post(&path, json!({})).await.status, 401);
    anna.signs_in(json!({})).await;
    anna.control("faults", json!({ "fault": { "error": 504 } }))
        .await;
    let answer = anna.post(&path, json!({})).await;
    assert_eq!(
        (answer.status, &answer.json()["code"]),
        (504, &json!("TIMEOUT"))
    );
}

#[tokio::test]
async fn the_sandbox_gives_the_whole_record_away() {
    let anna = Customer::signed_in().await;
    let path = anna.v1_path("wrong-code", "status-sync");
    let body = json!({ "domainIds": ["string"], "id": 0 });
    let answer = anna.post(&path, body).await.ok();
    let [ours, theirs] = [&answer, &example()].map(|body| {
        let members = body["data"]["domain"].as_object().unwrap();
        members
            .keys()
            .cloned()
            .collect::<std::collections::BTreeSet<_>>()
    });
    assert_eq!(ours, theirs);
    assert!(
        !answer["data"]["domain"]["epp_code"]
            .as_str()
            .unwrap()
            .is_empty()
    );
}
