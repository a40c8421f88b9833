//! Rate limits: nothing leaves before the end, and the end is shown.

use super::command::HostEvent;
use super::{Command, News, Reading, State, Timer, Way, job, polling, reading};
use crate::api::Millis;
use crate::api::instant::{MINUTE, SECOND};

/// When the server does not say how long, or the browser hides it.
const UNSAID: Millis = 30.0 * SECOND;
/// A year. Whatever the server asks for is kept; this only makes an absurd number a date.
pub const LONGEST: Millis = 365.0 * 1440.0 * MINUTE;

/// A 429 came: stop until it ends.
pub(super) fn begin(state: &mut State, wait: Option<Millis>) -> Vec<Command> {
    let wait = wait.unwrap_or(UNSAID).clamp(SECOND, LONGEST);
    let until = state.now + wait;
    // Its read was not answered, or its action not taken: look when that is possible.
    state.owed = true;
    state.due = Some(until);
    let mut commands = hold(state, until);
    commands.push(Command::Sleep(Timer::Slow));
    commands.push(Command::Tell(News::Held(until)));
    commands.push(Command::Publish(HostEvent::RateLimited { until }));
    commands
}

/// Another widget met the limit of the same API, which counts its requests together. It is not
/// told again, or it would go round for ever.
pub(super) fn join(state: &mut State, until: Millis) -> Vec<Command> {
    let later = state.held_until.is_none_or(|own| own < until);
    let ahead = until > state.now && until - state.now <= LONGEST;
    if later && ahead {
        hold(state, until)
    } else {
        Vec::new()
    }
}

fn hold(state: &mut State, until: Millis) -> Vec<Command> {
    state.held_until = Some(until);
    // What is still queued must not leave at the end by itself: the page may be hidden then.
    if state.reading != Reading::Idle {
        state.owed = true;
        state.due = Some(until);
    }
    let mut commands = reading::abandon(state);
    commands.extend(job::abandon(state));
    commands.extend([
        Command::Sleep(Timer::Poll),
        Command::Sleep(Timer::Job),
        Command::Wake(Timer::Hold, until - state.now),
        Command::Wake(Timer::Tick, SECOND),
    ]);
    commands
}

/// The limit ended: go on where it stopped. A timer that fired early waits for the rest.
pub(super) fn end(state: &mut State) -> Vec<Command> {
    match state.held_until {
        Some(until) if until > state.now => vec![Command::Wake(Timer::Hold, until - state.now)],
        Some(_) => {
            state.held_until = None;
            go_on(state)
        }
        None => Vec::new(),
    }
}

/// Nobody is there to look: what is to be read then is read on return.
fn go_on(state: &mut State) -> Vec<Command> {
    if !polling::is_present(state) {
        Vec::new()
    } else if state.job.is_some() {
        job::poll_by(state, Way::Poll)
    } else {
        reading::wake(state)
    }
}

/// After every timer was stopped: waits for the rest of the limit, if there is one.
pub(super) fn again(state: &State) -> Vec<Command> {
    match state.held_until {
        Some(until) => vec![
            Command::Wake(Timer::Hold, (until - state.now).max(0.0)),
            Command::Wake(Timer::Tick, SECOND),
        ],
        None => Vec::new(),
    }
}

/// Follows the job if there is one, else reads.
pub(super) fn proceed(state: &mut State) -> Vec<Command> {
    if state.job.is_some() {
        job::poll(state)
    } else {
        reading::read(state)
    }
}
