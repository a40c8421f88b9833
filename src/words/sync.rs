use super::{Key, Words, service_status};
use contract::v2::StatusSyncResponse;

impl Words {
    /// One sentence for every combination of what a status sync reports.
    pub fn synced(&self, sync: &StatusSyncResponse) -> String {
        let from = self.say(service_status(&sync.previous_status));
        let to = self.say(service_status(&sync.new_status));
        let values = [("from", from), ("to", to)];
        let sentence = self.fill(outcome(sync), &values);
        match second_try(sync) {
            Some(key) => format!("{sentence} {}", self.say(key)),
            None => sentence,
        }
    }
}

/// Failure is said before anything else.
fn outcome(sync: &StatusSyncResponse) -> Key {
    match (
        sync.sync_success,
        sync.revert_attempted,
        sync.revert_succeeded,
    ) {
        (false, true, true) => Key::SyncReverted,
        (false, true, false) => Key::SyncRevertFailed,
        (false, false, _) => Key::SyncFailed,
        (true, true, true) => Key::SyncTakenBack,
        (true, true, false) => Key::SyncNotTakenBack,
        (true, ..) if !sync.status_changed => Key::SyncUnchanged,
        (true, ..) if sync.status_changed_to_active => Key::SyncActivated,
        (true, ..) => Key::SyncChanged,
    }
}

fn second_try(sync: &StatusSyncResponse) -> Option<Key> {
    sync.double_sync_attempted
        .then_some(if sync.double_sync_succeeded {
            Key::SyncTwice
        } else {
            Key::SyncTwiceFailed
        })
}
