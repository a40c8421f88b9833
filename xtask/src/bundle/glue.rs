//! The JavaScript between WebAssembly and the browser.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use super::constants::decoded_once;
use super::factory::factory;
use super::{Kind, names};

/// The glue's module; the entry module imports it by this name.
const GLUE: &str = "domain-lifecycle-glue";

/// The module itself. The glue does not name it: the entry passes its address to `init`.
pub(super) const WASM: &str = "domain-lifecycle_bg.wasm";

/// Writes glue and module, whose constants stand at this place.
pub(super) fn glue(compiled: &Path, out: &Path, kind: Kind, constants: &Range<u32>) -> Result<()> {
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
    let made = out.join(format!("{GLUE}_bg.wasm"));
    let (mut module, mut glue) = (fs::read(&made)?, fs::read_to_string(&text)?);
    if small {
        (module, glue) = names::shorten(&module, &glue, &format!("./{GLUE}_bg.js"))?;
    }
    let glue = decoded_once(&glue, constants)?;
    fs::write(&text, factory(&glue)?)?;
    fs::remove_file(made)?;
    fs::write(out.join(WASM), module)?;
    Ok(())
}
