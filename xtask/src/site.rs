//! The documentation as pages: `README.md` and `docs/*.md`, made into HTML that needs no script.

mod frame;
mod links;
mod llms;
mod outline;
mod pages;
mod render;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::bundle::copy_files;
use crate::run::root;
use pages::{Page, pages};

/// The folder below the site's root.
const FOLDER: &str = "docs";

/// Writes every page, its source beside it, the images, and `llms.txt` at the root.
pub(crate) fn write(out: &Path) -> Result<()> {
    let folder = out.join(FOLDER);
    for page in pages() {
        let text = page.read()?;
        let place = folder.join(page.slug);
        put(&place.join("index.html"), &whole(page, &text)?)?;
        put(&place.join("index.md"), &text)?;
    }
    copy_files(&root().join("docs/images"), &folder.join("images"), None)?;
    put(&out.join("llms.txt"), &llms::text(&pages())?)
}

/// One page from `<!doctype>` to its end.
fn whole(page: &Page, text: &str) -> Result<String> {
    let body = render::html(page, text)?;
    Ok(frame::around(page, &pages(), &outline::of(text), &body))
}

fn put(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests;
