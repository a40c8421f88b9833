//! Bodies of `contract/fixtures`, and lifecycles made for one test.

use contract::json::Json;
use contract::v2::{Gate, Lifecycle, RegistrationKind, RegistrationStatus, TransferStatus};

/// The lifecycle in `contract/fixtures/lifecycle-….json`.
macro_rules! lifecycle {
    ($name:literal) => {
        $crate::views::facts::read(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/contract/fixtures/lifecycle-",
            $name,
            ".json"
        )))
    };
}
pub(super) use lifecycle;

pub(super) fn read(text: &str) -> Lifecycle {
    let json: Json = serde_json::from_str(text).expect("a readable fixture");
    json.read().expect("a diagnosis")
}

pub(super) fn open() -> Gate {
    Gate {
        allowed: true,
        ..Gate::default()
    }
}

pub(super) fn closed(reason: &str) -> Gate {
    Gate {
        reason: Some(reason.to_owned()),
        ..Gate::default()
    }
}

/// A transfer without panels, with every gate open.
pub(super) fn transfer(change: impl FnOnce(&mut TransferStatus)) -> Lifecycle {
    let mut status = TransferStatus::default();
    status.actions.can_update_epp = open();
    status.actions.can_retry_transfer = open();
    status.actions.can_request_fresh_epp = open();
    change(&mut status);
    Lifecycle {
        transfer_status: Some(status),
        ..Lifecycle::default()
    }
}

/// A failed registration with both gates open.
pub(super) fn registration(change: impl FnOnce(&mut RegistrationStatus)) -> Lifecycle {
    let mut status = RegistrationStatus {
        kind: RegistrationKind::Failed,
        supported: true,
        ..RegistrationStatus::default()
    };
    status.actions.can_retry_registration = open();
    status.actions.can_fix_identity = open();
    change(&mut status);
    Lifecycle {
        registration_status: Some(status),
        ..Lifecycle::default()
    }
}

/// A transfer with the field for a code.
pub(super) fn with_field() -> Lifecycle {
    transfer(|t| t.capability.show_epp_update = true)
}
