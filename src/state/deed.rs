use super::{Doing, Notice, State};
use crate::api::{Action, Millis};

/// How many are kept: more than anybody presses in a visit, and few enough to be copied about.
const MOST: usize = 50;

/// Something that the customer did in this visit, and what came of it. It has no place for a
/// code or anything typed, and is kept nowhere but in the state: with the visit it is gone.
#[derive(Debug, Clone, PartialEq)]
pub struct Deed {
    /// Counts the deeds of the visit.
    pub number: u32,
    /// What was pressed.
    pub action: Action,
    /// When.
    pub sent_at: Millis,
    /// When it was known what came of it.
    pub ended_at: Millis,
    /// What came of it, in the word of `dl-action`.
    pub outcome: String,
    /// The same as it was said on screen.
    pub notice: Notice,
}

/// An action ended; the notice says how.
pub(super) fn record(state: &mut State, doing: Doing, outcome: String) {
    push(state, doing.action, doing.since, outcome);
}

/// The job that a registration was sent with ended. If that was in this visit, it says so there.
pub(super) fn record_job(state: &mut State, since: Millis, outcome: &str) {
    let (now, notice) = (state.now, state.notice.clone());
    let started = state
        .deeds
        .iter_mut()
        .rfind(|deed| deed.action == Action::RetryRegistration && deed.ended_at >= since);
    match (started, notice) {
        (Some(deed), Some(notice)) => {
            deed.ended_at = now;
            outcome.clone_into(&mut deed.outcome);
            deed.notice = notice;
        }
        _ => push(state, Action::RetryRegistration, since, outcome.to_owned()),
    }
}

fn push(state: &mut State, action: Action, sent_at: Millis, outcome: String) {
    let Some(notice) = state.notice.clone() else {
        return;
    };
    if state.deeds.len() >= MOST {
        state.deeds.remove(0);
    }
    let last = state.deeds.last().map_or(0, |deed| deed.number);
    state.deeds.push(Deed {
        number: last.wrapping_add(1),
        action,
        sent_at,
        ended_at: state.now,
        outcome,
        notice,
    });
}
