//! Domain names in their two forms: the one that is sent, and the one that people read.

/// The ASCII form. `to_ascii` is the browser's own, and only asked about names that need it: given
/// anything else it would find a host name in it.
pub(super) fn sent(name: &str, to_ascii: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let is_part = |c: char| c.is_alphanumeric() || !c.is_ascii() || "-._".contains(c);
    if !name.chars().all(is_part) {
        None
    } else if name.is_ascii() {
        Some(name.to_ascii_lowercase())
    } else {
        to_ascii(name).filter(|ascii| ascii.is_ascii())
    }
}

/// The readable form of an ASCII name; a label that cannot be read stays as it is.
pub(super) fn shown(ascii: &str) -> String {
    let label = |label: &str| {
        label
            .strip_prefix("xn--")
            .and_then(decode)
            .filter(|text| text.chars().all(is_visible))
            .unwrap_or_else(|| label.to_owned())
    };
    let labels: Vec<_> = ascii.split('.').map(label).collect();
    labels.join(".")
}

/// Nothing that hides, or turns the direction of what stands beside it.
fn is_visible(c: char) -> bool {
    let is_formatting = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{2000}'..='\u{206f}' | '\u{feff}'
    );
    !c.is_control() && !c.is_whitespace() && !is_formatting
}

/// Punycode, RFC 3492.
fn decode(label: &str) -> Option<String> {
    let (basic, extended) = label.rsplit_once('-').unwrap_or(("", label));
    let mut text: Vec<char> = basic.chars().collect();
    let (mut next, mut place, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = extended.bytes().peekable();
    while digits.peek().is_some() {
        let before = place;
        place = place.checked_add(number(&mut digits, bias)?)?;
        let length = u32::try_from(text.len()).ok()?.checked_add(1)?;
        bias = adapt(place - before, length, before == 0);
        next = next.checked_add(place / length)?;
        place %= length;
        text.insert(usize::try_from(place).ok()?, char::from_u32(next)?);
        place += 1;
    }
    Some(text.into_iter().collect())
}

/// A number of variable length.
fn number(digits: &mut impl Iterator<Item = u8>, bias: u32) -> Option<u32> {
    let (mut sum, mut weight, mut position) = (0_u32, 1_u32, 36_u32);
    loop {
        let digit = digit(digits.next()?)?;
        sum = sum.checked_add(digit.checked_mul(weight)?)?;
        let threshold = position.saturating_sub(bias).clamp(1, 26);
        if digit < threshold {
            return Some(sum);
        }
        weight = weight.checked_mul(36 - threshold)?;
        position += 36;
    }
}

fn digit(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'a'..=b'z' => byte - b'a',
        b'A'..=b'Z' => byte - b'A',
        b'0'..=b'9' => byte - b'0' + 26,
        _ => return None,
    }))
}

fn adapt(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut steps = 0;
    while delta > 455 {
        delta /= 35;
        steps += 36;
    }
    steps + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::{sent, shown};

    #[test]
    fn punycode_is_made_readable() {
        for (ascii, readable) in [
            ("xn--rksmrgs-5wao1o.se", "räksmörgås.se"),
            ("www.xn--bcher-kva.example", "www.bücher.example"),
            ("xn--fiqs8s", "中国"),
            ("xn--e1afmkfd.xn--p1ai", "пример.рф"),
            ("example.com", "example.com"),
        ] {
            assert_eq!(shown(ascii), readable);
        }
    }

    #[test]
    fn what_cannot_be_read_or_would_hide_stays_as_it_is() {
        for ascii in [
            "xn--.se",
            "xn--!.se",
            "xn--99999999999.se",
            "xn--a-0ea-.se",
            "xn--ab-m1t.se",
        ] {
            let again = shown(ascii);
            assert!(
                again == ascii || again.chars().all(super::is_visible),
                "{ascii} {again:?}"
            );
        }
    }

    #[test]
    fn only_names_are_sent_and_only_foreign_ones_are_translated() {
        let never = |_: &str| -> Option<String> { panic!("not to be asked") };
        assert_eq!(sent("Test.COM", &never).as_deref(), Some("test.com"));
        for name in [
            "a.com/x",
            "u@a.com",
            "a.com:1",
            "a b.com",
            "å.com?x",
            "[::1]",
            "å%2e.com",
            "a\\b.com",
        ] {
            assert_eq!(sent(name, &never), None, "{name}");
        }
        let to_ascii = |name: &str| (name == "Å.se").then(|| "xn--5ca.se".to_owned());
        assert_eq!(sent("Å.se", &to_ascii).as_deref(), Some("xn--5ca.se"));
        assert_eq!(sent("Ä.se", &to_ascii), None);
    }
}
