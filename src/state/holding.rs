//! Rate limits: nothing leaves before the end, and the end is shown.

use super::command::HostEvent;
use super::{Command, Reading, State, Timer, polling, reading};
use crate::api::Millis;
use crate::api::instant::{MINUTE, SECOND};

/// When the server does not say how long, or the browser hides it.
const UNSAID: Millis = 30.0 * SECOND;
/// A year. Whatever the server asks for is kept; this only makes an absurd number a date.
const LONGEST: Millis = 365.0 * 1440.0 * MINUTE;

/// A 429 came: stop until it ends.
pub(super) fn begin(state: &mut State, wait: Option<Millis>) -> Vec<Command> {
    let wait = wait.unwrap_or(UNSAID).clamp(SECOND, LONGEST);
    let until = state.now + wait;
    state.reading = Reading::Idle;
    let mut commands = hold(state, until);
    commands.push(Command::Sleep(Timer::Slow));
    commands.push(Command::Publish(HostEvent::RateLimited { until }));
    commands
}

/// Another widget met the limit of the same API, which counts its requests together. It is not
/// published again, or it would go round for ever.
pub(super) fn join(state: &mut State, api: &str, until: Millis) -> Vec<Command> {
    let later = state.held_until.is_none_or(|own| own < until);
    let ahead = until > state.now && until - state.now <= LONGEST;
    if later && ahead && state.config.target.api() == api {
        hold(state, until)
    } else {
        Vec::new()
    }
}

fn hold(state: &mut State, until: Millis) -> Vec<Command> {
    state.held_until = Some(until);
    vec![
        Command::Sleep(Timer::Poll),
        Command::Sleep(Timer::Job),
        Command::Wake(Timer::Hold, until - state.now),
        Command::Wake(Timer::Tick, SECOND),
    ]
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
    if state.config.poll && !polling::is_present(state) {
        state.due = Some(state.now);
        return Vec::new();
    }
    proceed(state)
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
        super::job::poll(state)
    } else {
        reading::read(state)
    }
}
