//! `integrity.json`: a hash of every file, and the policy a page needs.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha384};

use crate::bundle::sizes::files_below;

const NAME: &str = "integrity.json";

/// From the page's own origin.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; require-trusted-types-for 'script'";

/// With the files at another origin, here as `https://cdn.example`.
const CDN_POLICY: &str = "default-src 'none'; script-src https://cdn.example 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self' https://cdn.example; require-trusted-types-for 'script'";

/// Last of all files: it names the others.
pub(super) fn write(out: &Path) -> Result<()> {
    let mut hashes = Map::new();
    for name in files_below(out)? {
        let bytes = fs::read(out.join(&name)).with_context(|| format!("cannot read {name}"))?;
        hashes.insert(name, hash(&bytes).into());
    }
    let manifest = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "contentSecurityPolicy": { "sameOrigin": POLICY, "otherOrigin": CDN_POLICY },
        "files": Value::Object(hashes),
    });
    fs::write(out.join(NAME), format!("{manifest:#}\n")).context("cannot write integrity.json")
}

/// As the attribute `integrity` of a page takes it.
fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_what_browsers_compare() {
        let known = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(hash(b"alert('Hello, world.');"), known);
    }
}
