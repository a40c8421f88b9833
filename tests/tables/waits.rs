//! How long a limit still lasts: never in thousands of seconds.

use crate::voice::voice;
use domain_lifecycle::api::instant::{MINUTE, SECOND};
use domain_lifecycle::words::{Key, Wait};

#[test]
fn it_is_rounded_up_to_what_is_worth_saying() {
    for (left, wait) in [
        (-5.0, Some(Wait::Seconds(1))),
        (0.0, Some(Wait::Seconds(1))),
        (SECOND, Some(Wait::Seconds(1))),
        (1.5 * SECOND, Some(Wait::Seconds(2))),
        (90.0 * SECOND, Some(Wait::Seconds(90))),
        (90.5 * SECOND, Some(Wait::Minutes(2))),
        (2.0 * MINUTE, Some(Wait::Minutes(2))),
        (2.1 * MINUTE, Some(Wait::Minutes(3))),
        (59.0 * MINUTE, Some(Wait::Minutes(59))),
        (59.5 * MINUTE, Some(Wait::Hour)),
        (60.0 * MINUTE, Some(Wait::Hour)),
        (60.1 * MINUTE, None),
        (f64::INFINITY, None),
        (f64::NAN, None),
    ] {
        assert_eq!(Wait::within_the_hour(left), wait, "{left}");
    }
}

#[test]
fn beyond_the_hour_the_time_is_told() {
    let words = voice("en");
    let held = |minutes: f64| words.held(minutes * MINUTE, 0.0);
    assert_eq!(held(60.0), "Too many requests. Continues in 1 h.");
    assert_eq!(held(61.0), "Too many requests. Continues at 3660000.");
}

/// A value is text: what looks like a gap in it is none.
#[test]
fn a_value_is_not_filled_again() {
    let words = voice("en");
    let filled = words.fill(Key::EppLength, &[("least", "{most}"), ("most", "{least}")]);
    assert_eq!(filled, "The code must have {most} to {least} characters.");
    let unknown = words.fill(Key::Reference, &[("other", "x")]);
    assert_eq!(unknown, words.say(Key::Reference));
}
