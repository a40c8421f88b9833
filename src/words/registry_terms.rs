//! What the language of registries means: result codes and statuses of EPP (RFC 5730 to 5732,
//! RFC 3915), and how registries and registrars put things.
//!
//! Careful rather than clever: a text that is not surely one of these is left alone, as a wrong
//! explanation is worse than none. The texts it was made for are in `tests/tables/registry.tsv`.

mod codes;
mod phrases;
mod reader;
mod said;
mod term;

use super::{Key, Words};
use reader::Reader;
pub use said::terms_said;
pub use term::Term;

/// More would be a wall of text beside one sentence.
const MOST: usize = 2;
/// No registry explains itself at greater length; what is longer is a log.
const LONGEST: usize = 2_000;

/// What there is to explain in this text, in the order in which it comes up, without what was
/// said already. What is only said in general stands back behind what is said in particular.
pub fn registry_terms(text: &str, said: &[Term]) -> Vec<Term> {
    let found = found(text);
    let exact = found.iter().copied().filter(|term| !term.is_general());
    let mut exact: Vec<_> = exact.take(MOST).collect();
    if exact.is_empty() {
        exact.extend(found.first());
    }
    exact.retain(|term| !said.iter().any(|other| other.covers(*term)));
    exact
}

impl Words {
    /// What a text means in plain words; empty where there is nothing to explain.
    pub fn plainly(&self, text: &str, said: &[Term]) -> String {
        let terms = registry_terms(text, said);
        let sentences: Vec<_> = terms.into_iter().map(|term| self.say(term.key())).collect();
        if sentences.is_empty() {
            return String::new();
        }
        self.fill(Key::PlainWords, &[("text", &sentences.join(" "))])
    }
}

/// Each once, in the order in which they come up.
fn found(text: &str) -> Vec<Term> {
    let reader = Reader::new(text, LONGEST);
    let mut hits = phrases::find(&reader);
    hits.extend(codes::find(text, LONGEST));
    hits.sort_by_key(|(at, _)| *at);
    let mut terms = Vec::new();
    for (_, term) in hits {
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms
}
