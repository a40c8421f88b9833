//! The one builder: Rust, JavaScript and CSS of the widget, and the dashboard around it, as
//! static files in one folder.

mod compile;
mod constants;
mod copy;
mod factory;
mod glue;
mod identity;
mod locales;
mod names;
mod parts;
mod paths;
mod sections;
pub(crate) mod sizes;
mod strangers;
mod stylesheet;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use self::parts::Cut;
use crate::run::root;
use crate::{prerequisites, site};

pub(crate) use copy::files as copy_files;
pub(crate) use locales::Languages;
pub(crate) use paths::sources as folders_of_sources;

/// The folder of the widget itself: what a dashboard copies.
const WIDGET: &str = "domain-lifecycle";

/// What the bundle is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Small: what a customer's browser downloads.
    Small,
    /// Quick to build and readable in traces.
    Debug,
    /// The same, and a page can make a widget panic: only for tests of that.
    CrashTest,
}

impl Kind {
    pub(crate) fn from_debug(debug: bool) -> Self {
        if debug { Self::Debug } else { Self::Small }
    }

    /// Whether what the first paint does not need is in files of its own.
    fn is_cut(self) -> bool {
        self != Self::Debug
    }
}

/// Builds everything into `out`, whose other files are left alone: the widget into a folder of its
/// own, the dashboard around it.
pub(crate) fn bundle(out: &Path, kind: Kind) -> Result<()> {
    let widget = out.join(WIDGET);
    assemble(&compiled(kind)?, &widget, kind, Languages::All)?;
    copy::files(&root().join("demo"), out, None)?;
    copy::files(
        &root().join("contract/fixtures"),
        &out.join("gallery/fixtures"),
        Some("json"),
    )?;
    site::write(out)?;
    if kind == Kind::Small {
        sizes::print(&widget)?;
    }
    Ok(())
}

/// What cargo makes of the widget: the same bytes, whoever compiles it and wherever.
pub(crate) fn compiled(kind: Kind) -> Result<PathBuf> {
    prerequisites::wasm_target()?;
    eprintln!("Compiling the widget …");
    compile::compile(kind)
}

/// The module and what comes later, with the names of their functions.
pub(crate) fn with_names() -> Result<Vec<PathBuf>> {
    parts::with_names(&compiled(Kind::Small)?)
}

/// The widget's own files.
pub(crate) fn assemble(compiled: &Path, out: &Path, kind: Kind, which: Languages) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let cut = kind.is_cut().then(|| parts::cut(compiled, out));
    let cut = cut.transpose()?.unwrap_or_else(|| Cut::nothing(compiled));
    parts::list(&cut, out)?;
    eprintln!("Making its JavaScript glue …");
    let constants = constants::place(&fs::read(compiled)?)?;
    glue::glue(&cut.main, out, kind, &constants)?;
    stylesheet::write(
        &root().join("style/widget"),
        &out.join("domain-lifecycle.css.js"),
    )?;
    locales::write(&root().join("src/words/locales"), out, which)?;
    copy::files(&root().join("src/element"), out, Some("js"))?;
    identity::write(out)
}
