//! Lifecycles made for a row of a table.

use contract::v2::{
    Capability, Failure, Gate, Lifecycle, RegistrationKind, RegistrationStatus, TransferKind,
    TransferStatus,
};
use domain_lifecycle::api::Target;
use domain_lifecycle::state::{Config, Picture, State};
use std::sync::Arc;

/// What the server says about a closed gate.
pub(crate) const WHY: &str = "The registry says no.";

pub(crate) fn gate(allowed: bool) -> Gate {
    Gate {
        allowed,
        reason: (!allowed).then(|| WHY.to_owned()),
        code: None,
    }
}

/// The bits of a row's number.
pub(crate) fn bit(row: usize, place: usize) -> bool {
    row >> place & 1 == 1
}

pub(crate) fn capability(row: usize) -> Capability {
    Capability {
        show_progress: bit(row, 0),
        show_invoice: bit(row, 1),
        show_failed_retry: bit(row, 2),
        show_epp_update: bit(row, 3),
        show_dual_issues: bit(row, 4),
    }
}

pub(crate) fn transfer(kind: TransferKind, gates: usize) -> TransferStatus {
    let mut status = TransferStatus {
        kind,
        ..TransferStatus::default()
    };
    status.actions.can_update_epp = gate(bit(gates, 0));
    status.actions.can_retry_transfer = gate(bit(gates, 1));
    status.actions.can_request_fresh_epp = gate(bit(gates, 2));
    status
}

pub(crate) fn registration(kind: RegistrationKind, gates: usize) -> RegistrationStatus {
    let mut status = RegistrationStatus {
        kind,
        ..RegistrationStatus::default()
    };
    status.actions.can_retry_registration = gate(bit(gates, 0));
    status.actions.can_fix_identity = gate(bit(gates, 1));
    status
}

pub(crate) fn failure(category: &str) -> Failure {
    Failure {
        category: category.to_owned(),
        ..Failure::default()
    }
}

/// No transfer, every kind, and one of a later version.
pub(crate) fn transfer_kinds() -> Vec<Option<TransferKind>> {
    let later = TransferKind::Other("of_a_later_version".to_owned());
    let known = TransferKind::KNOWN.iter().cloned();
    [None]
        .into_iter()
        .chain(known.chain([later]).map(Some))
        .collect()
}

/// The same for registrations.
pub(crate) fn registration_kinds() -> Vec<Option<RegistrationKind>> {
    let later = RegistrationKind::Other("of_a_later_version".to_owned());
    let known = RegistrationKind::KNOWN.iter().cloned();
    [None]
        .into_iter()
        .chain(known.chain([later]).map(Some))
        .collect()
}

/// A widget that shows this.
pub(crate) fn showing(lifecycle: Lifecycle) -> State {
    let mut state = State::default();
    state.config = Config {
        target: Target {
            domain: "dom_01".to_owned(),
            ..Target::default()
        },
        poll: true,
        ..Config::default()
    };
    state.picture = Some(Picture {
        lifecycle: Arc::new(lifecycle),
        asked_at: 0.0,
        received_at: 0.0,
    });
    state
}
