//! What a command needs besides Rust. What can be installed by ordinary means is installed;
//! otherwise the exact command is named. Nothing is ever skipped in silence.

use std::process::Command;

use anyhow::{Context as _, Result};

use crate::run::{output, run};

/// The compiler's target for the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    let missing = format!("the Rust target {WASM} is needed: install it with your Rust toolchain");
    let installed = output(Command::new("rustup").args(["target", "list", "--installed"]))
        .with_context(|| missing.clone())?;
    if installed.lines().any(|target| target == WASM) {
        return Ok(());
    }
    eprintln!("Installing the Rust target {WASM} …");
    run(Command::new("rustup").args(["target", "add", WASM])).context(missing)
}
