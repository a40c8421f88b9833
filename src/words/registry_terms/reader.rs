//! A text as a row of letters, so that `clientTransferProhibited`, `client transfer prohibited`
//! and `CLIENT_TRANSFER_PROHIBITED` read alike.

use crate::words::letters::{is_part_of_word, small};

/// The letters and digits of a text; what lies between is only remembered as a gap.
#[derive(Debug)]
pub(super) struct Reader {
    letters: Vec<Letter>,
}

#[derive(Debug, Clone, Copy)]
struct Letter {
    raw: char,
    small: char,
    /// Where in the text it stands.
    at: usize,
    before: Gap,
}

/// What separates a letter from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Nothing: the same word.
    None,
    /// Another word.
    Word,
    /// Another sentence.
    Sentence,
}

impl Reader {
    pub(super) fn new(text: &str, longest: usize) -> Self {
        let mut before = Gap::Sentence;
        let mut letters = Vec::new();
        for (at, raw) in text.char_indices().take(longest) {
            if is_part_of_word(raw) {
                letters.push(Letter {
                    raw,
                    small: small(raw),
                    at,
                    before,
                });
                before = Gap::None;
            } else if matches!(raw, '.' | '!' | '?') {
                before = Gap::Sentence;
            } else if before == Gap::None {
                before = Gap::Word;
            }
        }
        Self { letters }
    }

    /// Where words begin.
    pub(super) fn words(&self) -> impl Iterator<Item = usize> + '_ {
        let letters = self.letters.iter().enumerate();
        letters.filter_map(|(place, letter)| (letter.before != Gap::None).then_some(place))
    }

    /// Where in the text this letter stands.
    pub(super) fn at(&self, place: usize) -> usize {
        self.letters.get(place).map_or(0, |letter| letter.at)
    }

    /// The letter here, as it stands and in its small form.
    pub(super) fn letter(&self, place: usize) -> Option<[char; 2]> {
        let letter = self.letters.get(place)?;
        Some([letter.raw, letter.small])
    }

    /// Reads a phrase from here on, and says where it ends. Its words may be run together or
    /// parted in any way but by the end of a sentence. A `*` at its end lets the last word go
    /// on; capitals in it are meant.
    pub(super) fn read(&self, from: usize, phrase: &str) -> Option<usize> {
        let (phrase, open) = match phrase.strip_suffix('*') {
            Some(stem) => (stem, true),
            None => (phrase, false),
        };
        let mut place = from;
        for wanted in phrase.chars().filter(|c| *c != ' ') {
            let letter = self.letters.get(place)?;
            let same = wanted == letter.raw || wanted == letter.small;
            let runs_on = place == from || letter.before != Gap::Sentence;
            (same && runs_on).then_some(())?;
            place += 1;
        }
        let next = self.letters.get(place);
        let whole = next.is_none_or(|letter| letter.before != Gap::None);
        (open || whole).then_some(place)
    }

    /// Up to two words before, the nearer first, in small letters; none across the end of a
    /// sentence.
    pub(super) fn words_before(&self, place: usize) -> Vec<String> {
        let mut words = Vec::new();
        let mut end = place;
        while words.len() < 2 && self.follows_on(end) {
            let earlier = self.letters.get(..end).unwrap_or_default();
            let start = earlier.iter().rposition(|l| l.before != Gap::None);
            let start = start.unwrap_or_default();
            let word = earlier.get(start..).unwrap_or_default();
            words.push(word.iter().map(|letter| letter.small).collect());
            end = start;
        }
        words
    }

    fn follows_on(&self, place: usize) -> bool {
        let letter = self.letters.get(place);
        letter.is_some_and(|letter| letter.before == Gap::Word)
    }
}
