//! From a click to one request, and never to two.

use super::{
    Availability, Command, Doing, News, State, Timer, Way, code_under_way, offer, reading,
};
use crate::api::{Act, Action, Ask};

/// A click: if the action may be taken now, ask the host whether it minds.
pub(super) fn clicked(state: &mut State, act: Act) -> Vec<Command> {
    let ready = offer(state, act.action()) == Some(Availability::Ready);
    if !ready || !reading::may_send(state) || !is_complete(state, &act) {
        return Vec::new();
    }
    state.doing = Some(Doing {
        action: act.action(),
        since: state.now,
        ticket: None,
        slow: false,
    });
    vec![Command::Confirm(act)]
}

/// The view says what is wrong with a code at its field, and asks for a second press before a
/// second request for one; here it is only not sent.
fn is_complete(state: &State, act: &Act) -> bool {
    let code = match act {
        Act::UpdateEpp(code) | Act::RetryTransfer(Some(code)) => code.expose(),
        Act::RetryTransfer(None) => "",
        Act::RequestEpp { force_new } => return *force_new || code_under_way(state).is_none(),
        Act::RetryRegistration(_) | Act::StatusSync => return true,
    };
    state.check_code(act.action(), code).is_ok()
}

/// The host answered. Nothing else can have taken the place of the action meanwhile.
pub(super) fn confirmed(state: &mut State, act: Act, agreed: bool) -> Vec<Command> {
    let asked = state
        .doing
        .is_some_and(|d| d.action == act.action() && d.ticket.is_none());
    if !asked {
        return Vec::new();
    }
    if !agreed || !reading::may_send(state) || state.elsewhere.is_some() {
        state.doing = None;
        return Vec::new();
    }
    let mut commands = reading::abandon(state);
    let ticket = state.next_ticket();
    state.doing = Some(Doing {
        action: act.action(),
        since: state.now,
        ticket: Some(ticket),
        slow: false,
    });
    state.notice = None;
    state.field_faults.clear();
    state.due = None;
    commands.push(Command::Sleep(Timer::Poll));
    commands.push(Command::Tell(News::Began(act.action())));
    commands.push(Command::Ask(ticket, Ask::Act(act), Way::Now));
    commands.push(Command::Wake(Timer::Slow, reading::SLOW));
    commands
}

/// A click on what leads to a page of the host.
pub(super) fn left(state: &mut State, action: Action) -> Vec<Command> {
    if action == Action::FixIdentity {
        state.visited_account = true;
    }
    Vec::new()
}
