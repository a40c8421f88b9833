//! What a command needs besides Rust. What can be installed by ordinary means is installed;
//! otherwise the exact command is named. Nothing is ever skipped in silence.

mod engines;
mod nginx;
mod npm;
mod packages;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::run::{find, output, run};

pub(crate) use engines::{Engine, Named, chromedriver};
pub(crate) use nginx::nginx;
pub(crate) use npm::{axe, node, node_for_vite, npm, npm_in, packager, packaging};

/// The compiler's target for the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How Trunk is installed, in the version `Trunk.toml` asks for.
const INSTALL_TRUNK: &str = "cargo install trunk --version 0.21.14 --locked";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    let needed = || format!("needed: `rustup target add {WASM}`");
    let mut list = Command::new("rustup");
    let installed = output(list.args(["target", "list", "--installed"])).with_context(needed)?;
    if installed.lines().any(|target| target == WASM) {
        return Ok(());
    }
    eprintln!("Installing the Rust target {WASM} …");
    run(Command::new("rustup").args(["target", "add", WASM])).with_context(needed)
}

/// Trunk, which takes minutes to compile: the choice to install it is the user's.
pub(crate) fn trunk() -> Result<PathBuf> {
    find(&["trunk"]).with_context(|| format!("Trunk is not installed. Run: {INSTALL_TRUNK}"))
}
