//! A last pass over the module with Binaryen, where it is installed.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run::{find, run};

/// What every browser that runs the widget can load. Named one by one: "all features" writes
/// modules that no browser takes.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes the module smaller in place, or says that it could not.
pub(super) fn optimise(wasm: &Path) -> Result<()> {
    let Some(optimiser) = find(&["wasm-opt"]) else {
        eprintln!(
            "wasm-opt is not installed: before compression, the module is larger than it could be"
        );
        return Ok(());
    };
    eprintln!("Optimising the module …");
    run(Command::new(optimiser)
        .args(FEATURES)
        .arg("-Oz")
        .arg(wasm)
        .arg("-o")
        .arg(wasm))
}
