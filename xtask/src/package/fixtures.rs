//! The bodies of the APIs, for the tests of hosts: as files, and as one module.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

use crate::bundle::{copy_files, sizes::files_below};
use crate::run::root;

const FOLDER: &str = "contract/fixtures";

/// All bodies by name.
pub(super) fn read() -> Result<Map<String, Value>> {
    let folder = root().join(FOLDER);
    let mut all = Map::new();
    for file in files_below(&folder)? {
        if let Some(name) = file.strip_suffix(".json") {
            let text = fs::read_to_string(folder.join(&file))?;
            let body = serde_json::from_str(&text).with_context(|| format!("in {file}"))?;
            all.insert(name.to_owned(), body);
        }
    }
    Ok(all)
}

/// The module that `testing.js` imports.
pub(super) fn module(stage: &Path) -> Result<()> {
    let module = format!("export const fixtures = {};\n", Value::from(read()?));
    fs::write(stage.join("fixtures.js"), module).context("cannot write fixtures.js")
}

/// The files.
pub(super) fn copy(out: &Path) -> Result<()> {
    copy_files(&root().join(FOLDER), &out.join("fixtures"), Some("json"))
}
