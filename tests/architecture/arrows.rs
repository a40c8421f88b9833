//! Which layer may name which, as `src/lib.rs` draws it.

use crate::code::{names_after, only_code};
use crate::sources::{Source, below, hold};

/// Each layer with those it may name besides itself. Every layer names only earlier ones, so no
/// circle is possible.
const LAYERS: [(&str, &[&str]); 8] = [
    ("part", &[]),
    ("api", &[]),
    ("state", &["api"]),
    ("words", &["api", "state"]),
    ("driver", &["api", "state"]),
    ("view", &["part", "api", "state", "words"]),
    ("browser", &["part", "api", "state", "words", "driver"]),
    (
        "element",
        &["part", "api", "state", "words", "driver", "view", "browser"],
    ),
];

fn objections(source: &Source) -> Vec<String> {
    let modules = source.modules();
    let Some(layer) = modules.first() else {
        return Vec::new(); // lib.rs lists the layers
    };
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| name == layer) else {
        return vec![format!("`{layer}` is no layer")];
    };
    let code = only_code(&source.text);
    let mut named = names_after(&code, "crate::");
    let to_root = "super::".repeat(modules.len());
    named.extend(names_after(&code, &to_root));
    named
        .into_iter()
        .filter(|name| name != layer && !allowed.contains(name))
        .map(|name| match name {
            "" => "names several layers at once".to_owned(),
            name => format!("`{layer}` names `{name}`"),
        })
        .collect()
}

#[test]
fn every_layer_names_only_what_it_may() {
    hold(&below(&["src"], &[".rs"]), objections);
}

#[test]
fn there_is_no_circle() {
    for (place, (layer, named)) in LAYERS.iter().enumerate() {
        let earlier: Vec<_> = LAYERS[..place].iter().map(|(name, _)| name).collect();
        assert!(named.iter().all(|name| earlier.contains(&name)), "{layer}");
    }
}

#[test]
fn every_layer_is_there() {
    let sources = below(&["src"], &[".rs"]);
    for (layer, _) in LAYERS {
        assert!(sources.iter().any(|s| s.modules() == [layer]), "{layer}");
    }
}

#[test]
fn the_contract_knows_nothing_of_the_widget() {
    hold(&below(&["contract/src"], &[".rs"]), |source| {
        names_after(&only_code(&source.text), "domain_lifecycle::")
            .into_iter()
            .map(|name| format!("names `{name}`"))
            .collect()
    });
}

#[test]
fn wrong_arrows_are_found() {
    for (path, text) in [
        ("src/api/act.rs", "use crate::state::State;"),
        ("src/api.rs", "use super::driver::Driver;"),
        ("src/state/update.rs", "fn f() { crate::words::say() }"),
        ("src/state/update.rs", "use super::super::view::View;"),
        ("src/words/sync.rs", "use crate::driver;"),
        ("src/view/widget.rs", "use crate::browser::sleep;"),
        ("src/driver.rs", "use crate::{state::State, browser};"),
        ("src/browser/fetch.rs", "use crate::element::Hooks;"),
        ("src/helpers/text.rs", ""),
    ] {
        let found = objections(&Source::planted(path, text));
        assert_eq!(found.len(), 1, "{path}: {text}: {found:?}");
    }
    for (path, text) in [
        (
            "src/words/sync.rs",
            "use super::Key; use crate::state::Step;",
        ),
        (
            "src/api/act.rs",
            "/// See [`crate::state`].\nuse crate::api::Ask;",
        ),
        ("src/lib.rs", "pub mod api;"),
    ] {
        assert_eq!(objections(&Source::planted(path, text)), [""; 0], "{path}");
    }
}
