//! Rust to WebAssembly.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::Kind;
use crate::prerequisites::WASM;
use crate::run::{cargo, output};

/// Compiles the widget's library and returns the file cargo made. Cargo is asked for its name:
/// where its target folder lies depends on the user's settings.
pub(super) fn compile(kind: Kind) -> Result<PathBuf> {
    let profile = match kind {
        Kind::Small => "widget",
        Kind::Debug => "dev",
    };
    let mut command = cargo(&["build", "--package", "domain-lifecycle", "--lib"]);
    command.args(["--target", WASM, "--profile", profile]);
    command.args(["--message-format", "json-render-diagnostics"]);
    let messages = output(&mut command)?;
    messages
        .lines()
        .find_map(wasm_file)
        .context("cargo did not say where it put the widget")
}

/// The wasm file a message of cargo tells of.
fn wasm_file(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    let files = message.get("filenames")?.as_array()?;
    let files = files.iter().filter_map(Value::as_str).map(PathBuf::from);
    files.into_iter().find(|file| {
        file.extension()
            .is_some_and(|extension| extension == "wasm")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_file_is_found_among_the_artifacts() {
        let line = r#"{"reason":"compiler-artifact","filenames":["/t/a.rlib","/t/a.wasm"]}"#;
        assert_eq!(wasm_file(line), Some(PathBuf::from("/t/a.wasm")));
    }

    #[test]
    fn other_messages_are_passed_over() {
        assert_eq!(
            wasm_file(r#"{"reason":"build-finished","success":true}"#),
            None
        );
        assert_eq!(wasm_file("   Compiling widget"), None);
    }
}
