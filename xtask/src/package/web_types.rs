//! `web-types.json`, which the editors of `JetBrains` read.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::surface::{Attribute, Named, Surface};

pub(super) fn write(surface: &Surface, out: &Path) -> Result<()> {
    let path = out.join("web-types.json");
    let text = format!("{:#}\n", web_types(surface));
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn web_types(surface: &Surface) -> Value {
    json!({
        "$schema": "https://json.schemastore.org/web-types",
        "name": surface.tag,
        "version": env!("CARGO_PKG_VERSION"),
        "description-markup": "markdown",
        "js-types-syntax": "typescript",
        "contributions": {
            "html": { "elements": [element(surface)] },
            "css": { "properties": custom_properties(surface) },
        },
    })
}

fn element(surface: &Surface) -> Value {
    let attributes: Vec<_> = surface.attributes.iter().map(attribute).collect();
    let properties: Vec<_> = surface
        .properties
        .iter()
        .map(|one| json!({ "name": one.name, "type": one.kind, "description": one.description }))
        .collect();
    let events: Vec<_> = surface
        .events
        .iter()
        .map(|one| json!({ "name": one.name, "description": one.description }))
        .collect();
    json!({
        "name": surface.tag,
        "description": surface.description,
        "attributes": attributes,
        "slots": names(&surface.slots),
        "js": { "properties": properties, "events": events },
        "css": { "parts": names(&surface.parts) },
    })
}

fn names(things: &[Named]) -> Vec<Value> {
    let one = |thing: &Named| json!({ "name": thing.name, "description": thing.description });
    things.iter().map(one).collect()
}

fn attribute(attribute: &Attribute) -> Value {
    let kind = if attribute.kind == "boolean" {
        json!({ "kind": "no-value" })
    } else {
        json!({ "kind": "plain", "type": attribute.kind, "required": attribute.name == "domain" })
    };
    json!({
        "name": attribute.name,
        "description": attribute.description,
        "value": kind,
        "default": attribute.default,
    })
}

fn custom_properties(surface: &Surface) -> Vec<Value> {
    let one = |property: &super::surface::CustomProperty| json!({ "name": property.name, "description": property.description });
    surface.custom_properties.iter().map(one).collect()
}
