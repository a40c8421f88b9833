//! How registries and registrars put things: statuses of RFC 5731 and RFC 3915, messages of
//! RFC 5730, and the wordings that are common beside them.

mod sent;
mod status;

use super::Term;
use super::reader::Reader;
use sent::{CODE, SENT};
use status::{LIFE, LOCKS, TRANSFER};
use std::sync::OnceLock;

/// The phrases in a text, with their places; of two that begin together, the longer.
pub(super) fn find(reader: &Reader) -> Vec<(usize, Term)> {
    let mut found = Vec::new();
    let mut read_to = 0;
    for word in reader.words() {
        if word < read_to {
            continue;
        }
        let longest = beginning(reader.letter(word))
            .filter_map(|(term, phrase)| Some((reader.read(word, phrase)?, term)))
            .max_by_key(|(end, _)| *end);
        if let Some((end, term)) = longest.filter(|_| !is_denied(reader, word)) {
            found.push((reader.at(word), term));
            read_to = end;
        }
    }
    found
}

/// Those that may begin with this letter.
fn beginning(letter: Option<[char; 2]>) -> impl Iterator<Item = Phrase> {
    let [raw, small] = letter.map(|both| both.map(drawer)).unwrap_or_default();
    let other = (small != raw).then_some(small);
    let drawers = [Some(raw), other].into_iter().flatten();
    drawers
        .filter_map(|at| drawers_of_all().get(at))
        .flatten()
        .copied()
}

/// All of them by their first letters: a page may have thousands of texts to look through.
fn drawers_of_all() -> &'static [Vec<Phrase>] {
    static ALL: OnceLock<Vec<Vec<Phrase>>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut drawers = vec![Vec::new(); DRAWERS];
        for (term, phrases) in [LIFE, LOCKS, TRANSFER, CODE, SENT].into_iter().flatten() {
            for phrase in *phrases {
                let first = phrase.chars().next().unwrap_or_default();
                if let Some(drawer) = drawers.get_mut(drawer(first)) {
                    drawer.push((*term, *phrase));
                }
            }
        }
        drawers
    })
}

/// One for each letter of ASCII; others share them.
fn drawer(first: char) -> usize {
    usize::try_from(u32::from(first) % 128).unwrap_or_default()
}

/// `no invalid …`, `inte i …`: the opposite is said.
fn is_denied(reader: &Reader, word: usize) -> bool {
    let denials = [
        "no", "not", "without", "never", "inte", "ingen", "inget", "ej", "utan",
    ];
    let before = reader.words_before(word);
    before.iter().any(|word| denials.contains(&word.as_str()))
}

const DRAWERS: usize = 128;

type Phrase = (Term, &'static str);
type Table = &'static [(Term, &'static [&'static str])];
