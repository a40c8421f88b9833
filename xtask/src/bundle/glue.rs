//! The JavaScript between WebAssembly and the browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use super::Kind;
use super::factory::factory;

/// The glue's module; the entry module imports it by this name.
const GLUE: &str = "domain-lifecycle-glue";

/// The module itself. The glue does not name it: the entry passes its address to `init`.
pub(super) const WASM: &str = "domain-lifecycle_bg.wasm";

/// Writes glue and module, and returns the module's path.
pub(super) fn glue(compiled: &Path, out: &Path, kind: Kind) -> Result<PathBuf> {
    let small = kind == Kind::Small;
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(false)
        // What the parts are bound to.
        .keep_lld_exports(kind.is_cut())
        .demangle(false)
        .out_name(GLUE)
        .remove_name_section(small)
        .remove_producers_section(small)
        .generate(out)?;
    let text = out.join(format!("{GLUE}.js"));
    fs::write(&text, factory(&fs::read_to_string(&text)?)?)?;
    let wasm = out.join(WASM);
    fs::rename(out.join(format!("{GLUE}_bg.wasm")), &wasm)?;
    Ok(wasm)
}
