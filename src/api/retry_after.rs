//! How long a 429 asks us to wait.

use super::instant::{Millis, SECOND, parse_http_date, parse_iso, whole};

/// From 2001 to 2100: as spans these would be decades.
const SECONDS_SINCE_1970: f64 = 1.0e9;
const LATEST_SECONDS: f64 = 4.1e9;
const MILLIS_SINCE_1970: f64 = 1.0e12;
const LATEST_MILLIS: f64 = 4.1e12;

/// `Retry-After` in seconds or as a date, else `X-RateLimit-Reset`; `None` when neither is
/// there or readable (another origin's headers are hidden unless the server exposes them).
pub(super) fn wait(
    retry_after: Option<&str>,
    rate_limit_reset: Option<&str>,
    now: Millis,
) -> Option<Millis> {
    let from_date = |date: Millis| (date - now).max(0.0);
    let header = retry_after.map(str::trim);
    header
        .and_then(|text| seconds(text, now))
        .or_else(|| header.and_then(parse_http_date).map(from_date))
        .or_else(|| rate_limit_reset.and_then(parse_iso).map(from_date))
}

/// A span in seconds. A number that could only be a point in time, since 1970, is taken as one.
fn seconds(text: &str, now: Millis) -> Option<Millis> {
    let whole = whole(text)?;
    Some(match whole {
        MILLIS_SINCE_1970..=LATEST_MILLIS => (whole - now).max(0.0),
        SECONDS_SINCE_1970..=LATEST_SECONDS => (whole * SECOND - now).max(0.0),
        _ => whole * SECOND,
    })
}

#[cfg(test)]
mod tests {
    use super::wait;

    const NOW: f64 = 784_111_777_000.0;

    #[test]
    fn every_form_of_the_header() {
        let cases = [
            (Some("7"), None, Some(7_000.0)),
            (Some(" 7 "), None, Some(7_000.0)),
            (Some("Sun, 06 Nov 1994 08:49:47 GMT"), None, Some(10_000.0)),
            (Some("Sun, 06 Nov 1994 08:49:07 GMT"), None, Some(0.0)),
            (
                Some("soon"),
                Some("1994-11-06T08:50:37.000Z"),
                Some(60_000.0),
            ),
            (Some("3"), Some("1994-11-06T08:50:37.000Z"), Some(3_000.0)),
            (Some("-3"), None, None),
            (Some("1.5"), None, None),
            (None, None, None),
        ];
        for (header, reset, expected) in cases {
            assert_eq!(wait(header, reset, NOW), expected, "{header:?} {reset:?}");
        }
    }
}
