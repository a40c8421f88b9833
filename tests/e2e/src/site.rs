//! The files under test: the bundle, and beside it pages of other hosts.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context as _, Result, anyhow, ensure};

/// The folder that every sandbox serves; made once per run.
pub(crate) fn folder() -> Result<&'static Path> {
    static FOLDER: OnceLock<Result<PathBuf>> = OnceLock::new();
    let made = FOLDER.get_or_init(make);
    made.as_deref().map_err(|error| anyhow!("{error:#}"))
}

fn make() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = std::env::var_os("DIST").map_or_else(|| here.join("../../dist"), PathBuf::from);
    let built = dist
        .join("domain-lifecycle/domain-lifecycle_bg.wasm")
        .is_file();
    ensure!(
        built,
        "nothing is built in {}: run `cargo xtask build`",
        dist.display()
    );
    let folder = std::env::temp_dir().join(format!("e2e-site-{}", std::process::id()));
    copy(&dist, &folder)?;
    copy(&here.join("pages"), &folder)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
