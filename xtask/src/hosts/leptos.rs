//! The app in Rust: no bundler, only cargo and the bindings.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::install::{self, WIDGET};
use crate::bundle::copy_files;
use crate::prerequisites::{self, WASM};
use crate::run::{beside_us, cargo, run};

/// The app, and a page with everything that the component can say and hear.
const PROGRAMS: [&str; 2] = ["domain-lifecycle-in-leptos", "everything"];

pub(super) fn build(from: &Path, app: &Path, dist: &Path, tarball: &Path) -> Result<()> {
    prerequisites::wasm_target()?;
    install::sources(from, app)?;
    let public = app.join("public").join(WIDGET);
    install::unpack(tarball, &public)?;
    for wasm in compile(app)? {
        Bindgen::new()
            .input_path(&wasm)
            .web(true)?
            .omit_default_module_path(false)
            .typescript(false)
            .generate(dist.join("app"))?;
    }
    copy_files(&app.join("pages"), dist, None)?;
    copy_files(&public, &dist.join(WIDGET), None)
}

/// For production. The profile is the app's own by the name of the widget's, in the same folder, so
/// that what cargo has compiled for the widget is not compiled again.
fn compile(app: &Path) -> Result<Vec<PathBuf>> {
    let target = beside_us("xtask")?;
    let target = target.parent().and_then(Path::parent);
    let target = target.context("not in a target folder")?;
    run(cargo(&["build", "--target", WASM, "--profile", "widget"])
        .args([
            "--config",
            "profile.widget.inherits='release'",
            "--target-dir",
        ])
        .arg(target)
        .current_dir(app))?;
    let made = target.join(WASM).join("widget");
    Ok(PROGRAMS
        .map(|name| made.join(format!("{name}.wasm")))
        .to_vec())
}
