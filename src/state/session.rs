//! The session ends, the host pauses, and both come back.

use super::command::HostEvent;
use super::{Command, Host, Reading, State, Timer, Trouble, holding, job, polling, reading};

/// A 401 came: all traffic stops, what is known and typed stays.
pub(super) fn ended(state: &mut State) -> Vec<Command> {
    state.signed_out = true;
    state.held_until = None;
    let mut commands = silence(state);
    commands.push(Command::Publish(HostEvent::AuthRequired));
    commands
}

/// The host wants silence. What is under way is left to end: a cut-off action helps nobody.
pub(super) fn pause(state: &mut State) -> Vec<Command> {
    state.paused = true;
    vec![Command::Sleep(Timer::Poll), Command::Sleep(Timer::Job)]
}

/// The host wants traffic again.
pub(super) fn resume(state: &mut State) -> Vec<Command> {
    let back = state.signed_out || state.paused;
    state.signed_out = false;
    state.paused = false;
    if back {
        holding::proceed(state)
    } else {
        Vec::new()
    }
}

fn silence(state: &mut State) -> Vec<Command> {
    let mut commands = reading::abandon(state);
    state.reading = Reading::Idle;
    state.due = None;
    let timers = [Timer::Poll, Timer::Job, Timer::Slow, Timer::Hold];
    commands.extend(timers.map(Command::Sleep));
    commands
}

/// The page or the network came or went. On return: one catch-up, if one is due.
pub(super) fn moved(state: &mut State, host: Host) -> Vec<Command> {
    match host {
        Host::Hidden => state.away.hidden = true,
        Host::Visible => state.away.hidden = false,
        Host::Offline => state.away.offline = true,
        Host::Online => state.away.offline = false,
    }
    if !polling::is_present(state) {
        return vec![Command::Sleep(Timer::Poll), Command::Sleep(Timer::Job)];
    }
    if state.job.is_some() {
        return job::poll(state);
    }
    // Without network the last read failed for that reason: ask at once.
    let passing = |trouble: &Trouble| trouble.fault.kind.passes();
    let network_is_back = host == Host::Online && state.trouble.as_ref().is_some_and(passing);
    let overdue = state.config.poll && state.due.is_some_and(|due| due <= state.now);
    if network_is_back || overdue {
        reading::read(state)
    } else {
        reading::wake(state)
    }
}
