//! Made-up languages, by which layouts are tested: English that is still readable, so that whatever
//! stays plain on screen was never translated.

/// How one says an English sentence.
type Say = fn(&str) -> String;

/// Their tags, and how each says it.
pub(super) const LANGUAGES: [(&str, Say); 2] = [("ar-XB", from_right_to_left), ("en-XA", accented)];

/// Right-to-left override, and its end.
const TURNED: (char, char) = ('\u{202e}', '\u{202c}');

/// A letter of a language from right to left, but not to be seen: paragraphs take their direction
/// from the first letter, and an override is none.
const FIRST: char = '\u{200f}';

/// Accented, and longer by two fifths, as German or Finnish can be.
fn accented(text: &str) -> String {
    let letters = outside_gaps(text, |part| part.chars().map(accent).collect());
    let more = text.chars().count() * 2 / 5;
    let padding: String = "one two three four five six seven "
        .chars()
        .map(accent)
        .cycle()
        .take(more.saturating_sub(3))
        .collect();
    format!("[{}]", format!("{letters} {}", padding.trim()).trim())
}

/// Every word written from right to left.
fn from_right_to_left(text: &str) -> String {
    let words = outside_gaps(text, |part| {
        let words: Vec<_> = part.split(' ').map(turned).collect();
        words.join(" ")
    });
    format!("{FIRST}{words}")
}

fn turned(word: &str) -> String {
    if word.is_empty() {
        return String::new();
    }
    format!("{}{word}{}", TURNED.0, TURNED.1)
}

/// Changes what stands outside of `{gaps}`.
fn outside_gaps(text: &str, change: impl Fn(&str) -> String) -> String {
    let mut changed = String::new();
    for part in text.split_inclusive('}') {
        let gap = part.find('{').unwrap_or(part.len());
        let (plain, gap) = part.split_at(gap);
        changed.push_str(&change(plain));
        changed.push_str(gap);
    }
    changed
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "aceginorsuyzACEGINORSUYZ";
    const ACCENTED: &str = "áçéğîñöŕšûýžÁÇÉĞÎÑÖŔŠÛÝŽ";
    let place = PLAIN.chars().position(|plain| plain == letter);
    place
        .and_then(|at| ACCENTED.chars().nth(at))
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "Day {passed} of {max}, about {n} days left";

    #[test]
    fn gaps_stay_as_they_are() {
        for (tag, say) in LANGUAGES {
            let said = say(SENTENCE);
            for gap in ["{passed}", "{max}", "{n}"] {
                assert!(said.contains(gap), "{tag}: {said}");
            }
            assert!(!said.contains("Day") || tag == "ar-XB", "{said}");
        }
    }

    #[test]
    fn accented_it_is_two_fifths_longer() {
        let said = accented(SENTENCE).chars().count();
        let plain = SENTENCE.chars().count();
        assert!(
            (plain * 135 / 100..=plain * 150 / 100).contains(&said),
            "{plain} {said}"
        );
    }

    #[test]
    fn from_right_to_left_every_word_is_turned_once() {
        assert_eq!(
            from_right_to_left("Pay now {n}."),
            "\u{200f}\u{202e}Pay\u{202c} \u{202e}now\u{202c} {n}\u{202e}.\u{202c}"
        );
    }
}
