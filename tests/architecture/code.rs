//! Rust text without comments, strings and tests, line for line.

/// Blanks out comments and the insides of strings and characters; line breaks stay.
pub(crate) fn only_code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = literal_or_comment(rest, code.chars().last());
        if skipped == 0 {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            let blank = rest[..skipped]
                .chars()
                .map(|c| if c == '\n' { c } else { ' ' });
            code.extend(blank);
            rest = &rest[skipped..];
        }
    }
    code
}

/// How many bytes of a comment, string or character begin here.
fn literal_or_comment(rest: &str, before: Option<char>) -> usize {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        rest.find("*/").map_or(rest.len(), |end| end + 2)
    } else if rest.starts_with('"') {
        quoted(rest)
    } else if rest.starts_with("r\"") || rest.starts_with("r#") && !in_word {
        raw(rest)
    } else if rest.starts_with('\'') {
        character(rest)
    } else {
        0
    }
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    if !rest[1 + hashes..].starts_with('"') {
        return 0; // r#type
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let inside = 2 + hashes;
    let length = rest[inside..].find(&end);
    length.map_or(rest.len(), |length| inside + length + end.len())
}

/// A character, and not a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(0, |end| end + 4),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 0,
        },
        None => 0,
    }
}

/// The part before the unit tests, which stand at the end of a file.
pub(crate) fn without_tests(code: &str) -> &str {
    code.split("#[cfg(test)]").next().unwrap_or_default()
}

/// The names that follow each `prefix` in the text.
pub(crate) fn names_after<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(prefix)
        .filter(|(at, _)| !code[..*at].ends_with(is_part))
        .map(|(at, _)| {
            let rest = &code[at + prefix.len()..];
            &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn only_code_is_left_and_every_line_keeps_its_place() {
    let text = "a(\"x // \\\" y\"); // crate::view\n/* z\n */ r#\"q\"w\"# 'x' '\\'' <'a> b r#type";
    let code = only_code(text);
    assert_eq!(code.lines().count(), text.lines().count());
    assert_eq!(
        code.split_whitespace().collect::<Vec<_>>(),
        ["a(", ");", "<'a>", "b", "r#type"]
    );
}

#[test]
fn names_are_found_behind_their_prefix() {
    let code = "use crate::api::X; mycrate::no; (crate::state_x)";
    assert_eq!(names_after(code, "crate::"), ["api", "state_x"]);
}
