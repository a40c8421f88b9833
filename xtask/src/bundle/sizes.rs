//! What the widget weighs, as files and as a browser downloads them.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::glue::WASM;

/// Best compression, as a host that compresses ahead of time would choose.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 4096;

/// The one language that a browser downloads, among those that there are.
const LANGUAGE: &str = "locales/en.js";

/// What a browser downloads before anything is painted, and only then.
fn is_first(name: &str) -> bool {
    if name.starts_with("locales/") {
        name == LANGUAGE
    } else {
        let later = name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending == "wasm");
        name == WASM || !later
    }
}

/// Prints the size of each file of the widget, then the sum of what a browser downloads before the
/// first paint.
pub(crate) fn print(out: &Path) -> Result<()> {
    let (mut raw, mut compressed) = (0, 0);
    eprintln!("{:<28} {:>10} {:>10}", out.display(), "bytes", "brotli");
    for name in files_below(out)? {
        let bytes = fs::read(out.join(&name)).with_context(|| format!("cannot read {name}"))?;
        let small = brotli(&bytes)?;
        eprintln!("  {name:<26} {:>10} {small:>10}", bytes.len());
        if is_first(&name) {
            raw += bytes.len();
            compressed += small;
        }
    }
    eprintln!("  {:<26} {raw:>10} {compressed:>10}", "to download");
    Ok(())
}

/// All files below a folder, by their paths in it, sorted.
pub(crate) fn files_below(out: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(out)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let inside = files_below(&entry.path())?;
            names.extend(inside.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// How many bytes a browser downloads instead of these.
pub(crate) fn brotli(bytes: &[u8]) -> Result<usize> {
    Ok(compressed(bytes)?.len())
}

/// Writes beside a file what a browser downloads instead of it.
pub(crate) fn compress_beside(file: &Path) -> Result<()> {
    let told = || format!("cannot compress {}", file.display());
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    let bytes = compressed(&fs::read(file).with_context(told)?)?;
    fs::write(name, bytes).with_context(told)
}

/// What a browser downloads instead of these bytes.
fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut compressed, BUFFER, QUALITY, WINDOW);
        writer.write_all(bytes)?;
    }
    Ok(compressed)
}
