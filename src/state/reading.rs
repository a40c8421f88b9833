//! Reading the lifecycle: when, and what its answer changes.

use super::command::HostEvent;
use super::{
    Command, News, Picture, Reading, State, Ticket, Timer, Trouble, Way, polling, sharing,
};
use crate::api::instant::SECOND;
use crate::api::{Ask, Fault, Millis};
use contract::v2::{Lifecycle, TransferKind};
use std::sync::Arc;

/// After which a customer is told that it takes long.
pub(super) const SLOW: Millis = 4.0 * SECOND;
/// How often what is on screen is looked at for its age.
const FRESHNESS: Millis = 30.0 * SECOND;

/// Asks for the lifecycle now, unless something forbids it or it is already asked for.
pub(super) fn read(state: &mut State) -> Vec<Command> {
    read_by(state, Way::Now)
}

/// Asks whoever may know, and then the API.
pub(super) fn catch_up(state: &mut State) -> Vec<Command> {
    let read = read_by(state, Way::Listening);
    let who = (!read.is_empty()).then_some(Command::Tell(News::Who));
    who.into_iter().chain(read).collect()
}

/// Asks in this way, unless something forbids it or it is already asked for.
pub(super) fn read_by(state: &mut State, way: Way) -> Vec<Command> {
    let acting = state.doing.is_some() || state.elsewhere.is_some() || state.job.is_some();
    if acting || state.reading != Reading::Idle {
        return Vec::new();
    }
    if !may_send(state) {
        // Whoever asks during a rate limit gets the answer after it.
        if let Some(until) = state.held_until {
            state.owed = true;
            state.due = Some(until);
        }
        return Vec::new();
    }
    let ticket = state.next_ticket();
    state.reading = Reading::Asked {
        ticket,
        slow: false,
        at: state.now,
        enough: sharing::enough(state.now, way),
    };
    state.due = None;
    state.owed = false;
    vec![
        Command::Sleep(Timer::Poll),
        Command::Ask(ticket, Ask::Lifecycle, way),
        Command::Wake(Timer::Slow, SLOW),
    ]
}

/// Whether any request may leave at all.
pub(super) fn may_send(state: &State) -> bool {
    let held = state.held_until.is_some();
    let silent = state.signed_out || state.paused || state.config.waiting;
    !held && !silent && state.config.fault().is_none()
}

/// Gives up a read under way, because its answer would be older than what comes next.
pub(super) fn abandon(state: &mut State) -> Vec<Command> {
    match std::mem::take(&mut state.reading) {
        Reading::Idle => Vec::new(),
        Reading::Asked { ticket, .. } => vec![Command::Abort(ticket), Command::Sleep(Timer::Slow)],
    }
}

/// Whether this is the answer to the read under way.
pub(super) fn awaits(state: &State, ticket: Ticket) -> bool {
    matches!(state.reading, Reading::Asked { ticket: asked, .. } if asked == ticket)
}

/// A new picture.
pub(super) fn arrived(state: &mut State, mut lifecycle: Lifecycle) -> Vec<Command> {
    complete(state, &mut lifecycle);
    let asked_at = match std::mem::take(&mut state.reading) {
        Reading::Asked { at, .. } => at,
        Reading::Idle => state.now,
    };
    let mut commands = vec![Command::Sleep(Timer::Slow)];
    commands.extend(show(state, Arc::new(lifecycle), asked_at, state.now));
    commands.extend(sharing::shared(state).map(Command::Tell));
    commands
}

/// Paints a picture, whoever asked for it, and plans the next look.
pub(super) fn show(
    state: &mut State,
    lifecycle: Arc<Lifecycle>,
    asked_at: Millis,
    received_at: Millis,
) -> Vec<Command> {
    let from = state.lifecycle().map(kinds);
    let to = kinds(&lifecycle);
    state.trouble = None;
    state.failures = 0;
    if polling::is_finished(&lifecycle) {
        super::recovery::close(state);
    }
    state.picture = Some(Picture {
        lifecycle: keep(state, lifecycle),
        asked_at,
        received_at,
    });
    let mut commands = vec![Command::Wake(Timer::Tick, FRESHNESS)];
    match from {
        None => commands.push(Command::Publish(HostEvent::Ready)),
        Some(from) if from != to => commands.push(Command::Publish(HostEvent::Change { from, to })),
        Some(_) => {}
    }
    commands.extend(plan(state));
    commands
}

