use crate::words::Key;

/// Something in the language of registries that has a plain meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of its key says what each means")]
pub enum Term {
    // the code
    WrongCode,
    CodeExpired,
    CodeMissing,
    NotAuthorized,
    // locks and holds
    TransferLock,
    RegistryLock,
    UpdateLock,
    DeleteLock,
    RenewLock,
    RegistrarHold,
    RegistryHold,
    StatusForbids,
    // where in its life the domain is
    NewlyRegistered,
    RenewedByItself,
    RecentlyMoved,
    Expired,
    Redemption,
    PendingRestore,
    PendingDelete,
    // the transfer itself
    TooNew,
    NotEligible,
    TransferPending,
    NoTransferPending,
    TurnedDown,
    Approved,
    CalledOff,
    Unconfirmed,
    Dispute,
    // what was sent
    NameTaken,
    NotFound,
    InUse,
    DetailMissing,
    DetailWrong,
    Identity,
    Policy,
    // between registrar and registry
    Billing,
    Technical,
    Accepted,
    StepDone,
}

impl Term {
    /// It says that something is so, but not what.
    pub(super) fn is_general(self) -> bool {
        matches!(
            self,
            Self::NotAuthorized
                | Self::StatusForbids
                | Self::NotEligible
                | Self::DetailWrong
                | Self::Policy
                | Self::Technical
                | Self::StepDone
        )
    }

    /// Whoever has read this learns nothing from the other.
    pub(super) fn covers(self, other: Self) -> bool {
        let in_general: &[Self] = match self {
            Self::WrongCode | Self::CodeExpired => &[Self::NotAuthorized],
            Self::TransferLock | Self::RegistryLock => &[Self::StatusForbids, Self::NotEligible],
            Self::TooNew | Self::Expired => &[Self::StatusForbids, Self::NotEligible, Self::Policy],
            Self::TransferPending => &[Self::StatusForbids, Self::Accepted],
            Self::Identity => &[Self::DetailWrong, Self::Policy],
            _ => &[],
        };
        self == other || in_general.contains(&other)
    }

    /// The sentence that explains it.
    pub fn key(self) -> Key {
        match self {
            Self::WrongCode => Key::TermWrongCode,
            Self::CodeExpired => Key::TermCodeExpired,
            Self::CodeMissing => Key::TermCodeMissing,
            Self::NotAuthorized => Key::TermNotAuthorized,
            Self::TransferLock => Key::TermTransferLock,
            Self::RegistryLock => Key::TermRegistryLock,
            Self::UpdateLock => Key::TermUpdateLock,
            Self::DeleteLock => Key::TermDeleteLock,
            Self::RenewLock => Key::TermRenewLock,
            Self::RegistrarHold => Key::TermRegistrarHold,
            Self::RegistryHold => Key::TermRegistryHold,
            Self::StatusForbids => Key::TermStatusForbids,
            Self::NewlyRegistered => Key::TermNewlyRegistered,
            Self::RenewedByItself => Key::TermRenewedByItself,
            Self::RecentlyMoved => Key::TermRecentlyMoved,
            Self::Expired => Key::TermExpired,
            Self::Redemption => Key::TermRedemption,
            Self::PendingRestore => Key::TermPendingRestore,
            Self::PendingDelete => Key::TermPendingDelete,
            Self::TooNew => Key::TermTooNew,
            Self::NotEligible => Key::TermNotEligible,
            Self::TransferPending => Key::TermTransferPending,
            Self::NoTransferPending => Key::TermNoTransferPending,
            Self::TurnedDown => Key::TermTurnedDown,
            Self::Approved => Key::TermApproved,
            Self::CalledOff => Key::TermCalledOff,
            Self::Unconfirmed => Key::TermUnconfirmed,
            Self::Dispute => Key::TermDispute,
            Self::NameTaken => Key::TermNameTaken,
            Self::NotFound => Key::TermNotFound,
            Self::InUse => Key::TermInUse,
            Self::DetailMissing => Key::TermDetailMissing,
            Self::DetailWrong => Key::TermDetailWrong,
            Self::Identity => Key::TermIdentity,
            Self::Policy => Key::TermPolicy,
            Self::Billing => Key::TermBilling,
            Self::Technical => Key::TermTechnical,
            Self::Accepted => Key::TermAccepted,
            Self::StepDone => Key::TermStepDone,
        }
    }
}
