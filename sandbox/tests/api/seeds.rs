//! The five documents that all of this was written from, walked line by line: every field, status
//! and example of each, against the `OpenAPI` file, the types and the sandbox.

mod lifecycle;
mod reset;
mod retry_registration;
mod status_sync;
mod status_sync_v1;

use super::contract::document;
use super::customer::{Answer, Customer};
use contract::json::{Json, Read};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Reads a body as the widget does.
#[track_caller]
fn read<T: Read>(body: Value) -> T {
    let json: Json = serde_json::from_value(body).unwrap();
    json.read().expect("of this shape")
}

/// A field as a document has it: path, types, whether it is required (where the document says so)
/// and its example, if there is one.
type Field = (&'static str, &'static str, Option<bool>, &'static str);

/// A document's fields beside the schema of an API's file.
struct Page {
    /// Any path of the API.
    api: &'static str,
    schema: &'static str,
}

impl Page {
    /// Every field is in the schema as it stands, and nothing else but `beyond` is.
    #[track_caller]
    fn holds(&self, fields: &[Field], beyond: &[&str]) {
        for (path, types, required, example) in fields {
            let (parent, name, node) = self.find(path);
            assert_eq!(types_of(self, &node), words(types), "{path}");
            if let Some(required) = required {
                let listed = parent["required"].as_array();
                let listed = listed.is_some_and(|names| names.iter().any(|n| *n == *name));
                assert_eq!(listed, *required, "{path} required");
            }
            if !example.is_empty() {
                let example = serde_json::from_str(example).unwrap_or_else(|_| json!(example));
                assert!(self.allows(&node, &example), "{path}: {example}");
            }
        }
        let known: BTreeSet<_> = fields
            .iter()
            .map(|f| f.0)
            .chain(beyond.iter().copied())
            .collect();
        let mut all = Vec::new();
        self.list(
            &json!({ "$ref": format!("#/components/schemas/{}", self.schema) }),
            "",
            &mut all,
        );
        for path in all {
            assert!(
                known.contains(path.as_str()),
                "{path} is in no line of the document"
            );
        }
    }

    /// A set of words is the document's, in its order.
    #[track_caller]
    fn lists(&self, path: &str, words: &[&str]) {
        let (_, _, node) = self.find(path);
        let listed = node["enum"].as_array().unwrap();
        let listed: Vec<_> = listed.iter().filter_map(Value::as_str).collect();
        assert_eq!(listed, words, "{path}");
    }

    /// A whole body obeys the schema.
    #[track_caller]
    fn takes(&self, body: &Value) {
        let whole = json!({ "$ref": format!("#/components/schemas/{}", self.schema) });
        assert!(self.allows(&whole, body), "{body}");
    }

    /// The object that has the field, its name in there, and its schema.
    fn find(&self, path: &str) -> (Value, String, Value) {
        let mut parent = Value::Null;
        let mut node =
            self.plain(&json!({ "$ref": format!("#/components/schemas/{}", self.schema) }));
        let mut last = String::new();
        for step in path.split('.') {
            let name = step.trim_end_matches("[]");
            parent = node;
            node = self.plain(&parent["properties"][name]);
            assert!(!node.is_null(), "{path} is not in {}", self.schema);
            if step.ends_with("[]") {
                node = self.plain(&node["items"]);
            }
            name.clone_into(&mut last);
        }
        (parent, last, node)
    }

    /// Without references, and without the null of an object that may be null.
    fn plain(&self, node: &Value) -> Value {
        if let Some(reference) = node["$ref"].as_str() {
            let found = document(self.api).pointer(reference.trim_start_matches('#'));
            return self.plain(found.unwrap());
        }
        let Some(choices) = node["oneOf"].as_array() else {
            return node.clone();
        };
        let mut plain = self.plain(&choices[0]);
        let nullable = choices.iter().any(|choice| choice["type"] == "null");
        plain["nullable"] = json!(nullable);
        plain
    }

    fn list(&self, node: &Value, at: &str, found: &mut Vec<String>) {
        let node = self.plain(node);
        let (node, at) = if node["items"].is_null() {
            (node, at.to_owned())
        } else {
            (self.plain(&node["items"]), format!("{at}[]"))
        };
        for (name, member) in node["properties"].as_object().into_iter().flatten() {
            let path = if at.is_empty() {
                name.clone()
            } else {
                format!("{at}.{name}")
            };
            self.list(member, &path, found);
            found.push(path);
        }
    }

    fn allows(&self, node: &Value, body: &Value) -> bool {
        let mut schema = node.clone();
        schema["components"] = document(self.api)["components"].clone();
        jsonschema::draft202012::new(&schema)
            .unwrap()
            .is_valid(body)
    }
}

fn types_of(page: &Page, node: &Value) -> BTreeSet<String> {
    let mut types: BTreeSet<String> = match &node["type"] {
        Value::String(one) => [one.clone()].into(),
        Value::Array(all) => all
            .iter()
            .filter_map(|t| Some(t.as_str()?.to_owned()))
            .collect(),
        _ => node["enum"]
            .as_array()
            .map(|_| "string".to_owned())
            .into_iter()
            .collect(),
    };
    if types.remove("array") {
        let items = page.plain(&node["items"]);
        types.insert(format!(
            "array<{}>",
            items["type"].as_str().unwrap_or_default()
        ));
    }
    let null_word = node["enum"]
        .as_array()
        .is_some_and(|words| words.contains(&Value::Null));
    if node["nullable"] == true || null_word {
        types.insert("null".to_owned());
    }
    types
}

fn words(types: &str) -> BTreeSet<String> {
    types.split(" | ").map(str::to_owned).collect()
}

/// Problem Details as the documents of v2 list them: none is required but those of `errors`.
const PROBLEM: &[Field] = &[
    (
        "type",
        "string",
        Some(false),
        "https://developer.hostup.se/errors/invalid_request",
    ),
    ("title", "string", Some(false), "Validation failed"),
    ("status", "integer", Some(false), "400"),
    (
        "detail",
        "string",
        Some(false),
        "The request body failed validation.",
    ),
    ("code", "string", Some(false), "invalid_request"),
    ("instance", "string", Some(false), "/api/v2/orders"),
    (
        "requestId",
        "string",
        Some(false),
        "req_01hxa3b4c5d6e7f8g9h0j1k2m3",
    ),
    (
        "timestamp",
        "string",
        Some(false),
        "2026-04-27T12:34:56.000Z",
    ),
    ("errors", "array<object>", Some(false), ""),
    ("errors[].pointer", "string", Some(true), "/items/0/eppCode"),
    (
        "errors[].detail",
        "string",
        Some(true),
        "`eppCode` is required for this transfer.",
    ),
    ("errors[].code", "string", Some(true), "missing_required"),
    ("extensions", "object", Some(false), ""),
];

#[test]
fn the_problem_of_every_v2_document() {
    let page = Page {
        api: "/api/v2/",
        schema: "Problem",
    };
    page.holds(PROBLEM, &[]);
}

/// The statuses of an operation are those of its document, and `beyond`.
#[track_caller]
fn statuses(path: &str, method: &str, listed: &[&str], beyond: &[&str]) {
    let responses = &document(path)["paths"][path][method]["responses"];
    let all: BTreeSet<_> = responses
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let expected: BTreeSet<_> = listed.iter().chain(beyond).copied().collect();
    assert_eq!(all, expected, "{method} {path}");
}

/// The sandbox answers with every error that a v2 document lists.
async fn every_problem(method: &str, path: &str, body: Value) {
    let mut anna = Customer::arrives().await;
    let send = async |anna: &Customer, path: &str| -> Answer {
        if method == "GET" {
            anna.get(path).await
        } else {
            anna.post(path, body.clone()).await
        }
    };
    let code = |status: u16, code: &str| (status, code.to_owned());
    assert_eq!(send(&anna, path).await.problem(), code(401, "unauthorized"));
    anna.signs_in(json!({})).await;
    for (status, word) in [
        (403, "forbidden"),
        (500, "internal_error"),
        (400, "invalid_request"),
    ] {
        anna.control("faults", json!({ "fault": { "error": status } }))
            .await;
        assert_eq!(send(&anna, path).await.problem(), code(status, word));
    }
    let missing = path.replace("dom_", "dom_x");
    assert_eq!(
        send(&anna, &missing).await.problem(),
        code(404, "not_found")
    );
    anna.control("rate-limit", json!({ "limit": 0, "windowSeconds": 30 }))
        .await;
    let limited = send(&anna, path).await;
    assert_eq!(limited.problem(), code(429, "rate_limit_exceeded"));
    for header in [
        "retry-after",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
    ] {
        assert!(limited.header(header).is_some(), "{header}");
    }
}

/// The path of a v2 operation for the domain of a scenario.
async fn v2_path(scenario: &str, tail: &str) -> String {
    format!(
        "/api/v2/domains/{}/{tail}",
        Customer::arrives().await.id(scenario)
    )
}
