//! The public surface as it is written down in `src/surface.json` is that of the code. The package's
//! types and descriptions for editors are made from it.

use crate::sources::{Source, below};
use domain_lifecycle::api::{Action, FaultKind};
use domain_lifecycle::state::Phase;
use serde_json::Value;
use std::collections::BTreeSet;
use std::{fs, path::Path};

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).expect(path)
}

fn surface() -> Value {
    serde_json::from_str(&read("src/surface.json")).unwrap()
}

/// The names in one of its lists.
fn named(list: &str) -> BTreeSet<String> {
    let surface = surface();
    let things = surface[list].as_array().expect(list).iter();
    things
        .map(|thing| thing.get("name").unwrap_or(thing).as_str().expect(list))
        .map(str::to_owned)
        .collect()
}

/// What stands in single quotes between two marks.
fn quoted(text: &str, from: &str, to: &str) -> BTreeSet<String> {
    let (_, rest) = text.split_once(from).expect(from);
    let (inside, _) = rest.split_once(to).expect(to);
    inside
        .split('\'')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The first words of the lines of the class that begin so and end like a method without values.
fn members(class: &str, before: &str) -> BTreeSet<String> {
    let lines = class.lines().filter_map(|line| line.strip_prefix(before));
    lines
        .filter_map(|line| line.split_once("() {"))
        .filter(|(name, _)| name.chars().all(char::is_alphanumeric))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn element() -> Vec<Source> {
    below(&["src/element", "src/view", "src/browser"], &[".rs", ".js"])
}

#[test]
fn attributes_and_properties_are_those_of_the_class() {
    let accessors = read("src/element/accessors.js");
    assert_eq!(
        named("attributes"),
        quoted(&accessors, "ATTRIBUTES = [", "]")
    );
    let class = read("src/element/element.js");
    let mut properties = members(&class, "    get ");
    properties.insert("messages".into());
    let (_, functions) = accessors.split_once("FUNCTIONS = {").unwrap();
    let (functions, _) = functions.split_once('}').unwrap();
    let functions = functions.split(',').filter_map(|one| one.split_once(':'));
    properties.extend(functions.map(|(name, _)| name.trim().to_owned()));
    assert_eq!(named("properties"), properties);
}

#[test]
fn methods_are_those_of_the_class() {
    let class = read("src/element/element.js");
    let of_the_browser = [
        "constructor",
        "connectedCallback",
        "disconnectedCallback",
        "adoptedCallback",
        "attributeChangedCallback",
    ];
    let own = members(&class, "    ");
    let own: BTreeSet<_> = own.difference(&set(&of_the_browser)).cloned().collect();
    assert_eq!(named("methods"), own);
}

#[test]
fn events_are_those_that_are_sent() {
    let mut sent = BTreeSet::new();
    for source in element() {
        for mark in ["'dl-", "\"dl-"] {
            let rests = source.text.split(mark).skip(1);
            let names = rests.filter_map(|rest| rest.split(['\'', '"']).next());
            sent.extend(names.map(|name| format!("dl-{name}")));
        }
    }
    assert_eq!(named("events"), sent);
}

#[test]
fn states_actions_and_codes_are_those_of_the_module() {
    let phases = [
        Phase::Loading,
        Phase::Ready,
        Phase::Stale,
        Phase::Error,
        Phase::RateLimited,
        Phase::SignedOut,
    ];
    let mut states = set(&phases.map(Phase::name));
    states.insert("failed".into());
    assert_eq!(named("states"), states);
    let mut actions = named("actions");
    // These two follow a link: nothing is sent.
    actions.extend(set(&["fix-identity", "pay-invoice"]));
    assert_eq!(actions, set(&Action::ALL.map(Action::name)));
    let codes = named("errorCodes");
    for code in &codes {
        assert!(FaultKind::from_code(code).is_some(), "{code}");
    }
    let fault = read("src/api/fault.rs");
    let (_, names) = fault.split_once("fn code(").unwrap();
    let (names, _) = names.split_once("fn from_code").unwrap();
    assert_eq!(codes.len(), names.matches("=> \"").count(), "{codes:?}");
}

#[test]
fn every_code_of_a_failed_load_is_given() {
    let scripts = below(&["src/element"], &[".js"]);
    for code in named("loadErrorCodes") {
        let quoted = format!("'{code}'");
        let given = scripts.iter().any(|script| script.text.contains(&quoted));
        assert!(given, "{code}");
    }
}

/// Panels and actions are named from their own words.
#[test]
fn every_part_is_somewhere() {
    let words: BTreeSet<String> = element()
        .iter()
        .flat_map(|source| {
            source
                .text
                .split(['"', '\'', ' '])
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .chain(named("actions"))
        .collect();
    let other: BTreeSet<String> = Action::ALL.map(|action| action.name().to_owned()).into();
    for part in named("parts") {
        let tail = part.split_once('-').map_or("", |(_, tail)| tail);
        let made = part.starts_with("panel-") || part.starts_with("action-");
        let found = words.contains(&part) || made && (words.contains(tail) || other.contains(tail));
        assert!(found, "{part}");
    }
}

#[test]
fn every_part_that_is_made_is_public() {
    let public = named("parts");
    // The field of the code by itself: reached by tests.
    let inner = ["field-epp"];
    for source in below(&["src/view"], &[".rs"]) {
        for made in source.text.split(".part(\"").skip(1) {
            let names = made.split('"').next().unwrap_or_default();
            for name in names.split(' ') {
                let known = public.contains(name) || inner.contains(&name);
                assert!(known, "{}: {name}", source.path);
            }
        }
    }
}
