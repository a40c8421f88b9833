use super::{Key, Words};
use crate::api::Millis;
use crate::api::instant::MINUTE;
use contract::v2::WhoisLookup;

/// How long ago something was, as coarsely as it is worth saying, so that a screen that says it
/// changes seldom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Age {
    /// Within the last minute.
    Now,
    /// So many whole minutes.
    Minutes(i64),
    /// Longer: the moment says it better.
    At(Millis),
}

impl Age {
    /// From a moment to now.
    pub fn since(moment: Millis, now: Millis) -> Self {
        let minutes = ((now - moment) / MINUTE).floor();
        // From the largest, so that no float is ever converted.
        match (1..60_i32).rev().find(|n| f64::from(*n) <= minutes) {
            None => Self::Now,
            Some(59) => Self::At(moment),
            Some(n) => Self::Minutes(i64::from(n)),
        }
    }
}

impl Words {
    /// When the picture was made, and by whom. Only a look-up that went well makes it the
    /// registry's; after one that failed, it is no more than what was known at that time.
    pub fn checked(&self, age: Age, made_at: Millis, lookup: Option<&WhoisLookup>) -> String {
        let time = |key, at| self.fill(key, &[("time", &self.moment(at))]);
        match (lookup, age) {
            (Some(WhoisLookup::Ok), Age::Now) => self.say(Key::CheckedNow).to_owned(),
            (Some(WhoisLookup::Ok), Age::Minutes(n)) => {
                self.count(n, Key::CheckedMinutesOne, Key::CheckedMinutesOther, &[])
            }
            (Some(WhoisLookup::Ok), Age::At(at)) => time(Key::CheckedAt, at),
            (Some(_), _) => time(Key::AsKnown, made_at),
            (None, Age::Now) => self.say(Key::UpdatedNow).to_owned(),
            (None, Age::Minutes(n)) => {
                self.count(n, Key::UpdatedMinutesOne, Key::UpdatedMinutesOther, &[])
            }
            (None, Age::At(at)) => time(Key::UpdatedAt, at),
        }
    }

    /// How long ago something was.
    pub fn ago(&self, age: Age) -> String {
        match age {
            Age::Now => self.say(Key::AgoNow).to_owned(),
            Age::Minutes(n) => self.count(n, Key::AgoMinutesOne, Key::AgoMinutesOther, &[]),
            Age::At(at) => self.moment(at),
        }
    }

    /// What a look-up that went wrong means; `None` when it went well or none was made.
    pub fn lookup(&self, lookup: Option<&WhoisLookup>) -> Option<Key> {
        match lookup? {
            WhoisLookup::Ok => None,
            WhoisLookup::LookupUnavailable => Some(Key::LookupUnavailable),
            WhoisLookup::TldNotSupported => Some(Key::LookupTldNotSupported),
            WhoisLookup::RateLimited => Some(Key::LookupRateLimited),
            WhoisLookup::Error | WhoisLookup::Other(_) => Some(Key::LookupError),
        }
    }
}
