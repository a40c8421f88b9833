//! Cuts the module: what the first paint does not need goes into files of its own.
//!
//! Where it is cut stands in the widget (`src/part.rs`). The linker leaves the places where one
//! function names another in the module, so that functions can be moved; that and the names are
//! dropped again in the end.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::sections::without_notes;
use super::strangers;

/// What the module imports its loaders from. No such file is there: each instance has its own.
pub(super) const LOADERS: &str = "./parts-of-an-instance.js";

/// The module after the cut.
pub(super) struct Cut {
    /// What is downloaded at once.
    pub(super) main: PathBuf,
    /// What is downloaded later.
    pub(super) files: Vec<PathBuf>,
    /// Each part by name, with the names of its files.
    parts: Vec<(String, Vec<String>)>,
}

impl Cut {
    /// A module that was left whole.
    pub(super) fn nothing(whole: &Path) -> Self {
        Self {
            main: whole.to_path_buf(),
            files: Vec::new(),
            parts: Vec::new(),
        }
    }
}

/// Cuts the module; the later files go into `out`, the main one beside the whole.
pub(super) fn cut(whole: &Path, out: &Path) -> Result<Cut> {
    let told = || format!("cannot cut {}", whole.display());
    let input = strangers::without(&fs::read(whole).with_context(told)?).with_context(told)?;
    let made = whole.with_extension("parts");
    let main = made.join("main.wasm");
    if made.exists() {
        fs::remove_dir_all(&made).with_context(told)?;
    }
    let mut options = Options::new(&input);
    options.output_dir = &made;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let split = transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .with_context(told)?;
    let mut files = Vec::new();
    for path in &split.split_modules {
        let file = out.join(file_name(&stem(path)));
        let bytes = fs::read(path).with_context(told)?;
        fs::write(&file, without_notes(&bytes).with_context(told)?).with_context(told)?;
        files.push(file);
    }
    let mut parts: Vec<_> = split.prefetch_map.into_iter().collect();
    for (_, stems) in &mut parts {
        stems.sort();
        *stems = stems.iter().map(|stem| file_name(stem)).collect();
    }
    parts.sort();
    Ok(Cut { main, files, parts })
}

/// Cuts the module, and leaves everything as it was made.
pub(super) fn with_names(whole: &Path) -> Result<Vec<PathBuf>> {
    let published = whole.with_extension("published");
    fs::create_dir_all(&published)?;
    let main = cut(whole, &published)?.main;
    let made = main.parent().unwrap_or(whole);
    let mut later = Vec::new();
    for entry in fs::read_dir(made)? {
        let path = entry?.path();
        if path != main && path.extension().is_some_and(|ending| ending == "wasm") {
            later.push(path);
        }
    }
    later.sort();
    Ok([vec![main], later].concat())
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// `split_forms`, or `chunk_2` for what two parts share, by the name it is published under.
fn file_name(stem: &str) -> String {
    let name = stem.strip_prefix("split_").unwrap_or(stem);
    format!("domain-lifecycle_{name}.wasm")
}

/// Writes `part-files.js`: each part with its files, where a bundler can see them.
pub(super) fn list(cut: &Cut, out: &Path) -> Result<()> {
    let shared = |(at, file): (usize, &String)| {
        let url = format!("() => new URL('./{file}', import.meta.url)");
        format!("const file{at} = {{ name: '{file}', url: {url} }};\n")
    };
    let names: Vec<_> = cut.files.iter().map(|file| file_name_of(file)).collect();
    let consts: String = names.iter().enumerate().map(shared).collect();
    let place = |file: &String| names.iter().position(|name| name == file);
    let parts: Vec<_> = cut
        .parts
        .iter()
        .map(|(name, files)| {
            let files = files.iter().filter_map(place).map(|at| format!("file{at}"));
            format!("  {name}: [{}],\n", files.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let text = format!(
        "// Written by `cargo xtask build`.\n\n{consts}export const files = {{\n{}}};\n",
        parts.concat()
    );
    let path = out.join("part-files.js");
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn file_name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_listed_with_its_files() {
        let folder = std::env::temp_dir().join(format!("parts-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let cut = Cut {
            main: PathBuf::new(),
            files: vec![
                "x/domain-lifecycle_a.wasm".into(),
                "x/domain-lifecycle_chunk_2.wasm".into(),
            ],
            parts: vec![
                (
                    "a".into(),
                    vec![
                        "domain-lifecycle_a.wasm".into(),
                        "domain-lifecycle_chunk_2.wasm".into(),
                    ],
                ),
                ("b".into(), vec!["domain-lifecycle_chunk_2.wasm".into()]),
            ],
        };
        list(&cut, &folder).unwrap();
        let text = fs::read_to_string(folder.join("part-files.js")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let expected = "\
// Written by `cargo xtask build`.

const file0 = { name: 'domain-lifecycle_a.wasm', url: () => new URL('./domain-lifecycle_a.wasm', import.meta.url) };
const file1 = { name: 'domain-lifecycle_chunk_2.wasm', url: () => new URL('./domain-lifecycle_chunk_2.wasm', import.meta.url) };
export const files = {
  a: [file0, file1],
  b: [file1],
};
";
        assert_eq!(text, expected);
    }
}
