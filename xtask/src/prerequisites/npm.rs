//! What is taken from npm, in the versions of a lock file.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, ensure};

use super::packages::Wanted;
use crate::run::{output, root, run};

/// Node.js, major and minor (`engines` of Vite 8).
const VITE_NEEDS: [u32; 2] = [20, 19];

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

/// Installs something in a folder; no package runs anything of its own.
pub(crate) fn npm_in(folder: &Path, arguments: &[&str]) -> Result<()> {
    run(Command::new(npm()?)
        .args(arguments)
        .args(["--ignore-scripts", "--no-audit", "--no-fund"])
        .arg("--loglevel=error")
        .current_dir(folder))
}

/// Makes sure that Node.js is new enough for the bundler of the apps in `examples/`: what Debian 12
/// has is not.
pub(crate) fn node_for_vite() -> Result<()> {
    let told = output(Command::new(node()?).arg("--version"))?;
    let told = told.trim();
    let least = VITE_NEEDS.map(|n| n.to_string()).join(".");
    ensure!(
        version(told) >= Some(VITE_NEEDS),
        "the apps of `examples/` are built by Vite, which needs Node.js {least} or newer, and here is {told}: see https://nodejs.org/en/download"
    );
    Ok(())
}

/// Major and minor of `v20.20.1`.
fn version(told: &str) -> Option<[u32; 2]> {
    let mut numbers = told.strip_prefix('v')?.split('.').map(str::parse);
    Some([numbers.next()?.ok()?, numbers.next()?.ok()?])
}

/// Installs what the folder's lock file names, unless it is there.
fn modules(folder: &Path) -> Result<PathBuf> {
    let modules = folder.join("node_modules");
    let installed = changed(&modules.join(".package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(modules);
    }
    npm_in(folder, &["ci"])?;
    Ok(modules)
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::{VITE_NEEDS, version};

    #[test]
    fn versions_are_compared_as_numbers() {
        for old in ["v18.19.0", "v20.9.0", "20.20.1", "", "v20"] {
            assert!(version(old) < Some(VITE_NEEDS), "{old}");
        }
        for new in ["v20.19.0", "v20.20.1", "v24.1.0"] {
            assert!(version(new) >= Some(VITE_NEEDS), "{new}");
        }
    }
}
