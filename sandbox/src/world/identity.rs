//! Swedish personal and organisation numbers, as a registry checks them.

/// What is wrong with an identification number, or nothing.
pub(crate) fn fault(number: &str) -> Option<&'static str> {
    let Some(digits) = digits(number) else {
        return Some("An identification number has the form YYYYMMDD-NNNN or NNNNNN-NNNN.");
    };
    if is_person(&digits) && !has_date(&digits) {
        return Some("The identification number begins with a date that does not exist.");
    }
    if !luhn(&digits) {
        return Some("The check digit of the identification number is wrong.");
    }
    None
}

/// The ten digits that count; the century of a personal number does not.
fn digits(number: &str) -> Option<Vec<u32>> {
    let bare: String = number.trim().chars().filter(|c| *c != '-').collect();
    let ten = match bare.len() {
        10 => bare.as_str(),
        12 if ["18", "19", "20"].iter().any(|c| bare.starts_with(c)) => bare.get(2..)?,
        _ => return None,
    };
    ten.chars().map(|c| c.to_digit(10)).collect()
}

/// Organisation numbers have a third digit of two or more, where persons have their month.
fn is_person(digits: &[u32]) -> bool {
    digits.get(2).is_some_and(|third| *third < 2)
}

fn has_date(digits: &[u32]) -> bool {
    let two = |at: usize| match digits.get(at..at + 2) {
        Some([tens, ones]) => tens * 10 + ones,
        _ => 0,
    };
    // Coordination numbers add sixty to the day.
    let day = two(4) % 60;
    (1..=12).contains(&two(2)) && (1..=31).contains(&day)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn valid_numbers_pass_in_every_form() {
        for number in ["850412-2386", "19850412-2386", "8504122386", "556699-1237"] {
            assert_eq!(fault(number), None, "{number}");
        }
    }

    /// The demo's account page names a number that passes, in each of its languages.
    #[test]
    fn what_the_demo_promises_is_true() {
        let demo = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo");
        let hints = ["words-en.js", "words-sv.js"].map(|file| {
            let text = std::fs::read_to_string(demo.join(file)).unwrap();
            let line = text.lines().find(|line| line.contains("identifierHint:"));
            line.unwrap().to_owned()
        });
        for hint in hints {
            let number = hint
                .split([' ', '\''])
                .map(|word| word.trim_end_matches('.'))
                .find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            assert_eq!(fault(number.unwrap()), None, "{hint}");
        }
    }

    #[test]
    fn wrong_numbers_are_told_apart() {
        assert!(fault("19850412-1234").unwrap().contains("check digit"));
        assert!(fault("19851340-2386").unwrap().contains("date"));
        assert!(fault("hello").unwrap().contains("form"));
        assert!(fault("").unwrap().contains("form"));
    }
}
