//! What is shipped tells nothing of the machine that compiled it: the same source gives the same
//! bytes anywhere, and a place in a panic's message is shorter.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::run::root;

/// Flags for the compiler that leave these folders out of every path in the module.
pub(super) fn withheld() -> Result<Vec<String>> {
    Ok(flags(&sources()?))
}

/// The folders on this machine that hold sources of the module.
pub(crate) fn sources() -> Result<Vec<PathBuf>> {
    folders(&root(), &home()?)
}

/// Each folder of sources, the outer ones first: the last that fits counts.
fn folders(workspace: &Path, home: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = vec![home.to_path_buf(), workspace.to_path_buf()];
    let registries = home.join("registry/src");
    if registries.is_dir() {
        let told = || format!("cannot list {}", registries.display());
        for entry in fs::read_dir(&registries).with_context(told)? {
            folders.push(entry.with_context(told)?.path());
        }
    }
    folders.sort();
    Ok(folders)
}

fn flags(folders: &[PathBuf]) -> Vec<String> {
    let flag = |folder: &PathBuf| format!("--remap-path-prefix={}/=", folder.display());
    folders.iter().map(flag).collect()
}

/// Cargo's own folder, where it unpacks what it downloads.
fn home() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CARGO_HOME") {
        return Ok(named.into());
    }
    let user = std::env::home_dir().context("whose home is this?")?;
    Ok(user.join(".cargo"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_sources_is_left_out() {
        let home = std::env::temp_dir().join(format!("paths-{}", std::process::id()));
        let registry = home.join("registry/src/index-1");
        fs::create_dir_all(&registry).unwrap();
        let folders = folders(Path::new("/work place"), &home).unwrap();
        fs::remove_dir_all(&home).unwrap();
        let flags = flags(&folders);
        assert!(flags.contains(&"--remap-path-prefix=/work place/=".to_owned()));
        assert!(flags.contains(&format!("--remap-path-prefix={}/=", registry.display())));
        let at = |folder: &Path| folders.iter().position(|each| each == folder);
        assert!(at(&home) < at(&registry), "the longer one comes later");
    }
}
