//! The files under test: the bundle, and beside it pages of other hosts.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context as _, Result, anyhow, ensure};

use crate::Engine;

/// The widget's own folder in the bundle.
const WIDGET: &str = "domain-lifecycle";

const HEAD: &str = "<head>";

/// What notes the complaints of a page must come before anything that could cause some.
const COMPLAINTS: &str = r#"<script src="/complaints.js"></script>"#;

/// What moves the clock of a page must come before anything that looks at it.
const CLOCK: &str = r#"<script src="/clock.js"></script>"#;

/// The folder that every sandbox serves; made once per run.
pub(crate) fn folder() -> Result<&'static Path> {
    static FOLDER: OnceLock<Result<PathBuf>> = OnceLock::new();
    let made = FOLDER.get_or_init(make);
    made.as_deref().map_err(|error| anyhow!("{error:#}"))
}

/// The folder of the bundle under test.
pub fn built() -> Result<PathBuf> {
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
    Ok(dist)
}

/// Where `cargo xtask hosts` has built the apps of others.
pub(crate) fn hosts() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::env::var_os("HOSTS").map_or_else(|| here.join("../../target/hosts"), PathBuf::from)
}

/// The pages of one of them, for one story.
pub(crate) fn of_host(name: &str) -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = hosts().join(name).join("dist");
    ensure!(
        built.join("index.html").is_file(),
        "nothing is built in {}: run `cargo xtask hosts`",
        built.display()
    );
    let folder = std::env::temp_dir().join(format!("e2e-{name}-{}", std::process::id()));
    copy(&built, &folder)?;
    copy(&here.join("pages"), &folder)?;
    put_first(&folder, COMPLAINTS)?;
    Ok(folder)
}

fn make() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = built()?;
    let folder = std::env::temp_dir().join(format!("e2e-site-{}", std::process::id()));
    copy(&dist, &folder)?;
    copy(&here.join("pages"), &folder)?;
    copy(&dist.join(WIDGET), &folder.join("same-version"))?;
    copy(&dist.join(WIDGET), &folder.join("other-version"))?;
    make_other(&folder.join("other-version/build.js"))?;
    let fragile = std::env::var_os("CRASH_DIST")
        .map_or_else(|| here.join("../../dist-crash-test"), PathBuf::from)
        .join(WIDGET);
    if fragile.is_dir() {
        copy(&fragile, &folder.join("crash-test"))?;
    }
    let axe = here.join("node_modules/axe-core/axe.min.js");
    if axe.is_file() {
        fs::copy(axe, folder.join("axe.js"))?;
    }
    let first = match Engine::of_this_run()? {
        Engine::Chromium => COMPLAINTS.to_owned(), // its own clock can be moved
        Engine::Firefox | Engine::WebKit => [COMPLAINTS, CLOCK].concat(),
    };
    put_first(&folder, &first)?;
    Ok(folder)
}

/// Makes a copy of the widget say that it is of another version.
fn make_other(build: &Path) -> Result<()> {
    let text = fs::read_to_string(build)?;
    let own = format!("version = '{}'", env!("CARGO_PKG_VERSION"));
    ensure!(text.contains(&own), "no {own} in {}", build.display());
    Ok(fs::write(
        build,
        text.replace(&own, "version = '0.0.0-other'"),
    )?)
}

/// Puts these scripts first on every page of the copy.
fn put_first(folder: &Path, scripts: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            put_first(&path, scripts)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let page = fs::read_to_string(&path)?;
            if !page.starts_with("<!doctype") {
                continue; // a fragment for a page
            }
            let (before, after) = page
                .split_once(HEAD)
                .with_context(|| format!("no {HEAD} in {}", path.display()))?;
            fs::write(&path, [before, HEAD, scripts, after].concat())?;
        }
    }
    Ok(())
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
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
