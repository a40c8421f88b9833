//! Classes for JavaScript that come with a library and that nobody here uses.
//!
//! Leptos brings `server_fn`, and that `wasm-streams`, which offers three classes to every page. What
//! is offered cannot be left out by the linker. So the offer is taken back before the module is
//! cut, and with it goes all that only served these classes: 5 kB of what a browser downloads.

use anyhow::{Context as _, Result};

use super::sections::{EXPORTS, exports, module, offered, sections, with_length};

/// By this their names begin, of which wasm-bindgen makes the names of their functions.
const CLASSES: &[u8] = b"IntoUnderlying";
const FUNCTIONS: &[u8] = b"intounderlying";

/// Where wasm-bindgen's macros describe what is offered.
const DESCRIPTIONS: &[u8] = b"__wasm_bindgen_unstable";

/// The module without them.
pub(super) fn without(whole: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    for section in sections(whole)? {
        let body = match section.custom() {
            Some((DESCRIPTIONS, all)) => [with_length(DESCRIPTIONS), described(all)?].concat(),
            _ if section.id == EXPORTS => ours(section.body)?,
            _ => section.body.to_vec(),
        };
        kept.push((section.id, body));
    }
    Ok(module(kept))
}

fn ours(all: &[u8]) -> Result<Vec<u8>> {
    let mut kept = exports(all)?;
    kept.retain(|(name, _)| !contains(name, FUNCTIONS));
    Ok(offered(&kept))
}

/// Descriptions come in pairs: the version of their language, and the description.
fn described(mut all: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    while !all.is_empty() {
        let told = "a cut-off description: wasm-bindgen writes them in another way now";
        let after = after_one(all).and_then(after_one).context(told)?;
        let (pair, next) = all.split_at(all.len() - after.len());
        if !contains(pair, CLASSES) {
            kept.extend(pair);
        }
        all = next;
    }
    Ok(kept)
}

/// Behind a length of four bytes and so many more.
fn after_one(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.get(usize::try_from(u32::from_le_bytes(*length)).ok()?..)
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::sections::{CUSTOM, encoded};

    fn description(text: &[u8]) -> Vec<u8> {
        let length = u32::try_from(text.len()).unwrap().to_le_bytes();
        [b"\x02\0\0\0v1", &length[..], text].concat()
    }

    fn with(names: &[&str]) -> Vec<u8> {
        let mut exports = encoded(names.len());
        for name in names {
            exports.extend(with_length(name.to_lowercase().as_bytes()));
            exports.extend([0, 7]);
        }
        let notes: Vec<_> = names
            .iter()
            .map(|name| description(name.as_bytes()))
            .collect();
        let notes = [with_length(DESCRIPTIONS), notes.concat()].concat();
        module([(1, vec![0]), (EXPORTS, exports), (CUSTOM, notes)])
    }

    #[test]
    fn their_classes_go_and_ours_stay() {
        let whole = with(&["IntoUnderlyingSink_close", "Widget_new", "Widget_free"]);
        assert_eq!(
            without(&whole).unwrap(),
            with(&["Widget_new", "Widget_free"])
        );
    }

    #[test]
    fn descriptions_of_another_kind_are_refused() {
        let notes = [with_length(DESCRIPTIONS), vec![9, 0, 0, 0, 1]].concat();
        assert!(without(&module([(CUSTOM, notes)])).is_err());
    }
}
