//! The one builder: Rust, JavaScript and CSS of the widget, and the dashboard around it, as
//! static files in one folder.

mod compile;
mod copy;
mod factory;
mod glue;
mod locales;
mod optimise;
mod sizes;
mod stylesheet;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::prerequisites;
use crate::run::root;

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
}

/// Builds everything into `out`, whose other files are left alone: the widget into a folder of its
/// own, the dashboard around it.
pub(crate) fn bundle(out: &Path, kind: Kind) -> Result<()> {
    prerequisites::wasm_target()?;
    eprintln!("Compiling the widget …");
    let compiled = compile::compile(kind)?;
    let widget = out.join(WIDGET);
    fs::create_dir_all(&widget).with_context(|| format!("cannot make {}", widget.display()))?;
    eprintln!("Making its JavaScript glue …");
    let wasm = glue::glue(&compiled, &widget, kind)?;
    stylesheet::write(
        &root().join("style/widget"),
        &widget.join("domain-lifecycle.css.js"),
    )?;
    locales::write(&root().join("src/words/locales"), &widget)?;
    copy::files(&root().join("src/element"), &widget, Some("js"))?;
    copy::files(&root().join("demo"), out, None)?;
    copy::files(
        &root().join("contract/fixtures"),
        &out.join("gallery/fixtures"),
        Some("json"),
    )?;
    if kind == Kind::Small {
        optimise::optimise(&wasm)?;
        sizes::print(&widget)?;
    }
    Ok(())
}
