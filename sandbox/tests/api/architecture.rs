//! The arrow between the two halves: `http` knows the `world`, never the other way round.

use std::fs;
use std::path::{Path, PathBuf};

fn files_under(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files_under(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn the_world_knows_no_http() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = files_under(&source.join("world"));
    files.push(source.join("world.rs"));
    assert!(files.len() > 20, "the world was found");
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["axum", "tower", "crate::http", "StatusCode"] {
            assert!(!text.contains(word), "{}: {word}", file.display());
        }
    }
}
