//! Rust to WebAssembly.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{Kind, paths};
use crate::prerequisites::WASM;
use crate::run::{cargo, output};

/// Compiles the widget's library and returns the file cargo made. Cargo is asked for its name:
/// where its target folder lies depends on the user's settings.
pub(super) fn compile(kind: Kind) -> Result<PathBuf> {
    let profile = match kind {
        Kind::Small => "widget",
        Kind::Debug | Kind::CrashTest => "dev",
    };
    let mut command = cargo(&["rustc", "--package", "domain-lifecycle", "--lib"]);
    // As that and nothing else: a library for Rust besides would turn link-time optimisation off.
    command.args(["--crate-type", "cdylib"]);
    command.args(["--target", WASM, "--profile", profile]);
    command.args(["--message-format", "json-render-diagnostics"]);
    if kind == Kind::Small {
        flags(&mut command, &paths::withheld()?);
    }
    match kind {
        Kind::Small => command.args(["--features", "parts"]),
        Kind::CrashTest => command.args(["--features", "parts,crash-test"]),
        Kind::Debug => &mut command,
    };
    if kind.is_cut() {
        command.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    let messages = output(&mut command)?;
    messages
        .lines()
        .find_map(wasm_file)
        .context("cargo did not say where it put the widget")
}

/// Adds flags for the compiler to those of the user: cargo takes only one such list.
fn flags(command: &mut Command, more: &[String]) {
    let encoded = std::env::var("CARGO_ENCODED_RUSTFLAGS").ok();
    let plain = std::env::var("RUSTFLAGS").ok();
    let mut all: Vec<_> = match (&encoded, &plain) {
        (Some(encoded), _) => encoded.split('\x1f').collect(),
        (None, Some(plain)) => plain.split_whitespace().collect(),
        (None, None) => Vec::new(),
    };
    all.extend(more.iter().map(String::as_str));
    all.retain(|flag| !flag.is_empty());
    command.env("CARGO_ENCODED_RUSTFLAGS", all.join("\x1f"));
}

/// The wasm file of the widget, if this message of cargo tells of it. Some of its dependencies
/// are made into wasm files too.
fn wasm_file(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    let files = message.get("filenames")?.as_array()?;
    let mut files = files.iter().filter_map(Value::as_str).map(PathBuf::from);
    files.find(|file| {
        file.file_name()
            .is_some_and(|name| name == "domain_lifecycle.wasm")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_file_is_found_among_the_artifacts() {
        let line = r#"{"filenames":["/t/a.rlib","/t/domain_lifecycle.wasm"]}"#;
        let expected = PathBuf::from("/t/domain_lifecycle.wasm");
        assert_eq!(wasm_file(line), Some(expected));
    }

    #[test]
    fn the_wasm_file_of_a_dependency_is_passed_over() {
        assert_eq!(
            wasm_file(r#"{"filenames":["/t/deps/wasm_streams.wasm"]}"#),
            None
        );
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
