use super::{Key, Words};
use crate::state::Due;

impl Words {
    /// By when: a day, or a time where it is today.
    pub fn due(&self, due: Due) -> String {
        let (key, name, value) = match due {
            Due::Around(day) => (Key::DueAround, "date", self.day(day)),
            Due::Since(day) => (Key::DueSince, "date", self.day(day)),
            Due::From(day) => (Key::DueFrom, "date", self.day(day)),
            Due::FromAtLatest(day) => (Key::DueFromAtLatest, "date", self.day(day)),
            Due::Until(day) => (Key::DueUntil, "date", self.day(day)),
            Due::Again(time) => (Key::DueAgain, "time", self.moment(time)),
            Due::Followed(time) => (Key::DueFollowed, "time", self.moment(time)),
        };
        self.fill(key, &[(name, &value)])
    }
}
