//! `HostUp` v2: lifecycle diagnosis and the actions on it. Successful bodies have no wrapper.

mod domain;
mod gate;
mod history;
mod lifecycle;
mod recovery;
mod registration;
mod retry_registration;
mod status_sync;
mod transfer;
mod transfer_actions;

pub use domain::{Domain, DomainBilling, DomainLifecycle, DomainPage};
pub use gate::Gate;
pub use history::HistoryEntry;
pub use lifecycle::{Failure, Lifecycle, WhoisLookup};
pub use recovery::{RecoveryField, RecoveryOption};
pub use registration::{RegistrationActions, RegistrationKind, RegistrationStatus};
pub use retry_registration::{
    Operation, OperationStatus, RetryOutcome, RetryRegistrationRequest, RetryRegistrationResponse,
};
pub use status_sync::{ServiceStatus, StatusSyncResponse};
pub use transfer::{Capability, Progress, TransferActions, TransferKind, TransferStatus};
pub use transfer_actions::{
    PreRetryCleanup, RequestEppRequest, RequestEppResponse, RetryTransferRequest,
    RetryTransferResponse, UpdateEppRequest, UpdateEppResponse,
};
