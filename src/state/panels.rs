use super::State;
use contract::v2::{Capability, Lifecycle, RegistrationKind};

/// Which panels apply. Visibility only: what is *enabled* is [`super::offer`]'s to say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one flag per panel of the public surface"
)]
pub struct Panels {
    /// `panel-progress`.
    pub progress: bool,
    /// `panel-invoice`.
    pub invoice: bool,
    /// `panel-failed-retry`.
    pub failed_retry: bool,
    /// `panel-epp`.
    pub epp: bool,
    /// `panel-dual-issues`.
    pub dual_issues: bool,
    /// `panel-registration`.
    pub registration: bool,
    /// `panel-failure`.
    pub failure: bool,
    /// `panel-history`.
    pub history: bool,
}

/// Which panels the lifecycle calls for.
pub fn panels(state: &State) -> Panels {
    let Some(lifecycle) = state.lifecycle() else {
        return Panels::default();
    };
    let mut panels = from_lifecycle(lifecycle);
    // What the customer did is told even where the API tells no history.
    panels.history |= !state.deeds.is_empty();
    panels
}

fn from_lifecycle(lifecycle: &Lifecycle) -> Panels {
    let none = Capability::default();
    let show = lifecycle
        .transfer_status
        .as_ref()
        .map_or(&none, |t| &t.capability);
    Panels {
        progress: show.show_progress,
        invoice: show.show_invoice,
        failed_retry: show.show_failed_retry,
        epp: show.show_epp_update,
        dual_issues: show.show_dual_issues,
        registration: registration_in_trouble(lifecycle),
        failure: lifecycle.transfer_failure.is_some() || lifecycle.registration_failure.is_some(),
        history: !lifecycle.registry_history.is_empty(),
    }
}

fn registration_in_trouble(lifecycle: &Lifecycle) -> bool {
    let status = lifecycle.registration_status.as_ref();
    lifecycle.registration_failure.is_some()
        || status.is_some_and(|r| r.kind == RegistrationKind::Failed)
}
