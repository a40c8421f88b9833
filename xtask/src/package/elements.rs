//! `custom-elements.json`, which editors and documentation tools read.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::surface::{Attribute, Event, Named, Property, Surface};

const MODULE: &str = "domain-lifecycle.js";

pub(super) fn write(surface: &Surface, out: &Path) -> Result<()> {
    let path = out.join("custom-elements.json");
    let text = format!("{:#}\n", manifest(surface));
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn manifest(surface: &Surface) -> Value {
    let declaration = json!({ "name": surface.class, "module": MODULE });
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "declarations": [class(surface)],
            "exports": [{
                "kind": "custom-element-definition",
                "name": surface.tag,
                "declaration": declaration,
            }],
        }],
    })
}

fn class(surface: &Surface) -> Value {
    let fields = surface.attributes.iter().map(reflected);
    let fields = fields.chain(surface.properties.iter().map(field));
    let members: Vec<_> = fields.chain(surface.methods.iter().map(method)).collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": surface.class,
        "tagName": surface.tag,
        "description": surface.description,
        "superclass": { "name": "HTMLElement", "package": "global:" },
        "attributes": list(&surface.attributes, attribute),
        "members": members,
        "events": list(&surface.events, event),
        "slots": list(&surface.slots, named),
        "cssParts": list(&surface.parts, named),
        "cssStates": list(&surface.states, named),
        "cssProperties": list(&surface.custom_properties, |property| json!({
            "name": property.name,
            "syntax": property.syntax,
            "default": property.default,
            "description": property.description,
        })),
    })
}

fn list<T>(things: &[T], say: impl Fn(&T) -> Value) -> Vec<Value> {
    things.iter().map(say).collect()
}

fn named(thing: &Named) -> Value {
    json!({ "name": thing.name, "description": thing.description })
}

fn attribute(attribute: &Attribute) -> Value {
    let mut said = json!({
        "name": attribute.name,
        "fieldName": attribute.property(),
        "type": { "text": attribute.kind },
        "description": attribute.description,
    });
    set_default(&mut said, attribute);
    said
}

/// The property of an attribute.
fn reflected(attribute: &Attribute) -> Value {
    let mut said = json!({
        "kind": "field",
        "name": attribute.property(),
        "attribute": attribute.name,
        "reflects": true,
        "type": { "text": attribute.kind },
        "description": attribute.description,
    });
    set_default(&mut said, attribute);
    said
}

fn set_default(said: &mut Value, attribute: &Attribute) {
    if let (Some(members), Some(default)) = (said.as_object_mut(), &attribute.default) {
        members.insert("default".into(), default.as_str().into());
    }
}

fn field(property: &Property) -> Value {
    json!({
        "kind": "field",
        "name": property.name,
        "type": { "text": property.kind },
        "readonly": property.readonly,
        "description": property.description,
    })
}

fn method(method: &Named) -> Value {
    json!({
        "kind": "method",
        "name": method.name,
        "return": { "type": { "text": "void" } },
        "description": method.description,
    })
}

fn event(event: &Event) -> Value {
    json!({
        "name": event.name,
        "type": { "text": format!("CustomEvent<{}>", event.detail()) },
        "description": event.description,
    })
}
