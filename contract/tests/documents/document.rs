//! The `OpenAPI` file in itself.

use crate::schemas::Schemas;
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str));
            members
                .values()
                .for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_component_is_used() -> Result<()> {
    for name in ["hostup-v2", "hostup-v1", "hostway"] {
        is_whole(Schemas::of(name)?.document()).context(name)?;
    }
    Ok(())
}

fn is_whole(document: &Value) -> Result<()> {
    let mut found = Vec::new();
    references(document, &mut found);
    for reference in &found {
        let pointer = reference
            .strip_prefix('#')
            .context("a reference within the file")?;
        ensure!(
            document.pointer(pointer).is_some(),
            "{reference} leads nowhere"
        );
    }
    for group in ["schemas", "responses", "headers", "parameters"] {
        let pointer = format!("/components/{group}");
        let Ok(group_members) = members(document, &pointer) else {
            continue;
        };
        for name in group_members.keys() {
            let reference = format!("#/components/{group}/{name}");
            ensure!(
                found.contains(&reference.as_str()),
                "{reference} is not used"
            );
        }
    }
    Ok(())
}

#[test]
fn every_operation_has_its_errors_scopes_and_name() -> Result<()> {
    let schemas = Schemas::load()?;
    for (path, item) in members(schemas.document(), "/paths")? {
        for (method, operation) in item.as_object().context("a path")? {
            if !["get", "post", "patch"].contains(&method.as_str()) {
                continue;
            }
            let responses = members(operation, "/responses")?;
            for status in ["200", "401", "429", "500"] {
                ensure!(
                    responses.contains_key(status),
                    "{method} {path} has no {status}"
                );
            }
            ensure!(
                operation.get("operationId").is_some(),
                "{method} {path} has no name"
            );
            let scoped = path.starts_with("/api/v2/");
            ensure!(
                operation.get("security").is_some() == scoped,
                "{method} {path}: scopes"
            );
        }
    }
    Ok(())
}

fn members<'a>(value: &'a Value, pointer: &str) -> Result<&'a Map<String, Value>> {
    value
        .pointer(pointer)
        .and_then(Value::as_object)
        .with_context(|| format!("no object at {pointer}"))
}
