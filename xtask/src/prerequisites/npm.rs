//! What is taken from npm, in the versions of a lock file.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use super::packages::Wanted;
use crate::run::{root, run};

const NPM: Wanted = Wanted {
    title: "Node.js and npm",
    variable: None,
    programs: &[&["node"], &["npm"]],
    apt: "nodejs npm",
    dnf: "nodejs npm",
    brew: Some("node"),
};

const NODE: Wanted = Wanted {
    title: "Node.js",
    programs: &[&["node"]],
    ..NPM
};

/// Makes sure that axe-core lies beside the end-to-end tests.
pub(crate) fn axe() -> Result<()> {
    modules(&root().join("tests/e2e")).map(drop)
}

/// Makes sure that a program of the packaging is there, and says how it is started.
pub(crate) fn packager(script: &str) -> Result<Command> {
    let mut command = Command::new(node()?);
    command.arg(packaging()?.join(script));
    Ok(command)
}

/// Where all of the packaging lies.
pub(crate) fn packaging() -> Result<PathBuf> {
    modules(&root().join("xtask/npm"))
}

/// Node.js by itself.
pub(crate) fn node() -> Result<PathBuf> {
    NODE.provide()
}

/// npm by itself.
pub(crate) fn npm() -> Result<PathBuf> {
    NPM.provide()
}

/// Installs what the folder's lock file names, unless it is there.
fn modules(folder: &Path) -> Result<PathBuf> {
    let modules = folder.join("node_modules");
    let installed = changed(&modules.join(".package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(modules);
    }
    run(Command::new(npm()?).current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]))?;
    Ok(modules)
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}
