//! What other widgets of the browser tell, and what is told to them.
//!
//! Any number of widgets can show the same domain, in any number of tabs. Whoever reads tells what
//! it read, so that nobody else has to; whoever acts says so, so that nobody else does.

use super::{
    Command, JobWatch, News, Reading, Shared, State, Timer, holding, job, reading, session,
};
use crate::api::instant::{MINUTE, SECOND};
use crate::api::{Action, Fault, Millis, PollPath};
use contract::job::JobProgress;

/// After which an action elsewhere is no longer waited for: its tab was closed or has crashed.
const LOST: Millis = 65.0 * SECOND;
/// How long the widget that acted has to read, before the others do.
const SOON: Millis = 2.0 * SECOND;
/// Up to which age what another tab knows spares a new widget its own request.
const FRESH: Millis = MINUTE;

/// Somebody said something.
pub(super) fn heard(state: &mut State, news: News) -> Vec<Command> {
    match news {
        News::Held(until) => holding::join(state, until),
        News::SignedIn => session::signed_in(state),
        News::NothingMore => Vec::new(),
        _ if state.signed_out || state.config.fault().is_some() => Vec::new(),
        News::SignedOut => session::ended_elsewhere(state),
        News::Who => known(state),
        News::Picture(shared) => picture(state, *shared),
        News::Failed(fault) => failed(state, fault),
        News::Began(action) => began(state, action),
        News::Ended { at, job } => ended(state, at, job),
        News::Job {
            path,
            progress,
            message,
        } => job(state, path, progress, message),
    }
}

/// From which moment a picture spares the read that begins now.
pub(super) fn enough(now: Millis, way: super::Way) -> Millis {
    match way {
        // Whoever asks wants to know how it is now.
        super::Way::Now => now,
        super::Way::Listening | super::Way::Poll => now - FRESH,
    }
}

/// Everything that a newcomer should know.
fn known(state: &State) -> Vec<Command> {
    let acting = state.doing.filter(|doing| doing.ticket.is_some());
    let news = [
        state.held_until.map(News::Held),
        acting.map(|doing| News::Began(doing.action)),
        state.job.as_ref().map(running),
        shared(state),
    ];
    news.into_iter().flatten().map(Command::Tell).collect()
}

fn running(job: &JobWatch) -> News {
    News::Job {
        path: job.path.clone(),
        progress: JobProgress::Running,
        message: job.message.clone(),
    }
}

/// What is on screen, to be told.
pub(super) fn shared(state: &State) -> Option<News> {
    let picture = state.picture.as_ref()?;
    Some(News::Picture(Box::new(Shared {
        lifecycle: picture.lifecycle.clone(),
        asked_at: picture.asked_at,
        received_at: picture.received_at,
        synced: state.synced_kind.clone(),
    })))
}

/// A picture that was asked for before the last action ended, or while one is under way, may not
/// show what it did.
fn picture(state: &mut State, shared: Shared) -> Vec<Command> {
    let under_way = state.doing.is_some() || state.elsewhere.is_some() || state.job.is_some();
    let own = state.picture.as_ref().map(|own| own.received_at);
    let news = own.is_none_or(|own| own < shared.received_at);
    if under_way || !news || shared.asked_at < state.counts_from {
        return Vec::new();
    }
    let mut commands = match state.reading {
        Reading::Asked { enough, .. } if shared.received_at >= enough => reading::abandon(state),
        _ => Vec::new(),
    };
    if shared.synced.is_some() {
        state.synced_kind = shared.synced;
    }
    let received_at = shared.received_at.min(state.now);
    commands.extend(reading::show(
        state,
        shared.lifecycle,
        shared.asked_at,
        received_at,
    ));
    commands
}

/// Whoever is about to ask the same gets the same answer.
fn failed(state: &mut State, fault: Fault) -> Vec<Command> {
    if state.reading == Reading::Idle {
        return Vec::new();
    }
    let mut commands = reading::abandon(state);
    commands.extend(reading::failed(state, fault));
    commands
}

fn began(state: &mut State, action: Action) -> Vec<Command> {
    if state.doing.is_some_and(|doing| doing.ticket.is_some()) {
        return Vec::new();
    }
    state.elsewhere = Some(action);
    let mut commands = reading::abandon(state);
    commands.push(Command::Sleep(Timer::Poll));
    commands.push(Command::Wake(Timer::Elsewhere, LOST));
    commands
}

fn ended(state: &mut State, at: Millis, job: Option<PollPath>) -> Vec<Command> {
    state.counts_from = state.counts_from.max(at.min(state.now));
    if state.elsewhere.take().is_none() || state.doing.is_some() {
        return Vec::new();
    }
    let mut commands = vec![Command::Sleep(Timer::Elsewhere)];
    commands.extend(match job {
        Some(path) if state.job.is_none() => job::follow(state, path),
        _ => reading::owe(state, SOON),
    });
    commands
}

/// Nobody said how the action elsewhere ended.
pub(super) fn lost(state: &mut State) -> Vec<Command> {
    if state.elsewhere.take().is_none() {
        return Vec::new();
    }
    state.counts_from = state.now;
    reading::owe(state, 0.0)
}

fn job(
    state: &mut State,
    path: PollPath,
    progress: JobProgress,
    message: Option<String>,
) -> Vec<Command> {
    let known = state.job.as_ref().map(|job| job.path == path);
    match known {
        Some(true) => job::told(state, progress, message),
        None if progress == JobProgress::Running && state.doing.is_none() => {
            state.elsewhere = None;
            job::follow(state, path)
        }
        Some(false) | None => Vec::new(),
    }
}
