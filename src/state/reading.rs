//! Reading the lifecycle: when, and what its answer changes.

use super::command::HostEvent;
use super::{Command, Picture, Reading, State, Ticket, Timer, Trouble, polling};
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
    let busy = state.reading != Reading::Idle || state.doing.is_some() || state.job.is_some();
    if busy || !may_send(state) {
        return Vec::new();
    }
    let ticket = state.next_ticket();
    state.reading = Reading::Asked {
        ticket,
        slow: false,
    };
    state.due = None;
    vec![
        Command::Sleep(Timer::Poll),
        Command::Ask(ticket, Ask::Lifecycle),
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
    let from = state.lifecycle().map(kinds);
    let to = kinds(&lifecycle);
    let finished = polling::is_finished(&lifecycle);
    state.reading = Reading::Idle;
    state.trouble = None;
    state.failures = 0;
    state.picture = Some(Picture {
        lifecycle: keep(state, lifecycle),
        received_at: state.now,
    });
    if finished {
        super::recovery::close(state);
    }
    let mut commands = vec![
        Command::Sleep(Timer::Slow),
        Command::Wake(Timer::Tick, FRESHNESS),
    ];
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
fn keep(state: &State, lifecycle: Lifecycle) -> Arc<Lifecycle> {
    match &state.picture {
        Some(picture) if *picture.lifecycle == lifecycle => Arc::clone(&picture.lifecycle),
        _ => Arc::new(lifecycle),
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
    let interval = state.lifecycle().and_then(polling::interval);
    state.due = interval.map(|interval| state.now + interval);
    wake(state)
}

/// Sets the timer for the planned read, or clears it while polling is not wanted.
pub(super) fn wake(state: &State) -> Vec<Command> {
    match state.due {
        Some(due) if polling::is_wanted(state) => {
            vec![Command::Wake(Timer::Poll, (due - state.now).max(0.0))]
        }
        _ => vec![Command::Sleep(Timer::Poll)],
    }
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

/// The screen grows old: look again at its age.
pub(super) fn tick(state: &State) -> Vec<Command> {
    let every = if state.held_until.is_some() {
        SECOND
    } else {
        FRESHNESS
    };
    vec![Command::Wake(Timer::Tick, every)]
}
