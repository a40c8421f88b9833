//! Every request that the widget can make, against the API's own description.

use crate::reply::{Reply, all_allowed};
use crate::secrets::{code, details};
use crate::visit::{DOMAIN, Visit};
use domain_lifecycle::api::{Act, PollPath, RetryRegistration};
use serde_json::{Value, json};
use std::{fs, path::Path};

struct Description(Value);

impl Description {
    fn load() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/openapi/hostup-v2.yaml");
        Self(serde_yaml_ng::from_str(&fs::read_to_string(path).unwrap()).unwrap())
    }

    /// Why the API would not know this request; empty when it does.
    fn objections(&self, method: &str, url: &str, body: Option<&Value>) -> Vec<String> {
        let path = url
            .replace(DOMAIN, "{id}")
            .replace("dbj_01hxa3b4c5d6e7f8g9h0j1k2m3", "{jobId}");
        let item = self.0.get("paths").and_then(|paths| paths.get(&path));
        let operation = item.and_then(|i| i.get(method.to_ascii_lowercase()));
        let Some(operation) = operation else {
            return vec![format!("no {method} {path}")];
        };
        let request = operation.get("requestBody");
        let required = request.and_then(|r| r.get("required")) == Some(&Value::Bool(true));
        let schema = request.and_then(|r| r.pointer("/content/application~1json/schema"));
        match (body, schema) {
            (Some(body), Some(schema)) => self.violations(schema, body),
            (Some(_), None) => vec![format!("{method} {path} takes no body")],
            (None, _) if required => vec![format!("{method} {path} wants a body")],
            (None, _) => Vec::new(),
        }
    }

    /// A `$ref` beside the whole document makes the document its own base.
    fn violations(&self, schema: &Value, body: &Value) -> Vec<String> {
        let mut root = self.0.clone();
        let members = schema.as_object().unwrap().clone();
        root.as_object_mut().unwrap().extend(members);
        let validator = jsonschema::draft202012::new(&root).unwrap();
        validator.iter_errors(body).map(|e| e.to_string()).collect()
    }
}

/// Everything a customer can send.
fn acts() -> Vec<Act> {
    let profile = RetryRegistration {
        profile_updated: true,
        ..RetryRegistration::default()
    };
    vec![
        Act::UpdateEpp(code()),
        Act::RetryTransfer(None),
        Act::RetryTransfer(Some(code())),
        Act::RequestEpp { force_new: false },
        Act::RequestEpp { force_new: true },
        details(),
        Act::RetryRegistration(profile),
        Act::RetryRegistration(RetryRegistration::default()),
        Act::StatusSync,
    ]
}

#[test]
fn the_api_knows_every_request_of_the_widget() {
    let description = Description::load();
    let mut seen = 0;
    for act in acts() {
        let visit = Visit::new().answering(Reply::json(200, all_allowed()));
        visit.set_up(crate::visit::config());
        visit.always(Reply::cut());
        visit.click(act);
        visit.remembering(PollPath::parse("/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3").unwrap());
        visit.wait(5.0);
        for request in visit.world.sent.take() {
            let body = request
                .body
                .as_ref()
                .map(|b| serde_json::to_value(b.json()).unwrap());
            let objections =
                description.objections(request.method.as_str(), &request.url, body.as_ref());
            assert_eq!(objections, [""; 0], "{request:?}");
            seen += 1;
        }
    }
    assert!(seen >= 3 * acts().len(), "reads, actions and jobs: {seen}");
}

#[test]
fn the_description_objects_to_what_it_does_not_know() {
    let description = Description::load();
    let actions = format!("/api/v2/domains/{DOMAIN}/actions");
    let object = |method: &str, url: &str, body: Option<Value>| {
        let objections = description.objections(method, url, body.as_ref());
        assert!(!objections.is_empty(), "{method} {url} {body:?}");
    };
    object("PUT", &format!("{actions}/update-epp"), None);
    object("POST", &format!("{actions}/update-epp"), None);
    object("POST", &format!("{actions}/update-epp"), Some(json!({})));
    object("POST", &format!("{actions}/fix-identity"), None);
    object("GET", "/api/jobs", None);
}
