/// A code as it will be sent, and whether something was taken off its edges.
#[derive(Debug, PartialEq, Eq)]
pub struct Trimmed<'a> {
    /// The code.
    pub code: &'a str,
    /// The customer is told that something was removed.
    pub changed: bool,
}

/// Takes off what copying adds to the edges of a code: white space of any kind, zero-width
/// characters, byte-order marks. Inside, everything stays: codes contain odd characters.
pub fn trim_code(typed: &str) -> Trimmed<'_> {
    let code = typed.trim_matches(is_padding);
    Trimmed {
        code,
        changed: code.len() != typed.len(),
    }
}

fn is_padding(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::trim_code;

    #[test]
    fn edges_go_and_the_inside_stays() {
        let cases = [
            ("abc", "abc", false),
            ("  abc\r\n", "abc", true),
            ("\u{a0}a b\u{200b}", "a b", true),
            ("\"a&amp;<b>\"", "\"a&amp;<b>\"", false),
            (" \t ", "", true),
            ("", "", false),
        ];
        for (typed, code, changed) in cases {
            let trimmed = trim_code(typed);
            assert_eq!(
                (trimmed.code, trimmed.changed),
                (code, changed),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn every_printable_code_survives_any_padding() {
        let code: String = ('!'..='~').collect();
        for pad in ["", " ", "\n\t", "\u{a0}\u{feff}", "\u{200b}\u{2003}"] {
            assert_eq!(trim_code(&format!("{pad}{code}{pad}")).code, code);
        }
    }
}
