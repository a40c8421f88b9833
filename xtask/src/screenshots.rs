//! The gallery and the dashboard as images, by headless Chromium: contact sheets to review by eye,
//! and the few that stand in the README.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::bundle::{Kind, bundle};
use crate::prerequisites::Engine;
use crate::run::{root, run};

/// Where they go, and of what.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the images go
    #[arg(long, default_value_os_t = root().join("target/screenshots"))]
    out: PathBuf,
    /// Replace those of the README
    #[arg(long)]
    readme: bool,
    /// Show what is already in `dist`
    #[arg(long)]
    no_build: bool,
}

/// Builds, opens every page, and writes what is seen.
pub(crate) fn screenshots(how: &Options) -> Result<()> {
    let (driver, program) = Engine::Chromium.provide()?;
    let dist = root().join("dist");
    if !how.no_build {
        bundle(&dist, Kind::Small)?;
    }
    run(Engine::Chromium
        .cargo(&["run", "--package", "e2e", "--example", "screenshots", "--"])
        .arg(&how.out)
        .env("DIST", &dist)
        .env(driver, program))?;
    if how.readme {
        keep(&how.out.join("readme"))?;
    }
    eprintln!("The images are in {}", how.out.display());
    Ok(())
}

/// Puts them where the README looks for them.
fn keep(from: &PathBuf) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = root()
            .join("docs/images")
            .join(path.file_name().unwrap_or_default());
        fs::copy(&path, &target).with_context(|| format!("cannot write {}", target.display()))?;
    }
    Ok(())
}
