use super::{Key, Wait, Words};
use crate::api::{FaultKind, Millis, TargetFault};

impl Words {
    /// Why the last read failed.
    pub fn trouble(&self, kind: FaultKind) -> Key {
        match kind {
            FaultKind::Network => Key::TroubleNetwork,
            FaultKind::Timeout => Key::TroubleTimeout,
            FaultKind::Contract => Key::TroubleContract,
            FaultKind::Unauthorized => Key::SignedOut,
            FaultKind::Forbidden => Key::TroubleForbidden,
            FaultKind::NotFound => Key::TroubleNotFound,
            FaultKind::RateLimited { .. } => Key::Held,
            FaultKind::Server => Key::TroubleServer,
            FaultKind::Conflict
            | FaultKind::Validation
            | FaultKind::DetailsRequired
            | FaultKind::Refused => Key::TroubleRefused,
        }
    }

    /// Why nothing can be asked.
    pub fn target_fault(&self, fault: TargetFault) -> Key {
        match fault {
            TargetFault::DomainMissing => Key::DomainMissing,
            TargetFault::DomainInvalid => Key::DomainInvalid,
            TargetFault::AccountMissing => Key::AccountMissing,
        }
    }

    /// How long nothing is sent yet, counted down; at most an hour is counted.
    pub fn held(&self, until: Millis, now: Millis) -> String {
        match Wait::within_the_hour(until - now) {
            Some(wait) => self.fill(Key::HeldFor, &[("wait", &self.wait(wait))]),
            None => self.fill(Key::HeldUntil, &[("time", &self.moment(until))]),
        }
    }
}
