use std::fmt;

/// Shorter than this, it would be found in innocent answers.
const SHORTEST: usize = 4;

/// An API key. It can be sent, and looked for; it cannot be printed.
#[derive(Clone)]
pub struct Key(String);

/// Why a text cannot be a key. None says what the text was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// There is none.
    Missing,
    /// Too short to be one.
    TooShort,
    /// A header cannot carry it.
    NotPlain,
}

impl Key {
    /// The variable of the environment that holds it.
    pub const VARIABLE: &str = "DOMAIN_LIFECYCLE_API_KEY";

    /// Takes what the variable holds.
    pub fn new(text: &str) -> Result<Self, KeyFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(KeyFault::Missing);
        }
        if !text
            .bytes()
            .all(|byte| byte == b' ' || byte.is_ascii_graphic())
        {
            return Err(KeyFault::NotPlain);
        }
        if text.len() < SHORTEST {
            return Err(KeyFault::TooShort);
        }
        Ok(Self(text.to_owned()))
    }

    /// Takes it from the environment.
    pub fn from_environment() -> Result<Self, KeyFault> {
        match std::env::var(Self::VARIABLE) {
            Ok(text) => Self::new(&text),
            Err(std::env::VarError::NotPresent) => Err(KeyFault::Missing),
            Err(std::env::VarError::NotUnicode(_)) => Err(KeyFault::NotPlain),
        }
    }

    /// For the header of a request, and for nothing else.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether these bytes hold it: as it is, or as JSON or an address would write it.
    pub(crate) fn is_in(&self, bytes: &[u8]) -> bool {
        let holds = |text: &[u8]| {
            text.windows(self.0.len())
                .any(|window| window == self.0.as_bytes())
        };
        holds(bytes) || holds(&without_escapes(bytes))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let variable = Key::VARIABLE;
        match self {
            Self::Missing => write!(
                f,
                "put the API key into the variable {variable}, in a way that your shell does not \
                 write down: `read -rs {variable} && export {variable}`"
            ),
            Self::TooShort => write!(f, "what {variable} holds is too short for an API key"),
            Self::NotPlain => write!(
                f,
                "what {variable} holds cannot be an API key: a header carries plain ASCII only"
            ),
        }
    }
}

impl std::error::Error for KeyFault {}

/// `\u0041`, `\/` and `%41` as what they stand for.
fn without_escapes(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let (byte, left) = match first {
            b'%' => hex(after, 2).unwrap_or((*first, after)),
            b'\\' => match after.split_first() {
                Some((b'u', digits)) => hex(digits, 4).unwrap_or((b'u', digits)),
                Some((escaped, left)) => (*escaped, left),
                None => (*first, after),
            },
            _ => (*first, after),
        };
        plain.push(byte);
        rest = left;
    }
    plain
}

/// A number of so many hexadecimal digits, and what follows it.
fn hex(bytes: &[u8], digits: usize) -> Option<(u8, &[u8])> {
    let (number, rest) = bytes.split_at_checked(digits)?;
    let number = u32::from_str_radix(std::str::from_utf8(number).ok()?, 16).ok()?;
    Some((u8::try_from(number).ok()?, rest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::{Key, KeyFault};

    #[test]
    fn it_is_never_printed() {
        let key = Key::new(" hu_live_abc/123 \n").unwrap();
        assert_eq!(format!("{key:?}"), "Key(…)");
        assert_eq!(key.reveal(), "hu_live_abc/123");
    }

    #[test]
    fn what_is_no_key_is_refused_without_showing_it() {
        for (text, fault) in [
            ("", KeyFault::Missing),
            (" \n", KeyFault::Missing),
            ("abc", KeyFault::TooShort),
            ("abcdé", KeyFault::NotPlain),
            ("abcd\r\nX-Other: 1", KeyFault::NotPlain),
        ] {
            let refused = Key::new(text).unwrap_err();
            assert_eq!(refused, fault, "{text:?}");
            assert!(text.trim().is_empty() || !refused.to_string().contains(text.trim()));
        }
    }

    #[test]
    fn it_is_found_however_an_answer_writes_it() {
        let key = Key::new("hu_live/42").unwrap();
        for text in [
            "hu_live/42",
            r#"{"detail":"Bearer hu_live/42 is wrong"}"#,
            r"hu_live\/42",
            r"\u0068u_live\u002f42",
            "hu_live%2F42",
        ] {
            assert!(key.is_in(text.as_bytes()), "{text}");
        }
        for text in ["", "hu_live/4", "hu_live%2", r"\u00", "\\", "%zz"] {
            assert!(!key.is_in(text.as_bytes()), "{text}");
        }
    }
}
