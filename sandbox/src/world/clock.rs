//! The world's clock: real time that can be stopped and stepped.

use jiff::{SignedDuration, Timestamp};
use std::time::Instant;

/// Time in the world. It only ever moves forward.
#[derive(Debug)]
pub(crate) struct Clock {
    base: Timestamp,
    running_since: Option<Instant>,
}

impl Clock {
    /// A running clock that shows `base` now.
    pub(crate) fn starting_at(base: Timestamp) -> Self {
        Self {
            base,
            running_since: Some(Instant::now()),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        match self.running_since {
            Some(since) => later(self.base, elapsed(since)),
            None => self.base,
        }
    }

    pub(crate) fn advance(&mut self, seconds: u32) {
        self.base = later(self.base, SignedDuration::from_secs(seconds.into()));
    }

    pub(crate) fn set_running(&mut self, run: bool) {
        self.base = self.now();
        self.running_since = run.then(Instant::now);
    }
}

fn elapsed(since: Instant) -> SignedDuration {
    SignedDuration::try_from(since.elapsed()).unwrap_or(SignedDuration::MAX)
}

/// The time `by` after `at`, or the end of time.
pub(crate) fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

/// The time that many days before `at`, or the beginning of time.
pub(crate) fn days_before(at: Timestamp, days: i64) -> Timestamp {
    at.checked_sub(self::days(days)).unwrap_or(Timestamp::MIN)
}

/// So many days of 24 hours.
pub(crate) const fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(days.saturating_mul(24))
}

/// A time as the API writes it: ISO 8601, UTC, milliseconds.
pub(crate) fn iso(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}
