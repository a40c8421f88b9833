use super::{Key, Words};
use crate::api::FaultKind;
use crate::state::{Notice, What};

impl Words {
    /// What the last action came to.
    pub fn notice(&self, notice: &Notice) -> String {
        match &notice.what {
            What::Synced(sync) => self.synced(sync),
            what => self.say(key(what)).to_owned(),
        }
    }
}

fn key(what: &What) -> Key {
    match what {
        What::CodeSaved => Key::NoticeCodeSaved,
        What::CodeNotConfirmed => Key::NoticeCodeNotConfirmed,
        What::TransferUnderWay => Key::NoticeTransferUnderWay,
        What::TransferAccepted => Key::NoticeTransferAccepted,
        What::TransferStillStuck => Key::NoticeTransferStillStuck,
        What::CodeRequested => Key::NoticeCodeRequested,
        What::CodeReceived { reused: false } => Key::NoticeCodeReceived,
        What::CodeReceived { reused: true } => Key::NoticeCodeReceivedReused,
        What::RegistrationSubmitted => Key::NoticeRegistrationSubmitted,
        What::RegistrationQueued => Key::NoticeRegistrationQueued,
        What::RegistrationCompleted => Key::NoticeRegistrationCompleted,
        What::RegistrationFailed => Key::NoticeRegistrationFailed,
        What::DetailsWanted => Key::NoticeDetailsWanted,
        What::JobCompleted => Key::NoticeJobCompleted,
        What::JobFailed => Key::NoticeJobFailed,
        What::JobUnclear => Key::NoticeJobUnclear,
        What::OutcomeUnknown(_) => Key::NoticeOutcomeUnknown,
        What::Synced(_) => Key::SyncUnchanged,
        What::Refused(_, kind) => refusal(*kind),
    }
}

fn refusal(kind: FaultKind) -> Key {
    match kind {
        FaultKind::Unauthorized => Key::NoticeRefusedSignedOut,
        FaultKind::Forbidden => Key::NoticeRefusedForbidden,
        FaultKind::NotFound => Key::NoticeRefusedNotFound,
        FaultKind::RateLimited { .. } => Key::NoticeRefusedHeld,
        FaultKind::Conflict => Key::NoticeRefusedConflict,
        FaultKind::Validation => Key::NoticeRefusedValidation,
        FaultKind::Server => Key::NoticeRefusedServer,
        FaultKind::DetailsRequired => Key::NoticeDetailsWanted,
        FaultKind::Network | FaultKind::Timeout | FaultKind::Contract => Key::NoticeOutcomeUnknown,
        FaultKind::Refused => Key::NoticeRefused,
    }
}
