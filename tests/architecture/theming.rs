//! The theming surface: what the sheets read, what is documented, and what the samples use are
//! the same.

use crate::sources::{Source, below};
use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::Path};

/// `[type, default, range, meaning]`.
type Described = BTreeMap<String, [String; 4]>;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).expect(path)
}

fn sheets() -> Vec<Source> {
    below(&["style/widget"], &[".css"])
}

/// All names after this prefix, such as `var(--dl-`.
fn names(text: &str, prefix: &str) -> BTreeSet<String> {
    let rests = text.split(prefix).skip(1);
    let ends = |c: char| !c.is_ascii_lowercase() && c != '-' && !c.is_ascii_digit();
    rests
        .filter_map(|rest| rest.split(ends).next())
        .map(|name| format!("--dl-{name}"))
        .collect()
}

/// What `docs/theming.md` says, row by row.
fn table(text: &str) -> Described {
    let rows = text.lines().filter(|line| line.starts_with("| `--dl-"));
    rows.map(|row| {
        let cells: Vec<String> = row
            .trim_matches('|')
            .split(" | ")
            .map(|cell| cell.replace('`', "").trim().to_owned())
            .collect();
        let (name, rest) = cells.split_first().expect(row);
        (name.clone(), rest.to_vec().try_into().expect(row))
    })
    .collect()
}

/// What stands in the comment above each token: `<type>; default; range. Meaning.`
fn comments(text: &str) -> Described {
    let tokens = text.split("/* ").skip(1);
    tokens
        .filter_map(|token| {
            let (comment, rest) = token.split_once(" */")?;
            let (_, rest) = rest.split_once("var(")?;
            let name = rest.split(',').next()?.to_owned();
            let mut parts = comment.splitn(3, "; ");
            let (kind, default) = (parts.next()?, parts.next()?);
            let (range, meaning) = parts.next()?.split_once(". ")?;
            let said = [kind, default, range, meaning].map(|part| part.trim().to_owned());
            Some((name, said))
        })
        .collect()
}

#[test]
fn every_property_is_documented_and_every_documented_one_is_used() {
    let all: String = sheets().into_iter().map(|sheet| sheet.text).collect();
    let tokens = read("style/widget/00-tokens.css");
    let described = comments(&tokens);
    let used = names(&all, "var(--dl-");
    assert_eq!(used, described.keys().cloned().collect());
    assert_eq!(described, table(&read("docs/theming.md")));
    assert!(described.len() > 10, "{described:?}");
}

#[test]
fn only_the_tokens_read_what_a_host_sets() {
    for sheet in sheets() {
        let reads = sheet.text.contains("--dl-") && !sheet.path.ends_with("00-tokens.css");
        assert!(!reads, "{} reads a property by itself", sheet.path);
    }
}

/// Every token is used by some sheet: a property that does nothing is no property.
#[test]
fn every_token_does_something() {
    let tokens = read("style/widget/00-tokens.css");
    let all: String = sheets().into_iter().map(|sheet| sheet.text).collect();
    for line in tokens.lines().map(str::trim) {
        if let Some((name, _)) = line.split_once(": var(--dl-") {
            assert!(all.contains(&format!("var({name})")), "{name} is not used");
        }
    }
}

#[test]
fn the_samples_are_made_of_properties_and_parts_alone() {
    let looks = without_comments(&read("demo/looks.css"));
    let reference = read("docs/reference.md");
    for rule in looks.split('}').filter(|rule| !rule.trim().is_empty()) {
        let (selector, body) = rule.split_once('{').expect(rule);
        let (_, widget) = selector.split_once(" domain-lifecycle").expect(selector);
        if let Some(part) = widget.trim().strip_prefix("::part(") {
            let part = part.trim_end_matches(')');
            assert!(
                reference.contains(&format!("| `{part}` |")),
                "no part {part}"
            );
            continue;
        }
        assert_eq!(widget.trim(), "", "{selector}");
        for declaration in body.split(';').filter(|one| !one.trim().is_empty()) {
            assert!(declaration.trim().starts_with("--dl-"), "{declaration}");
        }
    }
    let known = table(&read("docs/theming.md"));
    let set: BTreeSet<String> = names(&looks, "--dl-");
    let unknown: Vec<_> = set
        .iter()
        .filter(|name| !known.contains_key(*name))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

fn without_comments(css: &str) -> String {
    let kept = css
        .split("/*")
        .map(|piece| piece.split_once("*/").map_or(piece, |(_, after)| after));
    kept.collect()
}

/// A page from right to left mirrors the widget: nothing in it says left or right.
#[test]
fn sheets_speak_of_start_and_end() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        " left:",
        " right:",
        "float:",
        " width:",
        " height:",
    ];
    for sheet in sheets() {
        let css = without_comments(&sheet.text);
        // What counts only there may name the side.
        let css = css.lines().filter(|line| !line.contains(":dir(rtl)"));
        let css = css.collect::<Vec<_>>().join("\n");
        let found = physical.iter().find(|word| css.contains(*word));
        assert_eq!(found, None, "{}", sheet.path);
    }
}