/// An API whose diagnosis leaves the transfer unknown is completed by what the registrar said
/// when it was asked.
fn complete(state: &State, lifecycle: &mut Lifecycle) {
    if let (Some(kind), Some(transfer)) = (&state.synced_kind, &mut lifecycle.transfer_status)
        && (transfer.kind == TransferKind::Unknown || *kind == TransferKind::Active)
    {
        transfer.kind = kind.clone();
    }
}

/// An equal answer keeps the earlier value, so that nothing downstream even compares deeply.
fn keep(state: &State, lifecycle: Arc<Lifecycle>) -> Arc<Lifecycle> {
    match &state.picture {
        Some(picture) if picture.lifecycle == lifecycle => Arc::clone(&picture.lifecycle),
        _ => lifecycle,
    }
}

/// `transfer/registration`, as `dl-change` and the snapshot name them.
pub(super) fn kinds(lifecycle: &Lifecycle) -> String {
    let transfer = lifecycle
        .transfer_status
        .as_ref()
        .map_or("-", |t| t.kind.as_str());
    let registration = lifecycle
        .registration_status
        .as_ref()
        .map_or("-", |r| r.kind.as_str());
    format!("{transfer}/{registration}")
}

/// Plans the next read, or none.
pub(super) fn plan(state: &mut State) -> Vec<Command> {
    let shown = state.picture.as_ref();
    state.due = shown.and_then(|picture| {
        let interval = polling::interval(&picture.lifecycle)?;
        Some(picture.received_at + interval)
    });
    state.owed = false;
    wake(state)
}

/// Sets the timer for the planned read, or clears it while polling is not wanted.
pub(super) fn wake(state: &State) -> Vec<Command> {
    match state.due {
        Some(due) if polling::is_wanted(state) || is_owed(state) => {
            vec![Command::Wake(Timer::Poll, (due - state.now).max(0.0))]
        }
        _ => vec![Command::Sleep(Timer::Poll)],
    }
}

/// A read that is due after so long whether the host wants polling or not, or on return.
pub(super) fn owe(state: &mut State, after: Millis) -> Vec<Command> {
    state.due = Some(state.now + after);
    state.owed = true;
    wake(state)
}

fn is_owed(state: &State) -> bool {
    state.owed && polling::is_present(state)
}

/// The API gave no picture: whoever wants the same knows now.
pub(super) fn unanswered(state: &mut State, fault: Fault) -> Vec<Command> {
    let told = Command::Tell(News::Failed(fault.clone()));
    let mut commands = failed(state, fault);
    commands.push(told);
    commands
}

/// No picture: keep the earlier one, say why, and plan to ask again where that can help.
pub(super) fn failed(state: &mut State, fault: Fault) -> Vec<Command> {
    state.reading = Reading::Idle;
    state.failures = state.failures.saturating_add(1);
    let wait = if fault.kind.passes() {
        polling::backoff(state.failures, state.now)
    } else {
        None
    };
    state.due = wait.map(|wait| state.now + wait);
    let code = fault.kind.code();
    let request_id = fault.request_id.clone();
    state.trouble = Some(Trouble {
        fault,
        retry_at: state.due.filter(|_| state.config.poll),
    });
    let mut commands = vec![
        Command::Sleep(Timer::Slow),
        Command::Publish(HostEvent::Error { code, request_id }),
    ];
    commands.extend(wake(state));
    commands
}

/// What is on screen grows old from now on.
pub(super) fn age(state: &State) -> Vec<Command> {
    state
        .picture
        .iter()
        .map(|_| Command::Wake(Timer::Tick, FRESHNESS))
        .collect()
}

/// The screen grows old: look again at its age.
///
/// A timer can come late, after the machine slept or the page was frozen: then look at once.
pub(super) fn tick(state: &mut State) -> Vec<Command> {
    let every = if state.held_until.is_some() {
        SECOND
    } else {
        FRESHNESS
    };
    let overdue = state.due.is_some_and(|due| due + FRESHNESS < state.now);
    let mut commands = vec![Command::Wake(Timer::Tick, every)];
    if overdue && polling::is_wanted(state) {
        commands.extend(catch_up(state));
    }
    commands
}
