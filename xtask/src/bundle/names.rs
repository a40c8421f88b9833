//! Short names between the module and its glue.
//!
//! wasm-bindgen ends the name of each function that goes in or out in a hash, so that crates do not
//! get into each other's way. When all is linked nobody needs it any more, and hashes do not
//! compress: 4 kB of what a browser downloads.

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use super::sections::{
    EXPORTS, FUNCTION, IMPORTS, encoded, exports, imports, module, offered, sections, with_length,
};

/// So many digits of a hash tell the border of one build from that of another.
const SEAL: usize = 8;

/// Module and glue with short names for the functions that the glue imports and exports. `from` is
/// what the module imports the glue's functions from.
pub(super) fn shorten(whole: &[u8], glue: &str, from: &str) -> Result<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    let seal = seal(whole)?;
    let mut kept = Vec::new();
    for section in sections(whole)? {
        let body = match section.id {
            IMPORTS => imported(section.body, &mut glue, [from, &seal])?,
            EXPORTS => exported(section.body, &mut glue)?,
            _ => section.body.to_vec(),
        };
        kept.push((section.id, body));
    }
    let from = format!("\"{from}\"");
    ensure!(glue.contains(&from), "the glue does not name {from}");
    Ok((module(kept), glue.replace(&from, &format!("\"{seal}\""))))
}

/// What the module imports the glue's functions from. Short names are the same in every build, but
/// mean something else: so this says which build it is. A module that came with other glue is then
/// refused by the browser, as it was by the hashes in its names, and not taken for this one.
fn seal(whole: &[u8]) -> Result<String> {
    let mut digest = Sha256::new();
    for section in sections(whole)? {
        if [IMPORTS, EXPORTS].contains(&section.id) {
            digest.update(section.body);
        }
    }
    let whole = format!("{:x}", digest.finalize());
    Ok(whole.chars().take(SEAL).collect())
}

fn imported(all: &[u8], glue: &mut String, [from, seal]: [&str; 2]) -> Result<Vec<u8>> {
    let all = imports(all)?;
    let mut section = encoded(all.len());
    let mut made = 0;
    for (origin, name, what) in all {
        let ours = origin == from.as_bytes();
        let short = short(made);
        if ours {
            renamed(glue, "", name, &short)?;
            made += 1;
        }
        let (origin, name) = if ours {
            (seal.as_bytes(), short.as_bytes())
        } else {
            (origin, name)
        };
        section.extend([&with_length(origin), &with_length(name), what].concat());
    }
    Ok(section)
}

fn exported(all: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    for (made, (name, what)) in exports(all)?.into_iter().enumerate() {
        let new = if what.first() == Some(&FUNCTION) {
            let short = short(made);
            renamed(glue, "wasm.", name, &short)?;
            short.into_bytes()
        } else {
            name.to_vec()
        };
        kept.push((new, what));
    }
    Ok(offered(&kept))
}

/// Another name for whatever follows `before` under this one, as a whole word.
fn renamed(glue: &mut String, before: &str, name: &[u8], short: &str) -> Result<()> {
    let old = format!("{before}{}", std::str::from_utf8(name)?);
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut text = String::with_capacity(glue.len());
    let mut rest = glue.as_str();
    let mut found = false;
    while let Some((ahead, after)) = rest.split_once(&old) {
        text.push_str(ahead);
        let whole = !text.ends_with(is_part) && !after.starts_with(is_part);
        found |= whole;
        if whole {
            text.push_str(before);
            text.push_str(short);
        } else {
            text.push_str(&old);
        }
        rest = after;
    }
    text.push_str(rest);
    *glue = text;
    found
        .then_some(())
        .with_context(|| format!("the glue does not name `{old}`"))
}

/// `a` to `z`, then `a1`, `b1` and so on.
fn short(n: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(n % 26).unwrap_or_default());
    match n / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
function __wbg_now_1_more() { return wasm.make_2(wasm.make_2_more, wasm.memory); }
const import0 = { __wbg_now_1: function() {} };
return { \"./glue_bg.js\": import0 };";

    fn whole(origin: &str, import: &str, exports: [&str; 3]) -> Vec<u8> {
        let name = |name: &str| with_length(name.as_bytes());
        let imports = [
            vec![2],
            name(origin),
            name(import),
            vec![0, 7],
            name("./own.js"),
            name("x"),
            vec![0, 7],
        ];
        let [one, two, memory] = exports;
        let exports = [
            vec![3],
            name(one),
            vec![0, 1],
            name(two),
            vec![0, 2],
            name(memory),
            vec![2, 0],
        ];
        module([(IMPORTS, imports.concat()), (EXPORTS, exports.concat())])
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let long = whole(
            "./glue_bg.js",
            "__wbg_now_1",
            ["make_2", "make_2_more", "memory"],
        );
        let (module, glue) = shorten(&long, GLUE, "./glue_bg.js").unwrap();
        let seal = seal(&long).unwrap();
        assert_eq!(module, whole(&seal, "a", ["a", "b", "memory"]));
        assert_eq!(
            glue,
            format!(
                "\
function __wbg_now_1_more() {{ return wasm.a(wasm.b, wasm.memory); }}
const import0 = {{ a: function() {{}} }};
return {{ \"{seal}\": import0 }};"
            )
        );
    }

    #[test]
    fn a_module_that_came_with_other_glue_is_told_apart() {
        let exports = ["make_2", "make_2_more", "memory"];
        let of = |import, exports| seal(&whole("./glue_bg.js", import, exports)).unwrap();
        let one = of("__wbg_now_1", exports);
        assert_eq!(one, of("__wbg_now_1", exports));
        assert_ne!(one, of("__wbg_now_3", exports));
        assert_ne!(one, of("__wbg_now_1", ["make_3", "make_2_more", "memory"]));
    }

    #[test]
    fn what_the_glue_does_not_know_is_refused() {
        let long = whole(
            "./glue_bg.js",
            "__wbg_then_1",
            ["make_2", "make_2_more", "memory"],
        );
        assert!(shorten(&long, GLUE, "./glue_bg.js").is_err());
    }

    #[test]
    fn no_two_are_the_same() {
        let all: std::collections::BTreeSet<_> = (0..1000).map(short).collect();
        assert_eq!(all.len(), 1000);
    }
}
