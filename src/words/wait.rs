use crate::api::Millis;
use crate::api::instant::{MINUTE, SECOND};

/// How long something still lasts, as coarsely as it is worth saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// So many seconds, up to a minute and a half.
    Seconds(i32),
    /// So many minutes.
    Minutes(i32),
    /// An hour.
    Hour,
}

impl Wait {
    /// Rounded up, and at least a second; `None` for more than an hour.
    pub fn within_the_hour(left: Millis) -> Option<Self> {
        // From the smallest, so that no float is ever converted.
        let least = |most: i32, unit: f64| (1..=most).find(|n| f64::from(*n) * unit >= left);
        let seconds = || least(90, SECOND).map(Self::Seconds);
        let minutes = || least(59, MINUTE).map(Self::Minutes);
        seconds()
            .or_else(minutes)
            .or_else(|| least(1, 60.0 * MINUTE).map(|_| Self::Hour))
    }
}
