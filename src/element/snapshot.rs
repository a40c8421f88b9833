use crate::state::{State, phase};
use contract::json::{Json, Write};

/// What a host can see of a widget: `receivedAt` and `heldUntil` in milliseconds since 1970,
/// `action` the one under way, `error` and `requestId` those of the last failed read.
///
/// No code and no typed value is in the state, so none can be in here.
pub(super) fn snapshot(state: &State) -> Json {
    let text = |text: Option<&str>| text.map(str::to_owned).write();
    let target = &state.config.target;
    let fault = state.trouble.as_ref().map(|trouble| &trouble.fault);
    let picture = state.picture.as_ref();
    let members = [
        ("state", text(Some(phase(state).name()))),
        ("api", text(Some(target.provider.name()))),
        ("domain", text(Some(&target.domain))),
        (
            "receivedAt",
            picture.map(|picture| picture.received_at).write(),
        ),
        (
            "lifecycle",
            picture.map_or(Json::Null, |picture| picture.lifecycle.write()),
        ),
        ("action", text(state.doing.map(|doing| doing.action.name()))),
        ("job", state.job.is_some().write()),
        ("heldUntil", state.held_until.write()),
        ("error", text(fault.map(|fault| fault.kind.code()))),
        (
            "requestId",
            text(fault.and_then(|fault| fault.request_id.as_deref())),
        ),
    ];
    Json::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
}
