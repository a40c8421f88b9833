//! What the loader knows of the build that it belongs to: its version, and the hash of every
//! WebAssembly file, so that a browser takes no other.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Writes `build.js`. Nothing may change the folder's WebAssembly afterwards.
pub(super) fn write(folder: &Path) -> Result<()> {
    let module = format!(
        "// Written by `cargo xtask build`.\n\n\
         export const version = '{}';\n\
         export const hashes = {};\n",
        env!("CARGO_PKG_VERSION"),
        serde_json::to_string_pretty(&hashes(folder)?)?
    );
    let path = folder.join("build.js");
    fs::write(&path, module).with_context(|| format!("cannot write {}", path.display()))
}

/// By name, as `fetch` compares them. Everybody downloads them: no longer than they have to be.
fn hashes(folder: &Path) -> Result<BTreeMap<String, String>> {
    let told = || format!("cannot read {}", folder.display());
    let mut hashes = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let digest = Sha256::digest(fs::read(&path).with_context(told)?);
            hashes.insert(
                name.into_owned(),
                format!("sha256-{}", STANDARD.encode(digest)),
            );
        }
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_webassembly_file_has_its_hash() {
        let folder = std::env::temp_dir().join(format!("identity-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("b.wasm"), "abc").unwrap();
        fs::write(folder.join("a.wasm"), "").unwrap();
        fs::write(folder.join("c.js"), "abc").unwrap();
        write(&folder).unwrap();
        let text = fs::read_to_string(folder.join("build.js")).unwrap();
        let found = hashes(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found.keys().collect::<Vec<_>>(), ["a.wasm", "b.wasm"]);
        // FIPS 180-4, the example of one block.
        let known = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(found.get("b.wasm").map(String::as_str), Some(known));
        assert!(text.contains(&format!("\"b.wasm\": \"{known}\"")), "{text}");
    }
}
