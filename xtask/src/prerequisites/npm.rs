//! What the tests take from npm, in the versions of its lock file.

use std::path::Path;
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

/// Makes sure that axe-core lies beside the end-to-end tests.
pub(crate) fn axe() -> Result<()> {
    let folder = root().join("tests/e2e");
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    let npm = NPM.provide()?;
    run(Command::new(npm).current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]))
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}
