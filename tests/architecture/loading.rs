//! How the element's scripts are found by a browser.

use crate::sources::below;

const ENTRY: &str = "src/element/domain-lifecycle.js";

#[test]
fn the_entry_names_every_script_so_that_none_is_waited_for_in_a_chain() {
    let scripts = below(&["src/element"], &[".js"]);
    let entry = scripts.iter().find(|script| script.path == ENTRY);
    let entry = &entry.expect(ENTRY).text;
    let missing: Vec<_> = scripts
        .iter()
        .filter_map(|script| script.path.strip_prefix("src/element/"))
        .filter(|name| !ENTRY.ends_with(name) && !entry.contains(&format!("'./{name}'")))
        .collect();
    assert_eq!(missing, [""; 0]);
}
