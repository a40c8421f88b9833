//! The dashboard around the widget says everything in every language.

use crate::sources::below;
use std::collections::BTreeSet;

/// What stands before `: '` in such a file.
fn names(text: &str) -> BTreeSet<&str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(": '")
        .filter_map(|(at, _)| text[..at].rsplit(|c| !is_part(c)).next())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn no_sentence_of_the_dashboard_is_missing() {
    let files = below(&["demo"], &[".js"]);
    let files: Vec<_> = files
        .iter()
        .filter(|file| file.path.starts_with("demo/words-"))
        .collect();
    assert_eq!(files.len(), 6);
    let english = files.iter().find(|file| file.path.ends_with("-en.js"));
    let english = names(&english.unwrap().text);
    assert!(english.len() > 100);
    for file in files {
        let names = names(&file.text);
        let difference: Vec<_> = names.symmetric_difference(&english).collect();
        assert!(difference.is_empty(), "{}: {difference:?}", file.path);
    }
}
