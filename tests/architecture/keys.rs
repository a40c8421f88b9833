//! Every sentence is said somewhere.

use crate::code::{names_after, only_code, without_tests};
use crate::sources::below;
use domain_lifecycle::words::Key;
use std::collections::BTreeSet;

#[test]
fn no_key_is_unused() {
    let sources = below(&["src"], &[".rs"]);
    let said: Vec<String> = sources
        .iter()
        .filter(|source| source.path != "src/words/key.rs")
        .map(|source| without_tests(&only_code(&source.text)).to_owned())
        .collect();
    let said: BTreeSet<_> = said
        .iter()
        .flat_map(|code| names_after(code, "Key::"))
        .collect();
    let unused: Vec<_> = Key::ALL
        .iter()
        .filter(|key| !said.contains(format!("{key:?}").as_str()))
        .collect();
    assert!(unused.is_empty(), "named nowhere: {unused:?}");
}
