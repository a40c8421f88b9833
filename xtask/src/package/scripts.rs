//! The JavaScript of the package: one file to load, small, beside the module and its languages.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::bundle::sizes::files_below;
use crate::prerequisites::packager;
use crate::run::run;

/// Where the plain script is, and where it finds the other files: as if it lay beside them.
const PLAIN: &str = "cdn/domain-lifecycle.min.js";
const HERE: &str = "here";

/// What becomes what.
const MODULES: [(&str, &str); 3] = [
    ("domain-lifecycle.js", "domain-lifecycle.js"),
    ("module.js", "element.js"),
    ("testing.js", "testing.js"),
];

/// The glue names the loaders of the parts once for each of them: the same object.
const TWICE: &str = "--log-override:duplicate-object-key=silent";

/// Bundles what lies in `stage`.
pub(super) fn write(stage: &Path, out: &Path) -> Result<()> {
    for (from, to) in MODULES {
        module(&stage.join(from), &out.join(to))?;
    }
    for name in files_below(stage)? {
        let is_wasm = Path::new(&name)
            .extension()
            .is_some_and(|ending| ending == "wasm");
        if is_wasm || name.starts_with("locales/") {
            place(&stage.join(&name), &out.join(&name))?;
        }
    }
    plain(stage, &out.join(PLAIN))
}

/// One file; only the languages stay files of their own.
fn module(from: &Path, to: &Path) -> Result<()> {
    run(packager("esbuild/bin/esbuild")?
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
        .args(["--external:./locales/*", "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning", TWICE])
        .arg(from)
        .arg(format!("--outfile={}", to.display())))
}

/// The same for pages without modules: it knows where it lies only while it first runs.
fn plain(stage: &Path, to: &Path) -> Result<()> {
    let map = stage.join("locales.js");
    let text = fs::read_to_string(&map)?;
    let absolute = absolute(&text);
    fs::write(&map, absolute)?;
    run(packager("esbuild/bin/esbuild")?
        .args(["--bundle", "--minify", "--format=iife", "--target=es2022"])
        .arg(format!("--define:import.meta.url={HERE}"))
        .arg(format!("--banner:js={{const {HERE}=new URL('../domain-lifecycle.js',document.currentScript.src).href;"))
        .args(["--footer:js=}", "--legal-comments=none", "--log-level=warning", TWICE])
        .arg(stage.join("domain-lifecycle.js"))
        .arg(format!("--outfile={}", to.display())))?;
    fs::write(&map, text)?;
    Ok(())
}

/// A script's own address does not count for what it imports, if another site has sent it.
fn absolute(map: &str) -> String {
    map.replace("import('./", "import(new URL('./")
        .replace(".js')", ".js', import.meta.url).href)")
}

fn place(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_the_plain_script_are_found_from_where_it_lies() {
        let map = "{ 'sv': () => import('./locales/sv.js'), }";
        assert_eq!(
            absolute(map),
            "{ 'sv': () => import(new URL('./locales/sv.js', import.meta.url).href), }"
        );
    }
}
