//! The session ends, the host pauses, and both come back.

use super::command::HostEvent;
use super::{
    Command, Host, News, Reading, State, Timer, Trouble, Way, holding, job, polling, reading,
};

/// A 401 came: all traffic stops, what is known and typed stays.
pub(super) fn ended(state: &mut State) -> Vec<Command> {
    let mut commands = ended_elsewhere(state);
    commands.push(Command::Tell(News::SignedOut));
    commands
}

/// A 401 came to another widget: the session is the browser's.
pub(super) fn ended_elsewhere(state: &mut State) -> Vec<Command> {
    state.signed_out = true;
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
    let paused = std::mem::take(&mut state.paused);
    if state.signed_out {
        let mut commands = vec![Command::Tell(News::SignedIn)];
        commands.extend(signed_in(state));
        commands
    } else if paused {
        holding::proceed(state)
    } else {
        Vec::new()
    }
}

/// There is a session again; whose, nobody knows: nothing that was read before counts.
pub(super) fn signed_in(state: &mut State) -> Vec<Command> {
    if !std::mem::take(&mut state.signed_out) {
        return Vec::new();
    }
    state.counts_from = state.now;
    if let Some(until) = state.held_until {
        // A limit outlives the session that met it.
        state.owed = true;
        state.due = Some(until);
        Vec::new()
    } else if polling::is_present(state) {
        holding::proceed(state)
    } else {
        reading::owe(state, 0.0)
    }
}

fn silence(state: &mut State) -> Vec<Command> {
    let mut commands = reading::abandon(state);
    commands.extend(job::abandon(state));
    state.due = None;
    state.elsewhere = None;
    let timers = [Timer::Poll, Timer::Job, Timer::Slow, Timer::Elsewhere];
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
        return job::poll_by(state, Way::Poll);
    }
    // Without network the last read failed for that reason: ask at once.
    let passing = |trouble: &Trouble| trouble.fault.kind.passes();
    let network_is_back = host == Host::Online && state.trouble.as_ref().is_some_and(passing);
    let wanted = state.config.poll || state.owed;
    let overdue = wanted && state.due.is_some_and(|due| due <= state.now);
    // It gave up asking while nobody looked.
    let given_up = state.config.poll && state.due.is_none() && state.reading == Reading::Idle;
    let again = given_up && state.trouble.as_ref().is_some_and(passing);
    if network_is_back || overdue || again {
        reading::catch_up(state)
    } else {
        reading::wake(state)
    }
}
