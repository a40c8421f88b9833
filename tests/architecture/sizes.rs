//! How long files and functions may be.

use crate::code::only_code;
use crate::sources::{Source, below, hold};

const FILE: usize = 300;
const FUNCTION: usize = 60;
/// One line per sentence: a table.
const TABLE: &str = "src/words/key.rs";

fn objections(source: &Source) -> Vec<String> {
    if source.path == TABLE {
        return Vec::new();
    }
    let lines = source.text.lines().count();
    let too_long = (lines > FILE).then(|| format!("{lines} lines"));
    let functions = functions(&only_code(&source.text))
        .into_iter()
        .filter(|(_, lines)| *lines > FUNCTION)
        .map(|(name, lines)| format!("`{name}` has {lines} lines"));
    too_long.into_iter().chain(functions).collect()
}

/// Every function with a body, and how many lines it has.
fn functions(code: &str) -> Vec<(String, usize)> {
    code.match_indices("fn ")
        .filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .filter_map(|(at, _)| {
            let rest = &code[at..];
            let name = rest[3..].split(['(', '<']).next().unwrap_or_default();
            let end = end_of_function(rest)?;
            Some((name.trim().to_owned(), rest[..=end].lines().count()))
        })
        .collect()
}

/// Where the body that follows ends; `None` for a declaration without one.
fn end_of_function(rest: &str) -> Option<usize> {
    let (mut braces, mut brackets) = (0_i32, 0_i32);
    for (at, c) in rest.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            '{' => braces += 1,
            '}' => braces -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            _ => {}
        }
        if c == '}' && braces == 0 {
            return Some(at);
        }
    }
    None
}

#[test]
fn files_and_functions_stay_short() {
    let folders = ["src", "contract/src", "sandbox/src", "xtask/src", "tests"];
    hold(&below(&folders, &[".rs"]), objections);
    hold(&below(&["demo", "src", "tests"], &[".js"]), |source| {
        let lines = source.text.lines().count();
        let too_long = (lines > FILE).then(|| format!("{lines} lines"));
        too_long.into_iter().collect()
    });
}

#[test]
fn what_is_too_long_is_found() {
    let long = format!(
        "fn f(a: [u8; 2]) -> [u8; 2] {{\n{}}}\n",
        "    g();\n".repeat(60)
    );
    let short = "fn a();\nfn b() { \"}\"; }\nfn c() {\n}\n";
    let found = objections(&Source::planted("src/x.rs", &format!("{short}{long}")));
    assert_eq!(found, ["`f` has 62 lines"]);
    let found = objections(&Source::planted("src/x.rs", &"//\n".repeat(301)));
    assert_eq!(found, ["301 lines"]);
}
