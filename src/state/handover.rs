//! What a widget leaves to the one that goes on in its place when the module has crashed.
//!
//! As JSON, because it is kept outside of the module. No code and no typed value is in a state, so
//! none is in here; and not the lifecycle, which is large and seldom another.

mod deeds;
mod outcome;

use super::command::HostEvent;
use super::{Command, Config, Doing, News, Notice, Picture, State, deed, holding, job, reading};
use crate::api::{Action, Millis, PollPath};
use contract::json::{Json, Write};
use contract::v2::Lifecycle;
use std::sync::Arc;

/// The outcome of what nobody reads the answer of, in the word of `dl-action`.
const UNKNOWN: &str = "unknown";

/// Of this widget, as it is now. The class reads `api` and `heldUntil`: these outlive a reload too.
pub fn handover(state: &State) -> Json {
    let target = &state.config.target;
    // A host that is only asked whether it minds has sent nothing yet.
    let acting = state.doing.filter(|doing| doing.ticket.is_some());
    let job = state.job.as_ref();
    let picture = state.picture.as_ref();
    Json::object([
        ("api", target.api().write()),
        ("domain", target.domain.write()),
        ("account", target.account.write()),
        ("heldUntil", state.held_until.write()),
        ("signedOut", state.signed_out.write()),
        ("paused", state.paused.write()),
        ("receivedAt", picture.map(|p| p.received_at).write()),
        ("askedAt", picture.map(|p| p.asked_at).write()),
        ("countsFrom", state.counts_from.write()),
        ("elsewhere", state.elsewhere.is_some().write()),
        ("acting", acting.map(|doing| doing.action.name()).write()),
        ("actingSince", acting.map(|doing| doing.since).write()),
        ("job", job.map(|job| job.path.as_str()).write()),
        ("jobSince", job.map(|job| job.since).write()),
        ("jobUnseen", job.map(|job| job.unseen).write()),
        ("demanded", state.demanded.write()),
        ("detailsWanted", state.details_wanted.write()),
        ("visitedAccount", state.visited_account.write()),
        ("codeRequestedAt", state.code_requested_at.write()),
        ("syncedKind", state.synced_kind.write()),
        ("notice", state.notice.write()),
        ("deeds", state.deeds.write()),
    ])
}

/// Goes on where another widget was cut off. Nothing that changes anything is sent again: what was
/// under way has an outcome that we do not know, and is read.
pub(super) fn take_over(
    state: &mut State,
    config: Config,
    left: &Json,
    lifecycle: Option<Box<Lifecycle>>,
) -> Vec<Command> {
    let target = &config.target;
    let same_api = left.member::<String>("api") == target.api();
    let same = same_api
        && left.member::<String>("domain") == target.domain
        && left.member::<String>("account") == target.account;
    state.config = config;
    state.paused = left.member("paused");
    if same_api {
        state.held_until = left.member("heldUntil");
        state.signed_out = left.member("signedOut");
    }
    let mut commands = holding::again(state);
    commands.extend(if same {
        go_on(state, left, lifecycle)
    } else {
        reading::catch_up(state)
    });
    commands
}

fn go_on(state: &mut State, left: &Json, lifecycle: Option<Box<Lifecycle>>) -> Vec<Command> {
    let received_at: Option<Millis> = left.member("receivedAt");
    state.picture = lifecycle
        .zip(received_at)
        .map(|(lifecycle, received_at)| Picture {
            lifecycle: Arc::from(lifecycle),
            asked_at: left.member("askedAt"),
            received_at,
        });
    state.counts_from = left.member("countsFrom");
    state.demanded = left.member("demanded");
    state.details_wanted = left.member("detailsWanted");
    state.visited_account = left.member("visitedAccount");
    state.code_requested_at = left.member("codeRequestedAt");
    state.synced_kind = left.member("syncedKind");
    state.notice = left.member("notice");
    state.deeds = left.member("deeds");
    let acting = acting(left);
    let mut commands = reading::age(state);
    commands.extend(acting.into_iter().flat_map(|doing| cut_off(state, doing)));
    commands.extend(match job(left) {
        Some((path, since)) => job::follow_since(state, path, since, left.member("jobUnseen")),
        None if acting.is_some() => reading::read(state),
        // Whoever acts there says so when asked.
        None if state.picture.is_none() || left.member("elsewhere") => reading::catch_up(state),
        None => reading::plan(state),
    });
    commands
}

fn acting(left: &Json) -> Option<Doing> {
    Some(Doing {
        action: Action::from_name(&left.member::<String>("acting"))?,
        since: left.member("actingSince"),
        ticket: None,
        slow: false,
    })
}

/// Whoever waits for its end, here or in another tab, need not wait longer.
fn cut_off(state: &mut State, doing: Doing) -> [Command; 2] {
    state.notice = Some(Notice::cut_off(doing.action));
    state.counts_from = state.now;
    deed::record(state, doing, UNKNOWN.to_owned());
    [
        Command::Tell(News::Ended {
            at: state.now,
            job: None,
        }),
        Command::Publish(HostEvent::Action {
            action: doing.action,
            outcome: UNKNOWN.to_owned(),
            request_id: None,
        }),
    ]
}

fn job(left: &Json) -> Option<(PollPath, Millis)> {
    let path = PollPath::parse(&left.member::<String>("job"))?;
    Some((path, left.member("jobSince")))
}
