//! The package as one file, packed by npm itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::prerequisites::npm;
use crate::run::output;

/// Packs the folder into `to`, and returns the file.
pub(super) fn pack(package: &Path, to: &Path) -> Result<PathBuf> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    let said = output(
        Command::new(npm()?)
            .args([
                "pack",
                "--ignore-scripts",
                "--loglevel=error",
                "--pack-destination",
            ])
            .arg(to)
            .arg(package)
            .current_dir(to),
    )?;
    let name = said
        .lines()
        .last()
        .context("npm did not say what it packed")?;
    Ok(to.join(name.trim()))
}
