//! TypeScript's view of the package.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::fixtures;
use super::surface::{Attribute, Event, Named, Property, Surface};
use crate::run::root;

/// Where the surface and the names of the fixtures go, in the hand-written files.
const SURFACE: &str = "// <surface>\n";
const FIXTURES: &str = "// <fixtures>\n";

/// Completes `package/*.d.ts`.
pub(super) fn write(surface: &Surface, out: &Path) -> Result<()> {
    let folder = root().join("package");
    let fixtures: Vec<_> = fixtures::read()?
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".d.ts") {
            let text = fs::read_to_string(&path)?
                .replace(SURFACE, &types(surface))
                .replace(FIXTURES, &union("FixtureName", &fixtures));
            fs::write(out.join(&name), text).with_context(|| format!("cannot write {name}"))?;
        }
    }
    Ok(())
}

fn types(surface: &Surface) -> String {
    let names = |things: &[Named]| {
        things
            .iter()
            .map(|one| one.name.clone())
            .collect::<Vec<_>>()
    };
    [
        union("DomainLifecycleAction", &surface.actions),
        union("DomainLifecycleState", &names(&surface.states)),
        union("DomainLifecycleErrorCode", &names(&surface.error_codes)),
        union(
            "DomainLifecycleLoadErrorCode",
            &names(&surface.load_error_codes),
        ),
        block(
            "Attributes as they are written in markup.",
            "DomainLifecycleAttributes",
            &surface.attributes,
            attribute,
        ),
        block(
            "Events by name.",
            "DomainLifecycleEventMap",
            &surface.events,
            event,
        ),
        element(surface),
    ]
    .concat()
}

fn union(name: &str, words: &[String]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
    format!("export type {name} =\n  | {};\n\n", words.join("\n  | "))
}

fn block<T>(doc: &str, name: &str, things: &[T], say: impl Fn(&T) -> String) -> String {
    let members: String = things.iter().map(say).collect();
    format!("/** {doc} */\nexport interface {name} {{\n{members}}}\n\n")
}

fn attribute(attribute: &Attribute) -> String {
    let optional = if attribute.name == "domain" { "" } else { "?" };
    let name = &attribute.name;
    let (doc, kind) = (doc(&attribute.description), written(attribute));
    format!("{doc}  '{name}'{optional}: {kind};\n")
}

fn event(event: &Event) -> String {
    let cancelable = if event.cancelable { " Cancelable." } else { "" };
    let doc = doc(&format!("{}{cancelable}", event.description));
    format!(
        "{doc}  '{}': CustomEvent<{}>;\n",
        event.name,
        event.detail()
    )
}

/// Numbers and words beyond the listed ones are written too.
fn written(attribute: &Attribute) -> String {
    if attribute.name == "heading-level" {
        format!("{} | 1 | 2 | 3 | 4 | 5 | 6", attribute.kind)
    } else {
        attribute.kind.clone()
    }
}

fn element(surface: &Surface) -> String {
    // Every element has `lang`.
    let own = surface.attributes.iter().filter(|one| one.name != "lang");
    let members: String = own
        .map(reflected)
        .chain(surface.properties.iter().map(property))
        .chain(surface.methods.iter().map(method))
        .collect();
    let (class, about) = (&surface.class, &surface.description);
    let listeners = LISTENERS.replace("CLASS", class);
    format!(
        "/** {about} */\nexport interface {class} extends HTMLElement {{\n{members}{listeners}}}\n"
    )
}

/// The property of an attribute.
fn reflected(attribute: &Attribute) -> String {
    let (name, doc) = (attribute.property(), doc(&attribute.description));
    if attribute.kind == "boolean" {
        return format!("{doc}  {name}: boolean;\n");
    }
    let kind = written(attribute);
    format!(
        "{doc}  get {name}(): string | null;\n  set {name}(value: {kind} | null | undefined);\n"
    )
}

fn method(method: &Named) -> String {
    format!("{}  {}(): void;\n", doc(&method.description), method.name)
}

fn property(property: &Property) -> String {
    let access = if property.readonly { "readonly " } else { "" };
    format!(
        "{}  {access}{}: {};\n",
        doc(&property.description),
        property.name,
        property.kind
    )
}

fn doc(text: &str) -> String {
    format!("  /** {text} */\n")
}

const LISTENERS: &str = "\
  addEventListener<K extends keyof DomainLifecycleEventMap>(
    type: K,
    listener: (this: CLASS, event: DomainLifecycleEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: CLASS, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof DomainLifecycleEventMap>(
    type: K,
    listener: (this: CLASS, event: DomainLifecycleEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: CLASS, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
";
