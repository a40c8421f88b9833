//! `docs/reference.md` says what `src/surface.json` says, row by row.

use serde_json::Value;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).expect(path)
}

/// The rows of all tables below this heading, cell by cell, without the heads.
fn rows(text: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, below) = text
        .split_once(&format!("\n## {heading}\n"))
        .expect(heading);
    let section = below.split("\n## ").next().unwrap_or_default();
    let mut rows = Vec::new();
    let mut lines = section.lines().peekable();
    while let Some(line) = lines.next() {
        let rule = lines.peek().is_some_and(|next| next.starts_with("|---"));
        if line.starts_with('|') && !line.starts_with("|---") && !rule {
            rows.push(cells(line));
        }
    }
    rows
}

/// Backslashes keep a bar inside a cell, and backticks are for readers.
fn cells(row: &str) -> Vec<String> {
    let row = row.replace("\\|", "\u{1}");
    let row = row.trim_start_matches('|').trim_end_matches('|');
    row.split('|')
        .map(|cell| {
            cell.replace('\u{1}', "|")
                .replace('`', "")
                .trim()
                .to_owned()
        })
        .collect()
}

fn list<'a>(surface: &'a Value, name: &str) -> &'a Vec<Value> {
    surface[name].as_array().expect(name)
}

fn name(item: &Value) -> String {
    let name = item.as_str().or(item["name"].as_str());
    name.expect("a name").to_owned()
}

/// `'a' | 'b'` as the page has it: `a b`.
fn values(kind: &Value) -> String {
    let kind = kind.as_str().expect("a type");
    kind.replace(['\'', '|'], "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn surface() -> Value {
    serde_json::from_str(&read("src/surface.json")).unwrap()
}

/// The first so many cells of each row.
fn documented(heading: &str, cells: usize) -> Vec<Vec<String>> {
    let rows = rows(&read("docs/reference.md"), heading);
    assert!(rows.iter().all(|row| row.iter().any(|cell| cell.len() > 3)));
    rows.into_iter().map(|row| row[..cells].to_vec()).collect()
}

#[test]
fn attributes_have_their_types_and_defaults() {
    let surface = surface();
    let expected: Vec<_> = list(&surface, "attributes")
        .iter()
        .map(|one| {
            let default = one["default"].as_str().unwrap_or("–");
            vec![name(one), values(&one["type"]), default.to_owned()]
        })
        .collect();
    assert_eq!(documented("Attributes", 3), expected);
}

#[test]
fn events_have_their_details() {
    let surface = surface();
    let expected: Vec<_> = list(&surface, "events")
        .iter()
        .map(|one| {
            let detail = one["detail"].as_object().map_or("–".to_owned(), |detail| {
                let members: Vec<_> = detail.keys().map(String::as_str).collect();
                format!("{{{}}}", members.join(", "))
            });
            let cancelable = if one["cancelable"] == true {
                "yes"
            } else {
                "no"
            };
            vec![name(one), sorted(&detail), cancelable.to_owned()]
        })
        .collect();
    let mut documented = documented("Events", 3);
    for row in &mut documented {
        row[1] = sorted(&row[1]);
    }
    assert_eq!(documented, expected);
}

/// Members in any order.
fn sorted(detail: &str) -> String {
    let mut members: Vec<_> = detail.trim_matches(['{', '}']).split(", ").collect();
    members.sort_unstable();
    members.join(" ")
}

#[test]
fn everything_else_has_its_name() {
    let surface = surface();
    for (heading, list_name) in [
        ("Properties", "properties"),
        ("Methods", "methods"),
        ("States", "states"),
        ("Actions", "actions"),
        ("Error codes", "errorCodes"),
        ("Load error codes", "loadErrorCodes"),
        ("Slots", "slots"),
        ("Parts", "parts"),
    ] {
        let expected: Vec<_> = list(&surface, list_name).iter().map(name).collect();
        let documented: Vec<_> = documented(heading, 1)
            .iter()
            .map(|row| row[0].trim_end_matches("()").replace("(default)", ""))
            .collect();
        assert_eq!(documented, expected, "{heading}");
    }
}

#[test]
fn a_row_is_read_as_it_looks() {
    let text =
        "\n## A\n\n| a | |\n|---|---|\n| `x` | `() => a \\| b` |\n\n## B\n\n| y |\n|---|\n| z |\n";
    assert_eq!(rows(text, "A"), [["x", "() => a | b"]]);
    assert_eq!(rows(text, "B"), [["z"]]);
}
