//! The widget as an npm package: few files, small, described for editors, and the same bytes from
//! the same source.

mod budget;
mod check;
mod elements;
mod fixtures;
mod integrity;
mod manifest;
mod pack;
mod rust;
mod scripts;
mod surface;
mod types;
mod web_types;
mod weight;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::bundle::{self, Kind, Languages};
use crate::run::root;
use surface::Surface;
use weight::Weight;

pub(crate) use check::check;

/// How it is packed.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the files go; what lies there is removed
    #[arg(long, default_value_os_t = root().join("pkg"))]
    out: PathBuf,
    /// Add its size to the history, under this date …
    #[arg(long, requires = "note", value_name = "YYYY-MM-DD")]
    record: Option<String>,
    /// … with what has changed it
    #[arg(long)]
    note: Option<String>,
}

/// Compiles, writes the package, and packs it as npm would publish it.
pub(crate) fn package(how: &Options) -> Result<()> {
    build(&how.out)?;
    let weight = Weight::read(&how.out)?;
    weight.print();
    if let (Some(date), Some(note)) = (&how.record, &how.note) {
        budget::record(&weight, date, note)?;
    }
    let tarball = pack::pack(&how.out, &root().join("target/package"))?;
    eprintln!("\nThe package is in {}, and packed:", how.out.display());
    writeln!(io::stdout(), "{}", tarball.display()).context("cannot say where it is")
}

/// Compiles, writes and packs it for those who install it.
pub(crate) fn tarball() -> Result<PathBuf> {
    let package = root().join("pkg");
    build(&package)?;
    pack::pack(&package, &root().join("target/package"))
}

/// Fails if the package costs more than it may.
pub(crate) fn hold_budget() -> Result<()> {
    let package = root().join("pkg");
    build(&package)?;
    budget::hold(&Weight::read(&package)?)
}

/// Compiles and writes the package.
pub(crate) fn build(out: &Path) -> Result<()> {
    write(&bundle::compiled(Kind::Small)?, out)
}

/// Writes all files of the package.
fn write(compiled: &Path, out: &Path) -> Result<()> {
    let stage = out.with_extension("stage");
    for folder in [out, &stage] {
        empty(folder)?;
    }
    bundle::assemble(compiled, &stage, Kind::Small, Languages::Spoken)?;
    bundle::copy_files(&root().join("package"), &stage, Some("js"))?;
    fixtures::module(&stage)?;
    scripts::write(&stage, out)?;
    describe(out)?;
    Weight::of(out)?.write(out)?;
    integrity::write(out)?;
    fs::remove_dir_all(&stage).with_context(|| format!("cannot remove {}", stage.display()))
}

/// What is not code of the widget.
fn describe(out: &Path) -> Result<()> {
    let surface = Surface::read()?;
    types::write(&surface, out)?;
    elements::write(&surface, out)?;
    web_types::write(&surface, out)?;
    manifest::write(out)?;
    rust::write(out)?;
    for (from, to) in [
        ("package/README.md", "README.md"),
        ("package/llms.txt", "llms.txt"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("LICENSE-MIT", "LICENSE-MIT"),
    ] {
        fs::copy(root().join(from), out.join(to)).with_context(|| format!("cannot copy {from}"))?;
    }
    fixtures::copy(out)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}
