//! The package, measured in Chromium: how soon a lifecycle is painted, and what it costs.

use std::path::Path;

use anyhow::Result;

use crate::bundle::copy_files;
use crate::bundle::sizes::{compress_beside, files_below};
use crate::package;
use crate::prerequisites::Engine;
use crate::run::{root, run};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each row is measured
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Measure what is already in `pkg`
    #[arg(long)]
    no_build: bool,
}

/// Prints its figures as a table; they belong into `docs/performance.md`.
pub(crate) fn bench(how: &Options) -> Result<()> {
    let (driver, program) = Engine::Chromium.provide()?;
    let package = root().join("pkg");
    if !how.no_build {
        package::build(&package)?;
    }
    let served = root().join("target/bench");
    serve(&package, &served)?;
    run(Engine::Chromium
        .cargo(&["run", "--package", "e2e", "--example", "bench", "--"])
        .arg(&served)
        .env("BENCH_RUNS", how.runs.to_string())
        .env(driver, program))
}

/// Every file, and beside it the same as a browser downloads it.
fn serve(package: &Path, served: &Path) -> Result<()> {
    copy_files(package, served, None)?;
    for name in files_below(package)? {
        compress_beside(&served.join(name))?;
    }
    Ok(())
}
