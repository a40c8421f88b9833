//! Files that go into the bundle as they are.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// Copies a folder's files (with this ending, if one is given) and its folders.
pub(crate) fn files(from: &Path, to: &Path, ending: Option<&str>) -> Result<()> {
    let told = || format!("cannot copy {} to {}", from.display(), to.display());
    fs::create_dir_all(to).with_context(told)?;
    for entry in fs::read_dir(from).with_context(told)? {
        let path = entry.with_context(told)?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            files(&path, &target, ending)?;
        } else if ending.is_none_or(|ending| path.extension().is_some_and(|own| own == ending)) {
            fs::copy(&path, &target).with_context(told)?;
        }
    }
    Ok(())
}
