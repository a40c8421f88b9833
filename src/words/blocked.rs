//! What blocks a transfer, for when the API does not say which it was.

use super::{Key, Words};

/// The causes that there are, the one that a customer can mend fastest first.
pub fn block_causes() -> [Key; 6] {
    [
        Key::BlockedCode,
        Key::BlockedStatus,
        Key::BlockedNoAnswer,
        Key::BlockedRejected,
        Key::BlockedTooNew,
        Key::BlockedPending,
    ]
}

impl Words {
    /// For how long a blocked transfer is kept.
    pub fn kept(&self, days_left: i64) -> String {
        if days_left <= 0 {
            return self.say(Key::BlockedLast).to_owned();
        }
        self.count(days_left, Key::BlockedLeftOne, Key::BlockedLeftOther, &[])
    }
}
