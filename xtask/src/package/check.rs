//! What is held of the package: the same bytes twice, nothing of the machine in it, and a host that
//! installs it finds what it is told.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{empty, pack, write};
use crate::bundle::sizes::files_below;
use crate::bundle::{self, Kind};
use crate::prerequisites::{node, npm, packager, packaging};
use crate::run::{root, run};

/// Packs it and tries it; leaves package and tarball behind for the tests of hosts.
pub(crate) fn check() -> Result<PathBuf> {
    let compiled = bundle::compiled(Kind::Small)?;
    let (package, scratch) = (root().join("pkg"), root().join("target/package"));
    let again = scratch.join("again");
    write(&compiled, &package)?;
    write(&compiled, &again)?;
    same(&package, &again)?;
    tells_nothing(&package)?;
    let tarball = pack::pack(&package, &scratch)?;
    let host = scratch.join("host");
    install(&tarball, &host)?;
    run(Command::new(node()?).arg("--test").current_dir(&host))?;
    run(packager("typescript/bin/tsc")?.arg("--project").arg(&host))?;
    Ok(tarball)
}

/// Every file, byte for byte.
fn same(one: &Path, other: &Path) -> Result<()> {
    let (files, others) = (files_below(one)?, files_below(other)?);
    ensure!(
        files == others,
        "two runs wrote other files: {files:?} {others:?}"
    );
    for name in files {
        let equal = fs::read(one.join(&name))? == fs::read(other.join(&name))?;
        ensure!(equal, "two runs wrote another {name}");
    }
    Ok(())
}

/// No folder of this machine is named.
fn tells_nothing(package: &Path) -> Result<()> {
    let folders = bundle::folders_of_sources()?;
    for name in files_below(package)? {
        let bytes = fs::read(package.join(&name))?;
        let text = String::from_utf8_lossy(&bytes);
        for folder in &folders {
            let folder = folder.to_string_lossy();
            ensure!(!text.contains(&*folder), "{name} names {folder}");
        }
    }
    Ok(())
}

/// A host with nothing but the package, and the tests that look at it from there.
fn install(tarball: &Path, host: &Path) -> Result<()> {
    empty(host)?;
    let manifest = json!({ "name": "host", "private": true, "type": "module" });
    fs::write(host.join("package.json"), manifest.to_string())?;
    bundle::copy_files(&root().join("tests/package"), host, None)?;
    let settings = json!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "skipLibCheck": false,
            "target": "es2022", "lib": ["es2022", "dom", "dom.iterable"],
            "module": "nodenext", "moduleResolution": "nodenext", "jsx": "react-jsx",
            "types": [], "exactOptionalPropertyTypes": true,
        },
        "include": ["*.ts", "*.tsx"],
    });
    fs::write(host.join("tsconfig.json"), settings.to_string())?;
    run(Command::new(npm()?)
        .args([
            "install",
            "--offline",
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
        ])
        .args(["--ignore-scripts", "--loglevel=error"])
        .arg(tarball)
        .current_dir(host))
    .context("the package cannot be installed")?;
    // The types of React, as a host would have them.
    for types in ["@types/react", "csstype"] {
        let from = packaging()?.join(types);
        bundle::copy_files(&from, &host.join("node_modules").join(types), None)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_byte_or_file_is_noticed() {
        let folder = std::env::temp_dir().join(format!("check-{}", std::process::id()));
        let (one, other) = (folder.join("one"), folder.join("other"));
        for side in [&one, &other] {
            fs::create_dir_all(side).unwrap();
            fs::write(side.join("a.js"), "a").unwrap();
        }
        assert!(same(&one, &other).is_ok());
        fs::write(other.join("a.js"), "b").unwrap();
        assert!(same(&one, &other).is_err());
        fs::write(other.join("a.js"), "a").unwrap();
        fs::write(other.join("b.js"), "b").unwrap();
        assert!(same(&one, &other).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_folder_of_this_machine_is_noticed() {
        let folder = std::env::temp_dir().join(format!("tells-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.wasm"), "src/view.rs").unwrap();
        assert!(tells_nothing(&folder).is_ok());
        let path = root().join("src/view.rs");
        fs::write(folder.join("a.wasm"), path.to_string_lossy().as_bytes()).unwrap();
        let found = tells_nothing(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert!(found.is_err());
    }
}
