//! What a newcomer does with the tarball.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::bundle::copy_files;
use crate::prerequisites::npm_in;
use crate::run::{root, run};

/// What npm calls the widget, and its folder on a page.
pub(super) const WIDGET: &str = "domain-lifecycle";

/// The lock file by which the modules of an app were installed.
const INSTALLED: &str = "node_modules/installed-by.json";

/// What is installed or built there is nobody's source.
const NO_SOURCES: [&str; 3] = ["node_modules", "dist", "target"];

/// A fresh copy of the app, so that installing changes nothing in the repository.
pub(super) fn sources(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for old in sources_in(to)? {
        if old.is_dir() {
            fs::remove_dir_all(&old)?;
        } else {
            fs::remove_file(&old)?;
        }
    }
    for path in sources_in(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_files(&path, &target, None)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

fn sources_in(app: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(app)? {
        let entry = entry?;
        if !NO_SOURCES.iter().any(|name| entry.file_name() == *name) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// The app's own modules as its lock file names them, and the package from the tarball.
pub(super) fn modules(app: &Path, tarball: &Path) -> Result<()> {
    let lock = fs::read(app.join("package-lock.json"))?;
    let installed = app.join(INSTALLED);
    if fs::read(&installed).ok().as_ref() != Some(&lock) {
        npm_in(app, &["ci"])?;
    }
    let widget = app.join("node_modules").join(WIDGET);
    if widget.exists() {
        fs::remove_dir_all(&widget)?; // of another build, by the same version
    }
    let tarball = tarball.to_string_lossy();
    npm_in(app, &["install", "--prefer-offline", &tarball])?;
    same(&root().join("pkg"), &widget)?;
    fs::write(installed, lock).context("cannot say what was installed")
}

/// The hashes of all files are in a file.
fn same(package: &Path, installed: &Path) -> Result<()> {
    let hashes = |folder: &Path| fs::read(folder.join("integrity.json"));
    ensure!(
        hashes(package)? == hashes(installed).context("the package is not installed")?,
        "npm installed another build of the package"
    );
    Ok(())
}

/// The package as a folder that a server has beside its pages. All files are as old as npm made
/// them, which cargo would take for unchanged: they are to be of today.
pub(super) fn unpack(tarball: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    run(Command::new("tar")
        .args(["--strip-components=1", "--touch", "-xzf"])
        .arg(tarball)
        .current_dir(to))
}
