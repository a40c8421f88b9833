//! What a command needs besides Rust. What can be installed by ordinary means is installed;
//! otherwise the exact command is named. Nothing is ever skipped in silence.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run::{find, output, run};

/// The compiler's target for the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How Trunk is installed, in the version `Trunk.toml` asks for.
const INSTALL_TRUNK: &str = "cargo install trunk --version 0.21.14 --locked";

/// The names a Chromium goes by.
const CHROMIUM: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

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

/// Makes sure that there is a Chromium with its WebDriver, and returns the driver.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    if let Some(driver) = browser() {
        return Ok(driver);
    }
    if find(&["apt-get"]).is_none() || !is_root() {
        bail!(
            "Chromium and its WebDriver are not installed. Run: {}",
            install_browser()
        );
    }
    eprintln!("Installing Chromium and its WebDriver …");
    run(Command::new("apt-get").arg("update"))?;
    run(Command::new("apt-get").args(["install", "-y", "chromium", "chromium-driver"]))?;
    browser().context("apt-get installed Chromium, yet it is not on the search path")
}

/// The driver, if the browser is there too. `CHROMEDRIVER` names another one.
fn browser() -> Option<PathBuf> {
    if let Some(driver) = std::env::var_os("CHROMEDRIVER") {
        return Some(driver.into());
    }
    find(&CHROMIUM)?;
    find(&["chromedriver"])
}

fn install_browser() -> &'static str {
    if find(&["apt-get"]).is_some() {
        "sudo apt-get update && sudo apt-get install -y chromium chromium-driver"
    } else if find(&["dnf"]).is_some() {
        "sudo dnf install -y chromium chromedriver"
    } else {
        "brew install --cask chromium chromedriver"
    }
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}
