//! What may stand in few files only, or nowhere.

use crate::code::{only_code, without_tests};
use crate::sources::{Source, below, hold};

/// Names of the browser, with the layers that may use them.
const PLATFORM: [(&str, &[&str]); 6] = [
    ("web_sys", &["browser", "element", "view"]),
    ("js_sys", &["browser", "element", "view"]),
    ("gloo", &["browser", "element", "view"]),
    ("wasm_bindgen", &["browser", "element", "view"]),
    ("leptos", &["element", "view"]),
    ("spawn_local", &[]),
];

/// The one file that may start a task.
const SPAWNER: &str = "src/browser/tasks.rs";

/// Ways to stop the whole page.
const PANICS: [&str; 6] = [
    ".unwrap()",
    ".expect(",
    "panic!",
    "todo!",
    "unreachable!",
    "unimplemented!",
];

/// The one file that panics: on demand, in builds for tests only.
const CRASH_TEST: &str = "src/element/crash_test.rs";

/// Ways to run or lay out what a text says.
const INJECTION: [&str; 8] = [
    "innerHTML",
    "inner_html",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "style=\"",
];

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

fn platform(source: &Source) -> Vec<String> {
    let code = only_code(&source.text);
    let modules = source.modules();
    let layer = modules.first().copied().unwrap_or_default();
    PLATFORM
        .iter()
        .filter(|(name, layers)| !layers.contains(&layer) && contains_word(&code, name))
        .filter(|(name, _)| !(*name == "spawn_local" && source.path == SPAWNER))
        .map(|(name, _)| format!("names `{name}`"))
        .collect()
}

fn panics(source: &Source) -> Vec<String> {
    let code = only_code(&source.text);
    let code = without_tests(&code);
    PANICS
        .iter()
        .filter(|_| source.path != CRASH_TEST)
        .filter(|word| code.contains(*word))
        .map(|word| format!("`{word}`"))
        .collect()
}

fn injection(source: &Source) -> Vec<String> {
    let text = without_tests(&source.text);
    INJECTION
        .iter()
        .filter(|word| contains_word(text, word))
        .map(|word| format!("`{word}`"))
        .collect()
}

#[test]
fn only_the_edges_name_the_browser_and_one_file_spawns() {
    hold(&below(&["src"], &[".rs"]), platform);
}

#[test]
fn nothing_panics() {
    hold(&below(&["src", "contract/src"], &[".rs"]), panics);
}

#[test]
fn what_panics_on_demand_is_only_built_for_tests() {
    let sources = below(&["src"], &[".rs"]);
    let named: Vec<_> = sources
        .iter()
        .flat_map(|source| {
            let lines: Vec<_> = source.text.lines().collect();
            let pairs = lines.windows(2).map(|pair| (pair[0], pair[1]));
            let uses =
                pairs.filter(|(_, line)| line.contains("crash_test") && !line.contains("///"));
            uses.map(|(before, _)| before.contains("feature = \"crash-test\""))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(
        named.len() >= 2 && named.iter().all(|gated| *gated),
        "{named:?}"
    );
}

#[test]
fn no_text_is_run_or_laid_out() {
    let endings = [".rs", ".js", ".html"];
    hold(&below(&["src", "demo"], &endings), injection);
}

#[test]
fn what_is_forbidden_is_found() {
    let one = |found: Vec<String>| assert_eq!(found.len(), 1, "{found:?}");
    let at = Source::planted;
    one(platform(&at("src/state/update.rs", "use web_sys::Window;")));
    one(platform(&at("src/driver.rs", "use gloo_timers::x;")));
    one(platform(&at(
        "src/browser/fetch.rs",
        "use leptos::prelude::*;",
    )));
    one(platform(&at(
        "src/view/x.rs",
        "fn f() { leptos::task::spawn_local(x) }",
    )));
    one(panics(&at("src/api/x.rs", "fn f() { g().unwrap() }")));
    one(panics(&at(
        "src/api/x.rs",
        "fn f() { unreachable!(\"no\") }",
    )));
    one(injection(&at("demo/a.js", "node.innerHTML = name")));
    one(injection(&at("demo/a.js", "eval(name)")));
    one(injection(&at(
        "demo/index.html",
        "<p style=\"color: red\">",
    )));
}

#[test]
fn what_is_allowed_is_left_alone() {
    let at = Source::planted;
    let tests = "fn f() {}\n#[cfg(test)]\nmod tests { fn g() { h().unwrap() } }";
    assert_eq!(panics(&at("src/api/x.rs", tests)), [""; 0]);
    let comment = "// never .unwrap()\n#[expect(dead_code)] fn f() { g().unwrap_or(1) }";
    assert_eq!(panics(&at("src/api/x.rs", comment)), [""; 0]);
    assert_eq!(
        platform(&at("src/browser/x.rs", "use web_sys::Window;")),
        [""; 0]
    );
    assert_eq!(platform(&at(SPAWNER, "spawn_local(f)")), [""; 0]);
    assert_eq!(injection(&at("demo/a.js", "retrieval(x)")), [""; 0]);
}
