//! How registries and registrars put things: statuses of RFC 5731 and RFC 3915, messages of
//! RFC 5730, and the wordings that are common beside them.

mod sent;
mod status;

use super::Term;
use super::reader::Reader;
use sent::{CODE, SENT};
use status::{LIFE, LOCKS, TRANSFER};

/// The phrases in a text, with their places; of two that begin together, the longer.
pub(super) fn find(reader: &Reader) -> Vec<(usize, Term)> {
    let mut found = Vec::new();
    let mut read_to = 0;
    for word in reader.words() {
        if word < read_to {
            continue;
        }
        let longest = all()
            .filter_map(|(term, phrase)| Some((reader.read(word, phrase)?, term)))
            .max_by_key(|(end, _)| *end);
        if let Some((end, term)) = longest.filter(|_| !is_denied(reader, word)) {
            found.push((reader.at(word), term));
            read_to = end;
        }
    }
    found
}

fn all() -> impl Iterator<Item = (Term, &'static str)> {
    let tables = [LIFE, LOCKS, TRANSFER, CODE, SENT].into_iter().flatten();
    tables.flat_map(|(term, phrases)| phrases.iter().map(|phrase| (*term, *phrase)))
}

/// `no invalid …`, `inte i …`: the opposite is said.
fn is_denied(reader: &Reader, word: usize) -> bool {
    let denials = [
        "no", "not", "without", "never", "inte", "ingen", "inget", "ej", "utan",
    ];
    let before = reader.words_before(word);
    before.iter().any(|word| denials.contains(&word.as_str()))
}

type Table = &'static [(Term, &'static [&'static str])];
