use super::letters::words;

/// Whether two sentences say the same word for word, so that one of them is enough. Case, spaces
/// and what stands at their ends do not count.
pub fn same_words(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests {
    use super::same_words;

    #[test]
    fn only_the_words_count() {
        for (one, other, same) in [
            (
                "The transfer is complete.",
                "the transfer  is complete",
                true,
            ),
            ("Fel kod!", "Fel kod", true),
            (
                "The transfer is complete.",
                "The transfer is not complete.",
                false,
            ),
            ("2304", "2202", false),
            ("", "", false),
            (".", "!", false),
        ] {
            assert_eq!(same_words(one, other), same, "{one} / {other}");
        }
    }
}
