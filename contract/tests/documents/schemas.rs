//! The schemas of an `OpenAPI` file as validators.

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value, json};
use std::{fs, path::Path};

/// The `OpenAPI` document, with every object schema closed: a member it does not name is an error.
///
/// The file itself leaves objects open, as the API does. But a body that *we* write and that has
/// an unknown member has most likely a misspelt optional one.
pub(crate) struct Schemas {
    document: Value,
}

impl Schemas {
    pub(crate) fn load() -> Result<Self> {
        Self::of("hostup-v2")
    }

    /// Those of another API's file.
    pub(crate) fn of(name: &str) -> Result<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("openapi/{name}.yaml"));
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut document = serde_yaml_ng::from_str(&text)?;
        close(&mut document);
        Ok(Self { document })
    }

    pub(crate) fn document(&self) -> &Value {
        &self.document
    }

    /// Judges a body against `components/schemas/{name}`.
    pub(crate) fn check(&self, name: &str, body: &Value) -> Result<()> {
        let pointer = format!("/components/schemas/{name}");
        if self.document.pointer(&pointer).is_none() {
            bail!("the document has no schema {name}");
        }
        self.validate(json!({ "$ref": format!("#{pointer}") }), body)
            .with_context(|| name.to_owned())
    }

    /// The words of an enum schema.
    pub(crate) fn words(&self, name: &str) -> Result<Vec<String>> {
        let words = self
            .document
            .pointer(&format!("/components/schemas/{name}/enum"))
            .with_context(|| format!("no enum {name}"))?;
        Ok(serde_json::from_value(words.clone())?)
    }

    fn validate(&self, reference: Value, body: &Value) -> Result<()> {
        // `$ref` beside the whole document makes the document its own base.
        let mut root = self.document.clone();
        root.as_object_mut()
            .context("the document is an object")?
            .extend(reference.as_object().cloned().unwrap_or_default());
        let validator = jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&root)
            .map_err(|error| anyhow!("{error}"))?;
        let errors: Vec<_> = validator
            .iter_errors(body)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        if errors.is_empty() {
            Ok(())
        } else {
            bail!(errors.join("; "))
        }
    }
}

fn close(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if is_object_schema(members) {
                members
                    .entry("additionalProperties")
                    .or_insert(Value::Bool(false));
            }
            members.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

fn is_object_schema(members: &Map<String, Value>) -> bool {
    members.get("type").is_some_and(|t| t == "object") && members.contains_key("properties")
}
