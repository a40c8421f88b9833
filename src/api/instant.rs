//! Points in time, and the two spellings in which the APIs write them.
//!
//! Written out here because the browser's `Date` is not to be had in pure code, and a date
//! library would weigh more than the rest of this layer.

/// Milliseconds: since 1970 UTC for a point in time, or a span. Fractions carry no meaning.
pub type Millis = f64;

/// Milliseconds in a second.
pub const SECOND: Millis = 1_000.0;
/// Milliseconds in a minute.
pub const MINUTE: Millis = 60.0 * SECOND;
/// Milliseconds in a day.
pub const DAY: Millis = 1440.0 * MINUTE;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Reads ISO 8601 as the APIs write it: `2026-04-27T12:34:56.000Z`, with or without fraction,
/// with `Z` or an offset such as `+02:00`.
pub fn parse_iso(text: &str) -> Option<Millis> {
    let (date, rest) = text.trim().split_once(['T', ' '])?;
    let mut date = date.splitn(3, '-');
    let (year, month, day) = (
        number(date.next()?)?,
        number(date.next()?)?,
        number(date.next()?)?,
    );
    let (time, offset) = split_offset(rest)?;
    Some(millis(year, month, day, time)? - offset)
}

/// Reads the one form of HTTP dates in use (RFC 9110): `Sun, 06 Nov 1994 08:49:37 GMT`.
pub fn parse_http_date(text: &str) -> Option<Millis> {
    let mut words = text.trim().split_once(", ")?.1.split(' ');
    let day = number(words.next()?)?;
    let month_name = words.next()?;
    let month = (1..).zip(MONTHS).find(|(_, name)| *name == month_name)?.0;
    let year = number(words.next()?)?;
    let time = words.next()?;
    (words.next()? == "GMT").then_some(())?;
    millis(year, month, day, time)
}

/// Writes ISO 8601 in UTC, to the second; what lies outside the years of four digits is `unknown`.
pub fn to_iso(at: Millis) -> String {
    const FIRST: Millis = -62_167_219_200_000.0; // the year 0
    const AFTER: Millis = 253_402_300_800_000.0; // the year 10000
    if !(FIRST..AFTER).contains(&at) {
        return "unknown".to_owned();
    }
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "within the years 0 to 9999, as was just seen"
    )]
    let seconds = (at / SECOND).floor() as i64;
    let (year, month, day) = date(seconds.div_euclid(86_400));
    let time = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// The day of the Gregorian calendar from days since 1970-01-01: [`days`] the other way round.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153; // counted from March
    let day = of_year - (153 * month + 2) / 5 + 1;
    let late = i64::from(month >= 10);
    (era * 400 + year + late, month + 3 - 12 * late, day)
}

/// Splits `12:34:56.000+02:00` into its time and its offset.
fn split_offset(rest: &str) -> Option<(&str, Millis)> {
    if let Some(time) = rest.strip_suffix(['Z', 'z']) {
        return Some((time, 0.0));
    }
    let at = rest.rfind(['+', '-'])?;
    let (time, offset) = rest.split_at_checked(at)?;
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let span = f64::from(number(hours)? * 60 + number(minutes)?) * MINUTE;
    Some((time, if offset.starts_with('-') { -span } else { span }))
}

fn millis(year: i32, month: i32, day: i32, time: &str) -> Option<Millis> {
    let mut parts = time.splitn(3, ':');
    let (hours, minutes) = (number(parts.next()?)?, number(parts.next()?)?);
    let (seconds, fraction) = fractional(parts.next()?)?;
    let plausible = (0..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (0..24).contains(&hours)
        && (0..60).contains(&minutes)
        && (0..61).contains(&seconds);
    plausible.then(|| {
        let minutes = f64::from(days(year, month, day)) * 1440.0 + f64::from(hours * 60 + minutes);
        minutes * MINUTE + f64::from(seconds) * SECOND + fraction
    })
}

/// Days from 1970-01-01 to a day of the Gregorian calendar, counting years from March so that
/// the leap day comes last.
fn days(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leaps + (month * 153 + 2) / 5 + day - 1 - 719_468
}

fn number(text: &str) -> Option<i32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| {
        text.bytes()
            .fold(0, |n, digit| 10 * n + i32::from(digit - b'0'))
    })
}

/// `37.25` as whole seconds and the milliseconds after them.
fn fractional(text: &str) -> Option<(i32, Millis)> {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let millis = fraction.get(..3).unwrap_or(fraction);
    let scale = [1.0, 100.0, 10.0, 1.0];
    let part = whole(millis)? * scale.get(millis.len())?;
    whole(fraction)?;
    Some((number(seconds)?, part))
}

/// A number of nothing but digits, however many. Written out here because reading every decimal
/// fraction exactly takes ten thousand bytes of tables.
pub(super) fn whole(text: &str) -> Option<f64> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let add = |n: f64, digit: u8| 10.0 * n + f64::from(digit - b'0');
    digits.then(|| text.bytes().fold(0.0, add))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_spellings_of_one_moment_agree() {
        for text in [
            "1994-11-06T08:49:37.000Z",
            "1994-11-06T08:49:37Z",
            "1994-11-06 08:49:37z",
            "1994-11-06T10:49:37+02:00",
            "1994-11-06T03:19:37-05:30",
        ] {
            assert_eq!(parse_iso(text), Some(784_111_777_000.0), "{text}");
        }
        assert_eq!(
            parse_iso("2024-02-29T00:00:00.250Z"),
            Some(1_709_164_800_250.0)
        );
        assert_eq!(parse_iso("1970-01-01T00:00:00Z"), Some(0.0));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            "0000-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "1994-11-06T08:49:37Z",
            "2000-02-29T12:00:00Z",
            "2026-12-31T23:59:59Z",
            "2100-03-01T00:00:01Z",
            "9999-12-31T23:59:59Z",
        ] {
            let at = parse_iso(text).expect(text);
            assert_eq!(to_iso(at), text);
            assert_eq!(to_iso(at + 999.0), text, "to the second");
        }
        let nowhere = [f64::NAN, f64::INFINITY, 1e18, -1e18];
        assert!(nowhere.iter().all(|at| to_iso(*at) == "unknown"));
    }

    #[test]
    fn http_dates_are_read() {
        assert_eq!(
            parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT"),
            Some(784_111_777_000.0)
        );
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "2026-13-01T00:00:00Z",
            "2026-04-27",
            "2026-04-27T25:00:00Z",
            "å-Tå",
            "2026-04-27T12:00:00é",
        ] {
            assert_eq!(parse_iso(text), None, "{text}");
        }
        for text in [
            "",
            "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "7",
        ] {
            assert_eq!(parse_http_date(text), None, "{text}");
        }
    }
}
