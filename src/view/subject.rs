//! What the header speaks of: the transfer, the registration, or both, the leading one first.

use crate::state::Tone;
use crate::words::{self, Key};
use contract::v2::{Lifecycle, RegistrationKind, RegistrationStatus, TransferKind, TransferStatus};

/// The colour and picture of a status or a notice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// Done.
    Good,
    /// Under way.
    Moving,
    /// Something is to be done.
    Warning,
    /// Failed.
    Bad,
    /// Not known.
    #[default]
    Unclear,
}

impl Look {
    /// As `data-tone` names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Moving => "moving",
            Self::Warning => "warning",
            Self::Bad => "bad",
            Self::Unclear => "neutral",
        }
    }
}

impl From<Tone> for Look {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Good => Self::Good,
            Tone::Neutral => Self::Moving,
            Tone::Warning => Self::Warning,
            Tone::Bad => Self::Bad,
        }
    }
}

/// One of the things that the diagnosis is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// Transfer or registration.
    pub(super) name: Key,
    /// What its kind is called.
    pub(super) label: Key,
    /// What its kind means.
    pub(super) means: Key,
    /// What the server says about it.
    pub(super) reason: Option<String>,
    /// How it looks.
    pub(super) look: Look,
}

/// What the header speaks of first.
pub(super) fn leading(lifecycle: &Lifecycle) -> Subject {
    let (transfer, registration) = (of_transfer(lifecycle), of_registration(lifecycle));
    match (transfer, registration) {
        (Some(_), Some(registration)) if registration_leads(lifecycle) => registration,
        (Some(transfer), _) => transfer,
        (None, Some(registration)) => registration,
        (None, None) => Subject {
            name: Key::WidgetLabel,
            label: Key::NothingKnown,
            means: Key::NothingKnownMeans,
            reason: None,
            look: Look::Unclear,
        },
    }
}

/// What it speaks of besides, when there are two.
pub(super) fn second(lifecycle: &Lifecycle) -> Option<Subject> {
    let (transfer, registration) = (of_transfer(lifecycle)?, of_registration(lifecycle)?);
    Some(if registration_leads(lifecycle) {
        transfer
    } else {
        registration
    })
}

/// A transfer that is over or unknown says less than the registration beside it.
fn registration_leads(lifecycle: &Lifecycle) -> bool {
    lifecycle.transfer_status.as_ref().is_none_or(|transfer| {
        matches!(
            transfer.kind,
            TransferKind::Unknown | TransferKind::Other(_) | TransferKind::Active
        )
    })
}

fn of_transfer(lifecycle: &Lifecycle) -> Option<Subject> {
    lifecycle.transfer_status.as_ref().map(transfer)
}

fn of_registration(lifecycle: &Lifecycle) -> Option<Subject> {
    lifecycle.registration_status.as_ref().map(registration)
}

fn transfer(status: &TransferStatus) -> Subject {
    Subject {
        name: Key::HeadingTransfer,
        label: words::transfer(&status.kind),
        means: words::transfer_means(&status.kind),
        reason: status.reason.clone(),
        look: transfer_look(&status.kind),
    }
}

fn registration(status: &RegistrationStatus) -> Subject {
    Subject {
        name: Key::HeadingRegistration,
        label: words::registration(&status.kind),
        means: words::registration_means(&status.kind),
        reason: status.reason.clone(),
        look: registration_look(&status.kind),
    }
}

fn transfer_look(kind: &TransferKind) -> Look {
    use TransferKind as K;
    match kind {
        K::PendingTransferInProgress | K::PendingTransferGeneric => Look::Moving,
        K::AwaitingPayment
        | K::TransferNotAtRegistry
        | K::RegistryLocked
        | K::TooNewForTransfer
        | K::PendingEppFallback => Look::Warning,
        K::TransferFailedAtRegistry
        | K::RegistryLockedAndEppInvalid
        | K::TransferErrorKnown
        | K::Expired => Look::Bad,
        K::Active => Look::Good,
        K::Unknown | K::Other(_) => Look::Unclear,
    }
}

fn registration_look(kind: &RegistrationKind) -> Look {
    use RegistrationKind as K;
    match kind {
        K::Pending | K::Submitted | K::Queued => Look::Moving,
        K::Active | K::Completed => Look::Good,
        K::Failed => Look::Bad,
        K::Unknown | K::Other(_) => Look::Unclear,
    }
}
