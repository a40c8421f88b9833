//! Letters, as far as comparing texts needs them.
//!
//! Written out here because the tables of the whole of Unicode would weigh more than all sentences
//! of a language. Texts in other scripts than these are compared as they are written.

/// The small form of a letter: Latin with the accents of Europe, Greek and Cyrillic.
pub(super) fn small(letter: char) -> char {
    let apart = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // In pairs, the capital first and even, or odd.
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' => 1 - u32::from(letter) % 2,
        'Ĺ'..='Ň' | 'Ź'..='Ž' => u32::from(letter) % 2,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + apart).unwrap_or(letter)
}

/// A text in small letters.
pub(super) fn lowered(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Whether it belongs to a word: a letter or a digit, and no sign of the blocks that have only such.
pub(super) fn is_part_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let sign = matches!(c, '\u{80}'..='¿' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3020}'
        | '\u{fe10}'..='\u{fe6f}' | '\u{feff}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{fffc}' | '\u{fffd}');
    !sign || matches!(c, 'ª' | 'µ' | 'º')
}

/// The words of a text, in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c| !is_part_of_word(c))
        .filter(|word| !word.is_empty())
        .map(lowered)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{is_part_of_word, lowered, small};

    #[test]
    fn letters_of_europe_become_small() {
        for letter in ('\0'..='\u{17f}').chain('Α'..='ώ').chain('Ѐ'..='ѿ') {
            let known = letter.to_lowercase().next().unwrap();
            // Of Turkish only with its dot, and where the small form is in another block.
            let apart = matches!(letter, 'İ' | 'Ÿ') || ('Ѡ'..='ѿ').contains(&letter);
            assert!(apart || small(letter) == known, "{letter} {known}");
        }
        assert_eq!(
            lowered("ÄRENDE Öresund Ωmega ЖУК 日本"),
            "ärende öresund ωmega жук 日本"
        );
    }

    #[test]
    fn signs_part_words() {
        for c in '\0'..='\u{24f}' {
            let fraction = "²³¹¼½¾".contains(c);
            assert_eq!(
                is_part_of_word(c),
                c.is_alphanumeric() && !fraction,
                "{c:?}"
            );
        }
        assert!("日本語 ü".chars().filter(|c| is_part_of_word(*c)).count() == 4);
        assert!(!"–—…“”„‘’•€、。「」！？".chars().any(is_part_of_word));
    }
}
