//! The widget's stylesheets as one JavaScript module: a string that the element turns into a
//! constructed stylesheet. No request of its own, and nothing a strict CSP would refuse.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Joins the folder's sheets, in the order of their names, into the module `out`.
pub(super) fn write(folder: &Path, out: &Path) -> Result<()> {
    let mut css = String::new();
    for sheet in sheets(folder)? {
        let text = fs::read_to_string(&sheet)
            .with_context(|| format!("cannot read {}", sheet.display()))?;
        css.push_str(&compact(&text));
    }
    let module = format!("export default {};\n", serde_json::to_string(&css)?);
    fs::write(out, module).with_context(|| format!("cannot write {}", out.display()))
}

fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let told = || format!("cannot list {}", folder.display());
    let mut sheets = Vec::new();
    for entry in fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            sheets.push(path);
        }
    }
    sheets.sort();
    Ok(sheets)
}

/// Without comments, and without the space that separates nothing. No text of the sheets has such space.
fn compact(css: &str) -> String {
    let words: Vec<_> = without_comments(css)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut text = words.join(" ");
    for sign in ["{", "}", ";", ","] {
        text = text.replace(&format!(" {sign}"), sign);
        text = text.replace(&format!("{sign} "), sign);
    }
    text.replace(": ", ":").replace(";}", "}")
}

fn without_comments(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        text.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let css = "/* why */\n:host a,\n:host :not(b) {\n    color: red; /* loud */\n}\n\n";
        assert_eq!(compact(css), ":host a,:host :not(b){color:red}");
    }

    #[test]
    fn an_unclosed_comment_ends_the_sheet_as_in_a_browser() {
        assert_eq!(compact("a { b: c }\n/* never closed"), "a{b:c}");
    }

    #[test]
    fn sheets_are_joined_by_name_and_quoted() {
        let folder = std::env::temp_dir().join(format!("stylesheet-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("b.css"), "b { content: \"\\201C\" }\n").unwrap();
        fs::write(folder.join("a.css"), "a { color: red }\n").unwrap();
        fs::write(folder.join("notes.txt"), "not a sheet").unwrap();
        write(&folder, &folder.join("out.js")).unwrap();
        let module = fs::read_to_string(folder.join("out.js")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let expected = r#"export default "a{color:red}b{content:\"\\201C\"}";"#;
        assert_eq!(module.trim_end(), expected);
    }
}
