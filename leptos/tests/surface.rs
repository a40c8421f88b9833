//! The component offers what `src/surface.json` says.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that finds no list has failed"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain_lifecycle_leptos::{
    Action, Api, DomainLifecycle, ErrorCode, LoadErrorCode, Loading, Poll, Theme, Variant,
};
use leptos::prelude::*;
use serde_json::Value;

fn read(path: &str) -> String {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(here.join(path)).expect(path)
}

fn surface() -> Value {
    serde_json::from_str(&read("../src/surface.json")).expect("the public surface")
}

fn names(list: &Value) -> Vec<String> {
    let items = list.as_array().expect("a list").iter();
    let name = |item: &Value| {
        item.as_str()
            .or(item["name"].as_str())
            .expect("a name")
            .to_owned()
    };
    items.map(name).collect()
}

/// With everything said.
fn full() -> String {
    let owner = Owner::new();
    owner.with(|| {
        view! {
            <DomainLifecycle
                domain="dom_1"
                api=Api::HostupV1
                account="acct1"
                api_base="/proxy"
                lang="sv"
                time_zone="Europe/Stockholm"
                theme=Theme::Dark
                variant=Variant::Compact
                loading=Loading::Lazy
                poll=Poll::Off
                heading_level=3
                readonly=true
                billing_url="/invoices"
                account_url="/account"
                support_url="/support?a=1&b=\"2\""
                messages=vec![("loading".to_owned(), "…".to_owned())]
                on_change=|_| ()
            >
                "Call us <now>"
            </DomainLifecycle>
        }
        .to_html()
    })
}

#[test]
fn a_server_writes_the_plain_tag_with_every_attribute() {
    let html = full();
    let (tag, rest) = html.split_once('>').expect("a tag");
    assert!(tag.starts_with("<domain-lifecycle"), "{html}");
    assert!(
        rest.contains("Call us &lt;now&gt;") && rest.ends_with("</domain-lifecycle>"),
        "{html}"
    );
    let written: BTreeSet<_> = tag
        .split_whitespace()
        .skip(1)
        .map(|attribute| attribute.split('=').next().unwrap_or_default().to_owned())
        .collect();
    let known: BTreeSet<_> = names(&surface()["attributes"]).into_iter().collect();
    assert_eq!(written, known, "{html}");
    for said in [
        "domain=\"dom_1\"",
        "heading-level=\"3\"",
        "api=\"hostup-v1\"",
        "/support?a=1&amp;b=&quot;2&quot;",
    ] {
        assert!(tag.contains(said), "{said} in {tag}");
    }
}

#[test]
fn what_is_not_said_is_not_written() {
    let owner = Owner::new();
    let html = owner.with(|| view! { <DomainLifecycle domain="dom_1" /> }.to_html());
    assert!(
        html.starts_with("<domain-lifecycle domain=\"dom_1\">"),
        "{html}"
    );
}

/// The words between `'` in a TypeScript union.
fn union(kind: &Value) -> Vec<String> {
    let kind = kind.as_str().expect("a type");
    kind.split('\'')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn words_are_those_of_the_element() {
    let surface = surface();
    let attribute = |name: &str| {
        let all = surface["attributes"].as_array().expect("attributes");
        union(&all.iter().find(|one| one["name"] == name).expect(name)["type"])
    };
    let of = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(
        of(Api::ALL.iter().map(|one| one.as_str()).collect()),
        attribute("api")
    );
    assert_eq!(
        of(Theme::ALL.iter().map(|one| one.as_str()).collect()),
        attribute("theme")
    );
    assert_eq!(
        of(Variant::ALL.iter().map(|one| one.as_str()).collect()),
        attribute("variant")
    );
    assert_eq!(
        of(Loading::ALL.iter().map(|one| one.as_str()).collect()),
        attribute("loading")
    );
    assert_eq!(
        of(Poll::ALL.iter().map(|one| one.as_str()).collect()),
        attribute("poll")
    );
    assert_eq!(
        of(Action::ALL.iter().map(Action::as_str).collect()),
        names(&surface["actions"])
    );
    let errors = ErrorCode::ALL.iter().map(ErrorCode::as_str).collect();
    assert_eq!(of(errors), names(&surface["errorCodes"]));
    let load_errors = LoadErrorCode::ALL
        .iter()
        .map(LoadErrorCode::as_str)
        .collect();
    assert_eq!(of(load_errors), names(&surface["loadErrorCodes"]));
}

/// What a browser is told cannot be seen without one: the story of the example app in a real
/// browser sends every event. Here only that none is missing.
#[test]
fn every_event_property_and_method_is_offered() {
    let surface = surface();
    let (component, element) = (read("src/component.rs"), read("src/element.rs"));
    for event in names(&surface["events"]) {
        let callback = event.replacen("dl-", "on_", 1).replace('-', "_");
        let line = format!("listen(\"{event}\", {callback})");
        assert!(component.contains(&line), "{line}");
    }
    for property in surface["properties"].as_array().expect("properties") {
        let name = property["name"].as_str().expect("a name");
        let offered = if property["readonly"] == true {
            element.contains(&format!("pub fn {name}(&self)"))
        } else {
            component.contains(&format!("prop(\"{name}\", "))
        };
        assert!(offered, "{name}");
    }
    for method in names(&surface["methods"]) {
        assert!(
            element.contains(&format!("pub fn {method}(&self)")),
            "{method}"
        );
    }
}

#[test]
fn a_word_of_another_version_is_kept() {
    assert_eq!(Action::from("status-sync".to_owned()), Action::StatusSync);
    assert_eq!(Action::from("dance".to_owned()).as_str(), "dance");
}
