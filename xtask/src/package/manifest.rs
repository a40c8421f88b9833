//! `package.json`, with the version that cargo knows.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::run::root;

/// What stands in the place of the version.
const VERSION: &str = "\"VERSION\"";

pub(super) fn write(out: &Path) -> Result<()> {
    let text = fs::read_to_string(root().join("package/package.json"))?;
    ensure!(
        text.contains(VERSION),
        "package/package.json has no place for the version"
    );
    let version = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
    fs::write(out.join("package.json"), text.replace(VERSION, &version))
        .context("cannot write package.json")
}
