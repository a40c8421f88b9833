//! The files that are looked at.

use std::{fs, path::Path};

/// One file.
pub(crate) struct Source {
    /// From the root of the repository, such as `src/api/act.rs`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// A file that only a test knows.
    pub(crate) fn planted(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The modules from the crate's root, such as `api`, `act`; none for `lib.rs`.
    pub(crate) fn modules(&self) -> Vec<&str> {
        let path = self.path.strip_prefix("src/").unwrap_or_default();
        let path = path.strip_suffix(".rs").unwrap_or_default();
        path.split('/').filter(|name| *name != "lib").collect()
    }
}

/// All files below the folders with one of the endings, in a fixed order.
pub(crate) fn below(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        collect(folder, endings, &mut found);
    }
    found.sort_by(|a: &Source, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &str, endings: &[&str], found: &mut Vec<Source>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(root.join(folder)).expect(folder) {
        let entry = entry.expect(folder);
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        // What npm fetched is not ours.
        if entry.file_name() == "node_modules" {
            continue;
        }
        if entry.path().is_dir() {
            collect(&path, endings, found);
        } else if endings.iter().any(|ending| path.ends_with(ending)) {
            let text = fs::read_to_string(entry.path()).expect(&path);
            found.push(Source { path, text });
        }
    }
}

/// Fails with all objections to these files.
pub(crate) fn hold(sources: &[Source], objections: impl Fn(&Source) -> Vec<String>) {
    assert!(!sources.is_empty(), "no file was found");
    let found: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            let named = |what| format!("{}: {what}", source.path);
            objections(source)
                .into_iter()
                .map(named)
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
