//! What a diagnosis says, read from its bare JSON: a second opinion on the widget's own reading.

use domain_lifecycle::api::{Action, Provider};
use serde_json::Value;

/// Whether the server allows the action.
pub(crate) fn allows(provider: Provider, diagnosis: &Value, action: Action) -> bool {
    let gate = match action {
        Action::UpdateEpp => "/transferStatus/actions/canUpdateEpp/allowed",
        Action::RetryTransfer => "/transferStatus/actions/canRetryTransfer/allowed",
        Action::RequestEpp => "/transferStatus/actions/canRequestFreshEpp/allowed",
        Action::RetryRegistration => "/registrationStatus/actions/canRetryRegistration/allowed",
        Action::FixIdentity => "/registrationStatus/actions/canFixIdentity/allowed",
        // Not gated, once there is a diagnosis.
        Action::StatusSync | Action::PayInvoice => return !diagnosis.is_null(),
    };
    match provider {
        Provider::HostUp => diagnosis.pointer(gate) == Some(&Value::Bool(true)),
        // No gates: it may be tried where there is something to mend.
        Provider::HostUpV1 => diagnosis.pointer("/data/found") == Some(&Value::Bool(true)),
        Provider::Hostway => {
            let older = diagnosis.get("status").is_some_and(Value::is_number);
            older || diagnosis.pointer("/status/canBeReset") == Some(&Value::Bool(true))
        }
    }
}

/// Whether it says that the domain is here.
pub(crate) fn is_done(diagnosis: &Value) -> bool {
    let kind = |of: &str| diagnosis.pointer(of).and_then(Value::as_str);
    kind("/transferStatus/kind") == Some("active")
        || matches!(
            kind("/registrationStatus/kind"),
            Some("active" | "completed")
        )
}
