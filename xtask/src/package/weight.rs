//! What the package weighs for a browser: up to the first painted lifecycle, and later on demand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use crate::bundle::sizes::{brotli, files_below};

/// The entry, the module, and one language: what the first picture is made of. The whole widget is
/// a part, and may be on its way at the same time.
const FIRST: [&str; 3] = [
    "domain-lifecycle.js",
    "domain-lifecycle_bg.wasm",
    "locales/en.js",
];

/// The names of the sentences: for a host with wording of its own.
const NAMES: &str = "locales/names.js";

/// The report's name in the package.
pub(super) const REPORT: &str = "size.json";

/// Bytes of files.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Bytes {
    pub(super) raw: usize,
    /// As a server sends them that compresses ahead of time: brotli, quality 11.
    pub(super) brotli: usize,
}

/// Files that are downloaded at one time.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Load {
    pub(super) total: Bytes,
    pub(super) files: BTreeMap<String, Bytes>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Weight {
    pub(super) version: String,
    /// Up to the first painted lifecycle.
    pub(super) first: Load,
    /// When it is needed.
    pub(super) later: Load,
}

impl Weight {
    pub(super) fn of(package: &Path) -> Result<Self> {
        let mut weight = Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            first: Load::default(),
            later: Load::default(),
        };
        for name in files_below(package)? {
            let load = if FIRST.contains(&name.as_str()) {
                &mut weight.first
            } else if name == NAMES || is_wasm(&name) {
                &mut weight.later
            } else {
                continue;
            };
            let bytes = fs::read(package.join(&name)).with_context(|| name.clone())?;
            load.add(
                name,
                Bytes {
                    raw: bytes.len(),
                    brotli: brotli(&bytes)?,
                },
            );
        }
        Ok(weight)
    }

    pub(super) fn write(&self, package: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(package.join(REPORT), text).with_context(|| format!("cannot write {REPORT}"))
    }

    pub(super) fn read(package: &Path) -> Result<Self> {
        let text = fs::read_to_string(package.join(REPORT)).context("nothing is packaged yet")?;
        Ok(serde_json::from_str(&text)?)
    }

    pub(super) fn print(&self) {
        for (title, load) in [
            ("up to the first lifecycle", &self.first),
            ("later, on demand", &self.later),
        ] {
            eprintln!("{title:<28} {:>10} {:>10}", "bytes", "brotli");
            for (name, bytes) in &load.files {
                eprintln!("  {name:<26} {:>10} {:>10}", bytes.raw, bytes.brotli);
            }
            eprintln!(
                "  {:<26} {:>10} {:>10}",
                "", load.total.raw, load.total.brotli
            );
        }
    }
}

impl Load {
    fn add(&mut self, name: String, bytes: Bytes) {
        self.total.raw += bytes.raw;
        self.total.brotli += bytes.brotli;
        self.files.insert(name, bytes);
    }
}

fn is_wasm(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|ending| ending == "wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_later_is_counted_apart() {
        let package = std::env::temp_dir().join(format!("weight-{}", std::process::id()));
        fs::create_dir_all(package.join("locales")).unwrap();
        for name in FIRST
            .iter()
            .chain(&[NAMES, "forms.wasm", "README.md", "locales/sv.js"])
        {
            fs::write(package.join(name), "a".repeat(100)).unwrap();
        }
        let weight = Weight::of(&package).unwrap();
        weight.write(&package).unwrap();
        let read = Weight::read(&package).unwrap();
        fs::remove_dir_all(&package).unwrap();
        assert_eq!(weight.first.files.len(), FIRST.len());
        assert_eq!(weight.first.total.raw, 300);
        assert_eq!(
            weight.later.files.keys().collect::<Vec<_>>(),
            ["forms.wasm", NAMES]
        );
        assert!(weight.later.total.brotli < weight.later.total.raw);
        assert_eq!(read.first.total, weight.first.total);
    }
}
