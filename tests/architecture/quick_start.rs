//! What the documents show of an app is a part of that app, which `cargo xtask hosts` builds.

use std::fs;
use std::path::Path;

const DOCUMENTS: [&str; 3] = ["README.md", "docs/start.md", "package/README.md"];

/// What is no part of any app: commands, and what only its own readers can try.
const ALONE: [(&str, &str); 6] = [
    ("docs/start.md", "A classic script, or a CDN"),
    ("docs/start.md", "Angular"),
    ("docs/start.md", "Bundlers"),
    ("docs/start.md", "Your own tests"),
    ("package/README.md", "Before it is defined"),
    ("package/README.md", "Your own tests"),
];

/// A fenced block, below which heading it stands, and what follows its fence.
struct Block {
    heading: String,
    language: String,
    file: Option<String>,
    text: String,
}

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).expect(path)
}

fn blocks(document: &str) -> Vec<Block> {
    let (mut found, mut heading, mut open) = (Vec::new(), String::new(), false);
    for line in document.lines() {
        if let Some(info) = line.strip_prefix("```") {
            open = !open;
            if open {
                let mut words = info.split_whitespace().map(str::to_owned);
                found.push(Block {
                    heading: heading.clone(),
                    language: words.next().unwrap_or_default(),
                    file: words.next(),
                    text: String::new(),
                });
            }
        } else if open {
            let block = found.last_mut().expect("a block");
            block.text.push_str(line);
            block.text.push('\n');
        } else if let Some(title) = line.strip_prefix("## ") {
            title.clone_into(&mut heading);
        }
    }
    assert!(!open, "a block without an end");
    found
}

/// Without what all lines are indented by.
fn flush(lines: &[&str]) -> Vec<String> {
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let least = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(indent)
        .min();
    let cut = |line: &&str| {
        line.get(least.unwrap_or_default()..)
            .unwrap_or_default()
            .to_owned()
    };
    lines.iter().map(cut).collect()
}

/// Whether each paragraph of the text stands in the file, however far it is indented there.
fn is_part(text: &str, file: &str) -> bool {
    let lines: Vec<_> = file.lines().collect();
    text.trim_end().split("\n\n").all(|paragraph| {
        let wanted: Vec<_> = paragraph.lines().collect();
        let mut places = lines.windows(wanted.len());
        places.any(|place| flush(place) == flush(&wanted))
    })
}

#[test]
fn what_documents_show_of_an_app_stands_in_it() {
    for document in DOCUMENTS {
        for block in blocks(&read(document)) {
            if let Some(file) = &block.file {
                let text = read(file);
                assert!(
                    is_part(&block.text, &text),
                    "{document}: {file} has no\n{}",
                    block.text
                );
            }
        }
    }
}

#[test]
fn nothing_is_shown_that_no_app_has() {
    for document in ["docs/start.md", "package/README.md"] {
        let all = blocks(&read(document));
        let loose = all.iter().filter(|block| block.file.is_none());
        for block in loose.filter(|block| !["console", "text"].contains(&block.language.as_str())) {
            let place = (document, block.heading.as_str());
            assert!(ALONE.contains(&place), "{place:?} shows\n{}", block.text);
        }
    }
}

#[test]
fn every_app_is_shown() {
    let start = blocks(&read("docs/start.md"));
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).expect("apps")
    {
        let app = entry
            .expect("an app")
            .file_name()
            .to_string_lossy()
            .into_owned();
        let folder = format!("examples/{app}/");
        let shown = start.iter().filter_map(|block| block.file.as_ref());
        assert!(
            shown.into_iter().any(|file| file.starts_with(&folder)),
            "{app}"
        );
    }
}

#[test]
fn a_part_is_recognised_and_a_change_is_noticed() {
    let file = "a {\n    b {\n        c\n    }\n}\n";
    assert!(is_part("b {\n    c\n}\n", file));
    assert!(is_part("c\n\nb {\n    c\n}\n", file));
    assert!(!is_part("b {\n  c\n}\n", file));
    assert!(!is_part("d\n", file));
}
