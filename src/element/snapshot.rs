use crate::state::{State, phase};
use contract::v2::Lifecycle;
use serde::Serialize;

/// What a host can see of a widget. No code and no typed value is in the state, so none can be
/// in here.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Snapshot<'a> {
    state: &'static str,
    api: &'static str,
    domain: &'a str,
    /// Milliseconds since 1970; null before the first picture.
    received_at: Option<f64>,
    lifecycle: Option<&'a Lifecycle>,
    /// The action under way.
    action: Option<&'static str>,
    /// A background job is being followed.
    job: bool,
    /// Milliseconds since 1970, while rate-limited.
    held_until: Option<f64>,
    /// The code of the last failed read.
    error: Option<&'static str>,
    /// What support needs to look up that failure.
    request_id: Option<&'a str>,
}

impl<'a> Snapshot<'a> {
    pub(super) fn of(state: &'a State) -> Self {
        let fault = state.trouble.as_ref().map(|trouble| &trouble.fault);
        Self {
            state: phase(state).name(),
            api: state.config.target.provider.name(),
            domain: &state.config.target.domain,
            received_at: state.picture.as_ref().map(|picture| picture.received_at),
            lifecycle: state.lifecycle(),
            action: state.doing.map(|doing| doing.action.name()),
            job: state.job.is_some(),
            held_until: state.held_until,
            error: fault.map(|fault| fault.kind.code()),
            request_id: fault.and_then(|fault| fault.request_id.as_deref()),
        }
    }
}
