//! What `docs/reliability.md` promises is held by tests that exist.

use std::fs;
use std::path::Path;

/// Every test that a text names: a file of the repository, and functions in it, in backticks.
fn named(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let mut file = None;
        for quoted in line.split('`').skip(1).step_by(2) {
            if Path::new(quoted).extension().is_some_and(|e| e == "rs") {
                file = Some(quoted);
            } else if let (Some(file), true) = (file, is_test(quoted)) {
                found.push((file.to_owned(), quoted.to_owned()));
            }
        }
    }
    found
}

fn is_test(name: &str) -> bool {
    name.contains('_')
        && name
            .bytes()
            .all(|b| b == b'_' || b.is_ascii_lowercase() || b.is_ascii_digit())
}

#[test]
fn every_promise_is_held_by_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/reliability.md")).unwrap();
    let named = named(&text);
    assert!(named.len() > 30, "only {} tests are named", named.len());
    let missing: Vec<_> = named
        .into_iter()
        .filter(|(file, test)| {
            let source = fs::read_to_string(root.join(file)).unwrap_or_default();
            !source.contains(&format!("fn {test}("))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn names_are_found_behind_their_file() {
    let text =
        "| a | `tests/x.rs` `one_test`, `two_tests` and `cargo xtask` |\nno `y.rs` `row_here`";
    let file = "tests/x.rs".to_owned();
    let found = [
        (file.clone(), "one_test".into()),
        (file, "two_tests".into()),
    ];
    assert_eq!(named(text), found);
}
