use super::{Key, Words};
use crate::api::instant::SECOND;
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

    /// How long nothing is sent yet, in seconds counted down; at most an hour is counted.
    pub fn held(&self, until: Millis, now: Millis) -> String {
        let left = ((until - now) / SECOND).ceil();
        match (1..=3600_i32).find(|n| f64::from(*n) >= left) {
            Some(n) => self.count(
                i64::from(n),
                Key::HeldSecondsOne,
                Key::HeldSecondsOther,
                &[],
            ),
            None => self.fill(Key::HeldUntil, &[("time", &self.moment(until))]),
        }
    }
}
