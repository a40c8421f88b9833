//! The component for Rust hosts, as a crate that stands by itself beside the widget it loads.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::bundle::copy_files;
use crate::run::root;

const FOLDER: &str = "leptos";

/// What only the repository has: its tests, and what it asks of all its crates.
const OURS: [&str; 2] = ["[dev-dependencies]", "[lints]"];

pub(super) fn write(out: &Path) -> Result<()> {
    let (from, to) = (root().join(FOLDER), out.join(FOLDER));
    copy_files(&from.join("src"), &to.join("src"), None)?;
    fs::copy(from.join("README.md"), to.join("README.md"))?;
    let workspace = fs::read_to_string(root().join("Cargo.toml"))?;
    let manifest = alone(&fs::read_to_string(from.join("Cargo.toml"))?, &workspace)?;
    fs::write(to.join("Cargo.toml"), manifest).context("cannot write its Cargo.toml")
}

/// The manifest with what it says by way of the workspace said out.
fn alone(manifest: &str, workspace: &str) -> Result<String> {
    let sections = manifest.split("\n[").enumerate();
    let sections = sections.map(|(at, text)| {
        if at == 0 {
            text.to_owned()
        } else {
            format!("[{text}")
        }
    });
    let kept: Vec<_> = sections
        .filter(|text| !OURS.iter().any(|ours| text.starts_with(ours)))
        .collect();
    let lines: Result<Vec<_>> = kept
        .join("\n")
        .lines()
        .map(|line| said(line, workspace))
        .collect();
    let text = lines?.join("\n").trim_end().to_owned() + "\n";
    ensure!(
        !text.contains("workspace"),
        "it needs the workspace: {text}"
    );
    Ok(text)
}

/// `edition.workspace = true` is the line of that name in the workspace.
fn said(line: &str, workspace: &str) -> Result<String> {
    let Some((name, _)) = line.split_once(".workspace = true") else {
        return Ok(line.to_owned());
    };
    let told = workspace
        .lines()
        .find(|told| told.starts_with(&format!("{name} = ")));
    Ok(told
        .with_context(|| format!("the workspace says no {name}"))?
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_made_to_stand_by_itself() {
        let manifest = "[package]\nname = \"a\"\nedition.workspace = true\n\n[dependencies]\nb = \"1\"\n\n\
            [dev-dependencies]\nc = \"1\"\n\n[lints]\nworkspace = true\n";
        let workspace = "[workspace.package]\nedition = \"2024\"\n";
        let expected = "[package]\nname = \"a\"\nedition = \"2024\"\n\n[dependencies]\nb = \"1\"\n";
        assert_eq!(alone(manifest, workspace).unwrap(), expected);
        assert!(alone("rust-version.workspace = true\n", workspace).is_err());
    }
}
