use crate::api::{Action, EppRequested, Fault, FaultKind, RegistrationRetried, TransferRetried};
use contract::v2::{RegistrationKind, ServiceStatus, StatusSyncResponse, TransferKind};

/// What the last action came to, to be said once.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// How good it is.
    pub tone: Tone,
    /// What happened.
    pub what: What,
    /// What the server said about it.
    pub server: Option<String>,
    /// What support needs.
    pub request_id: Option<String>,
}

/// How good it is. Only what is known to be good is [`Tone::Good`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done.
    Good,
    /// Under way, or nothing changed.
    Neutral,
    /// Not known, or not quite.
    Warning,
    /// Refused or failed.
    Bad,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// The code is stored.
    CodeSaved,
    /// The server took the code and did not confirm that it is stored.
    CodeNotConfirmed,
    /// The transfer is under way again, or already through.
    TransferUnderWay,
    /// The server took the attempt, and says no more than that.
    TransferAccepted,
    /// It was tried again, and is not under way.
    TransferStillStuck,
    /// A code was asked for and comes by another way.
    CodeRequested,
    /// A code came and stands in its field.
    CodeReceived {
        /// It existed before.
        reused: bool,
    },
    /// The registration was sent again.
    RegistrationSubmitted,
    /// It waits to be sent again.
    RegistrationQueued,
    /// It is through.
    RegistrationCompleted,
    /// It was tried again and failed: said by a 200.
    RegistrationFailed,
    /// The registry wants details first.
    DetailsWanted,
    /// The registrar was asked: what was before, and is now.
    Synced(Box<StatusSyncResponse>),
    /// The background job ended well.
    JobCompleted,
    /// The background job failed.
    JobFailed,
    /// The background job could not be followed to its end.
    JobUnclear,
    /// No readable answer came: it may have been done, or not.
    OutcomeUnknown(Action),
    /// The server said no.
    Refused(Action, FaultKind),
}

impl Notice {
    fn new(tone: Tone, what: What) -> Self {
        Self {
            tone,
            what,
            server: None,
            request_id: None,
        }
    }

    fn with(self, server: Option<String>) -> Self {
        Self { server, ..self }
    }

    pub(super) fn epp_saved(stored: bool) -> Self {
        if stored {
            Self::new(Tone::Good, What::CodeSaved)
        } else {
            Self::new(Tone::Warning, What::CodeNotConfirmed)
        }
    }

    /// Under way only if the server says so: a 200 alone is no success.
    pub(super) fn transfer_retried(answer: &TransferRetried) -> Self {
        use TransferKind as K;
        let under_way = matches!(
            answer.kind,
            Some(K::PendingTransferInProgress | K::PendingTransferGeneric | K::Active)
        );
        let notice = if under_way {
            Self::new(Tone::Good, What::TransferUnderWay)
        } else if answer.accepted {
            Self::new(Tone::Neutral, What::TransferAccepted)
        } else {
            Self::new(Tone::Warning, What::TransferStillStuck)
        };
        notice.with(answer.reason.clone())
    }

    pub(super) fn epp_requested(answer: &EppRequested) -> Self {
        if answer.code.is_some() {
            Self::new(
                Tone::Good,
                What::CodeReceived {
                    reused: answer.reused,
                },
            )
        } else {
            Self::new(Tone::Neutral, What::CodeRequested)
        }
    }

    pub(super) fn registration_retried(answer: &RegistrationRetried) -> Self {
        use RegistrationKind as K;
        let (tone, what) = match answer.kind {
            K::Completed | K::Active => (Tone::Good, What::RegistrationCompleted),
            K::Failed => (Tone::Bad, What::RegistrationFailed),
            K::Queued => (Tone::Neutral, What::RegistrationQueued),
            K::Submitted | K::Pending => (Tone::Neutral, What::RegistrationSubmitted),
            K::Unknown | K::Other(_) => (
                Tone::Warning,
                What::OutcomeUnknown(Action::RetryRegistration),
            ),
        };
        Self::new(tone, what).with(answer.reason.clone())
    }

    /// `syncSuccess` decides before everything else.
    pub(super) fn synced(answer: StatusSyncResponse) -> Self {
        let doubtful = answer.revert_attempted
            || (answer.double_sync_attempted && !answer.double_sync_succeeded);
        // The flag alone is no proof.
        let became_active = answer.status_changed_to_active
            && answer.new_status == ServiceStatus::Active
            && answer.previous_status != ServiceStatus::Active;
        let tone = match answer.sync_success {
            false => Tone::Bad,
            true if doubtful => Tone::Warning,
            true if answer.status_changed && became_active => Tone::Good,
            true => Tone::Neutral,
        };
        let server = sync_told(&answer);
        Self::new(tone, What::Synced(Box::new(answer))).with(server)
    }

    /// Nobody will read the answer any more.
    pub(super) fn cut_off(action: Action) -> Self {
        Self::new(Tone::Warning, What::OutcomeUnknown(action))
    }

    pub(super) fn job_completed() -> Self {
        Self::new(Tone::Good, What::JobCompleted)
    }

    pub(super) fn job_failed(message: Option<String>) -> Self {
        Self::new(Tone::Bad, What::JobFailed).with(message)
    }

    pub(super) fn job_lost() -> Self {
        Self::new(Tone::Warning, What::JobUnclear)
    }

    pub(super) fn job_given_up() -> Self {
        Self::new(Tone::Warning, What::JobUnclear)
    }

    pub(super) fn job_unreadable(fault: &Fault) -> Self {
        Self {
            request_id: fault.request_id.clone(),
            ..Self::job_lost().with(fault.detail.clone())
        }
    }

    /// An action without a useful answer.
    pub(super) fn failed(action: Action, fault: &Fault) -> Self {
        let (tone, what) = match fault.kind {
            _ if fault.leaves_outcome_open() => (Tone::Warning, What::OutcomeUnknown(action)),
            FaultKind::DetailsRequired => (Tone::Warning, What::DetailsWanted),
            // Not now is no failure: the status beside it says what to wait for.
            FaultKind::Conflict => (Tone::Warning, What::Refused(action, fault.kind)),
            kind => (Tone::Bad, What::Refused(action, kind)),
        };
        Self {
            request_id: fault.request_id.clone(),
            ..Self::new(tone, what).with(fault.detail.clone())
        }
    }
}

/// What went wrong is told before what went well, and that only after a good answer.
fn sync_told(answer: &StatusSyncResponse) -> Option<String> {
    let info = answer.info.as_ref().filter(|_| answer.sync_success);
    let errors = [
        &answer.error,
        &answer.revert_error,
        &answer.double_sync_error,
    ];
    errors.into_iter().flatten().chain(info).next().cloned()
}
