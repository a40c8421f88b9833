//! How each of the apps is built; what is served in the end is its folder `dist`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::install::{self, WIDGET};
use super::{Host, folder, leptos};
use crate::bundle::copy_files;
use crate::bundle::sizes::{compress_beside, files_below};
use crate::prerequisites::{node_for_vite, npm};
use crate::run::{root, run};

pub(super) fn build(host: Host, tarball: &Path) -> Result<()> {
    let name = host.name();
    let (from, to) = (root().join("examples").join(&name), folder().join(&name));
    let dist = to.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).context("what was built before")?;
    }
    match host {
        Host::Plain | Host::Shadow => page(&from, &dist, tarball, WIDGET),
        Host::Leptos => leptos::build(&from, &to, &dist, tarball),
        Host::Nginx => served_by_nginx(&from, &to, tarball),
        Host::React | Host::Vue | Host::Svelte | Host::Swap => {
            node_for_vite()?;
            install::sources(&from, &to)?;
            install::modules(&to, tarball)?;
            run(Command::new(npm()?).args(["run", "build"]).current_dir(&to))
        }
    }
}

/// A page beside the unpacked package.
fn page(from: &Path, dist: &Path, tarball: &Path, name: &str) -> Result<()> {
    copy_files(from, dist, None)?;
    install::unpack(tarball, &dist.join(name))
}

/// The package in a folder of its version, and beside each file the same compressed.
fn served_by_nginx(from: &Path, to: &Path, tarball: &Path) -> Result<()> {
    let versioned = format!("{WIDGET}-{}", env!("CARGO_PKG_VERSION"));
    let dist = to.join("dist");
    page(&from.join("html"), &dist, tarball, &versioned)?;
    fs::copy(from.join("nginx.conf"), to.join("nginx.conf"))?;
    let package = dist.join(versioned);
    for name in files_below(&package)? {
        if [".js", ".wasm"].iter().any(|ending| name.ends_with(ending)) {
            compress_beside(&package.join(name))?;
        }
    }
    Ok(())
}
