use super::{Key, Words, service_status};
use contract::v2::{ServiceStatus, StatusSyncResponse};

impl Words {
    /// One sentence for every combination of what a status sync reports.
    pub fn synced(&self, sync: &StatusSyncResponse) -> String {
        let from = self.status(&sync.previous_status);
        let to = self.status(&sync.new_status);
        let values = [("from", from), ("to", to)];
        let sentence = self.fill(outcome(sync), &values);
        match second_try(sync) {
            Some(key) => format!("{sentence} {}", self.say(key)),
            None => sentence,
        }
    }

    /// A status of a later version is named as the server names it.
    fn status<'a>(&'a self, status: &'a ServiceStatus) -> &'a str {
        match status {
            ServiceStatus::Other(name) => name,
            known => self.say(service_status(known)),
        }
    }
}

/// Failure is said before anything else, and a change only where the two statuses differ.
fn outcome(sync: &StatusSyncResponse) -> Key {
    let changed = sync.previous_status != sync.new_status;
    let active = sync.status_changed_to_active && sync.new_status == ServiceStatus::Active;
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
        (true, ..) if !changed => Key::SyncUnchanged,
        (true, ..) if active => Key::SyncActivated,
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
