use super::{Panels, State, Step, panels, standing};
use crate::api::Action;
use contract::v2::Gate;

/// Whether a shown action can be taken now, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Availability {
    /// Press it.
    Ready,
    /// It is under way.
    Busy,
    /// Something else is under way, or the host called `pause()`.
    Waiting,
    /// Nothing may be sent until the rate limit ends.
    Held,
    /// The session has ended.
    SignedOut,
    /// The server does not allow it, and may say why.
    Refused(Option<String>),
}

/// What the customer is offered: `None` where the action does not apply at all.
pub fn offer(state: &State, action: Action) -> Option<Availability> {
    let able = state.config.target.provider.abilities().has(action);
    let shown = able && !state.config.readonly && is_shown(panels(state), action);
    // Before anything is known there is nothing to act on.
    let known = state.picture.is_some();
    (shown && known).then(|| availability(state, action))
}

/// The one button that helps, if it is on screen and not refused. Where the server wants the
/// code first, saving it is what helps.
pub fn primary(state: &State) -> Option<Action> {
    let step = standing(state.lifecycle()?).step;
    let wanted = step.primary()?;
    // A code that is saved before the lock is lifted may be replaced by the unlocking.
    let code_helps = wanted == Action::RetryTransfer && step != Step::UnlockThenCode;
    let instead = code_helps.then_some(Action::UpdateEpp);
    let open = |action: &Action| match offer(state, *action) {
        None | Some(Availability::Refused(_)) => false,
        Some(_) => true,
    };
    [Some(wanted), instead].into_iter().flatten().find(open)
}

fn is_shown(panels: Panels, action: Action) -> bool {
    match action {
        Action::UpdateEpp | Action::RequestEpp => panels.epp,
        Action::RetryTransfer => panels.failed_retry || panels.epp || panels.dual_issues,
        Action::RetryRegistration | Action::FixIdentity => panels.registration,
        Action::PayInvoice => panels.invoice,
        Action::StatusSync => true,
    }
}

fn availability(state: &State, action: Action) -> Availability {
    if let Some(gate) = closed_gate(state, action) {
        return Availability::Refused(gate.reason);
    }
    // Links are the host's own pages: they work whatever the API is doing.
    if matches!(action, Action::PayInvoice | Action::FixIdentity) {
        return Availability::Ready;
    }
    let following_job = state.job.is_some();
    match state.doing.map(|doing| doing.action).or(state.elsewhere) {
        Some(under_way) if under_way == action => Availability::Busy,
        None if following_job && action == Action::RetryRegistration => Availability::Busy,
        Some(_) => Availability::Waiting,
        None if following_job => Availability::Waiting,
        None if state.signed_out => Availability::SignedOut,
        None if state.held_until.is_some() => Availability::Held,
        // The host wants silence: the button must not look as if it did something.
        None if state.paused => Availability::Waiting,
        None => Availability::Ready,
    }
}

/// The gate in the way, if the server closed it, or said nothing about it.
fn closed_gate(state: &State, action: Action) -> Option<Gate> {
    let lifecycle = state.lifecycle();
    let transfer = lifecycle
        .and_then(|l| l.transfer_status.as_ref())
        .map(|t| &t.actions);
    let registration = lifecycle
        .and_then(|l| l.registration_status.as_ref())
        .map(|r| &r.actions);
    let gate = match action {
        Action::UpdateEpp => transfer.map(|t| &t.can_update_epp),
        Action::RetryTransfer => transfer.map(|t| &t.can_retry_transfer),
        Action::RequestEpp => transfer.map(|t| &t.can_request_fresh_epp),
        Action::RetryRegistration => registration.map(|r| &r.can_retry_registration),
        Action::FixIdentity => registration.map(|r| &r.can_fix_identity),
        Action::StatusSync | Action::PayInvoice => return None,
    };
    gate.cloned()
        .map_or_else(|| Some(Gate::default()), |g| (!g.allowed).then_some(g))
}
