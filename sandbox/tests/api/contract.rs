//! Judges answers against the `OpenAPI` file, which was written from the API documents alone.

use serde_json::{Value, json};
use std::sync::LazyLock;

static DOCUMENTS: LazyLock<[Value; 3]> = LazyLock::new(|| {
    ["hostup-v2", "hostup-v1", "hostway"].map(|name| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../contract/openapi");
        let text = std::fs::read_to_string(format!("{folder}/{name}.yaml")).unwrap();
        closed(serde_yaml_ng::from_str(&text).unwrap())
    })
});

/// The document of the API that a path belongs to.
pub(crate) fn document(path: &str) -> &'static Value {
    let [v2, v1, hostway] = &*DOCUMENTS;
    if path.starts_with("/accounts/") {
        hostway
    } else if path.starts_with("/api/domains/") {
        v1
    } else {
        v2
    }
}

/// Clients ignore what they do not know; the sandbox may not send it.
fn closed(mut document: Value) -> Value {
    let schemas = document["components"]["schemas"].as_object_mut().unwrap();
    for schema in schemas.values_mut() {
        let schema = schema.as_object_mut().unwrap();
        if schema.contains_key("properties") {
            schema.insert("additionalProperties".to_owned(), json!(false));
        }
    }
    document
}

/// Panics unless the document allows this answer.
pub(crate) fn judge(method: &str, path: &str, status: u16, media_type: &str, body: &str) {
    let Some(operation) = operation(method, path) else {
        if status >= 400 {
            hold_error(body, path);
        }
        return;
    };
    let described = &operation["responses"][status.to_string()];
    if described.is_null() && matches!(status, 405) {
        return hold_error(body, path);
    }
    assert!(
        !described.is_null(),
        "{method} {path}: {status} is not described"
    );
    // The one error that the document allows to come without a body.
    if status == 422 && body.is_empty() {
        return;
    }
    let described = resolve(described, document(path));
    if described["content"].is_null() {
        assert_eq!((body, media_type), ("", ""), "{method} {path}: {status}");
        return;
    }
    let content = &described["content"][media_type];
    assert!(
        !content.is_null(),
        "{method} {path}: {status} as {media_type}"
    );
    let schema = content["schema"]["$ref"].as_str().unwrap();
    hold(schema.rsplit('/').next().unwrap(), body, path);
}

fn hold_error(body: &str, path: &str) {
    match (
        path.starts_with("/accounts/"),
        path.starts_with("/api/domains/"),
    ) {
        (true, _) => assert_eq!(body, "", "{path}"),
        (_, true) => hold("Error", body, path),
        _ => hold("Problem", body, path),
    }
}

/// Panics unless the text is JSON of that schema of the document of that path.
pub(crate) fn hold(schema: &str, body: &str, what: &str) {
    let body: Value =
        serde_json::from_str(body).unwrap_or_else(|error| panic!("{what}: {error} in {body:?}"));
    let schema = json!({
        "$ref": format!("#/components/schemas/{schema}"),
        "components": document(what)["components"],
    });
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {errors:#?} in {body:#}");
}

fn operation(method: &str, path: &str) -> Option<&'static Value> {
    let path = path.split('?').next().unwrap();
    let paths = document(path)["paths"].as_object().unwrap();
    let (_, item) = paths.iter().find(|(template, _)| fits(template, path))?;
    item.get(method.to_lowercase())
}

fn fits(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template
            .zip(path)
            .all(|(name, part)| name.starts_with('{') || name == part)
}

fn resolve(described: &'static Value, document: &'static Value) -> &'static Value {
    match described["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
        None => described,
    }
}

#[test]
fn a_wrong_answer_is_noticed() {
    let wrong = |body: Value| {
        std::panic::catch_unwind(|| hold("Problem", &body.to_string(), "test")).is_err()
    };
    assert!(wrong(json!({ "status": "404" })));
    assert!(wrong(json!({ "unheardOf": 1 })));
    assert!(!wrong(json!({ "status": 404 })));
}
