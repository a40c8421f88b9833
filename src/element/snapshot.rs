use crate::state::{State, phase};
use contract::json::{Json, Write};

/// What a host can see of a widget: `receivedAt` and `heldUntil` in milliseconds since 1970,
/// `action` the one under way, `error` and `requestId` those of the last failed read.
///
/// No code and no typed value is in the state, so none can be in here.
pub(super) fn snapshot(state: &State) -> Json {
    let target = &state.config.target;
    let fault = state.trouble.as_ref().map(|trouble| &trouble.fault);
    let picture = state.picture.as_ref();
    Json::object([
        ("state", phase(state).name().write()),
        ("api", target.provider.name().write()),
        ("domain", target.domain.write()),
        (
            "receivedAt",
            picture.map(|picture| picture.received_at).write(),
        ),
        (
            "lifecycle",
            picture.map_or(Json::Null, |picture| picture.lifecycle.write()),
        ),
        (
            "action",
            state.doing.map(|doing| doing.action.name()).write(),
        ),
        ("job", state.job.is_some().write()),
        ("heldUntil", state.held_until.write()),
        ("error", fault.map(|fault| fault.kind.code()).write()),
        (
            "requestId",
            fault.and_then(|fault| fault.request_id.as_deref()).write(),
        ),
    ])
}
