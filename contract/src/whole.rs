//! Integers that may arrive as `33`, `33.0` or `33.4`: JSON has one kind of number.

use serde::de::{Deserializer, Error, Visitor};
use std::fmt;

/// Reads any JSON number as a whole one, towards zero, clamped to `i64`.
pub(crate) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    deserializer.deserialize_any(Whole)
}

struct Whole;

impl Visitor<'_> for Whole {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        Ok(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        #[expect(
            clippy::as_conversions,
            clippy::cast_possible_truncation,
            reason = "`as` saturates, and reads NaN as 0: just what a display needs"
        )]
        Ok(value as i64)
    }
}
