use super::{State, Ticket, answering, job, reading};
use crate::api::{Action, Fault, Millis};

/// How many are kept: what somebody calls support about is among the latest.
const MOST: usize = 5;

/// A request that went wrong, as support can look it up. Of the server's answer it keeps the
/// stable words and the number, and none of the sentences, which may repeat what was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// When the answer came, or was given up; the last time, where it happened again.
    pub at: Millis,
    /// How often in a row.
    pub times: u32,
    /// What was asked for.
    pub during: During,
    /// In the word of `dl-error`.
    pub kind: &'static str,
    /// The HTTP status; none when no answer came.
    pub status: Option<u16>,
    /// The server's stable word.
    pub code: Option<String>,
    /// What support finds the request by.
    pub request_id: Option<String>,
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum During {
    /// How things stand.
    Reading,
    /// How a job stands.
    Job,
    /// Something to be done.
    Acting(Action),
}

/// A request that is still waited for went wrong.
pub(super) fn record(state: &mut State, ticket: Ticket, fault: &Fault) {
    let Some(during) = awaited(state, ticket) else {
        return;
    };
    let mut incident = Incident {
        at: state.now,
        times: 1,
        during,
        kind: fault.kind.code(),
        status: fault.status,
        code: fault.code.clone(),
        request_id: fault.request_id.clone(),
    };
    // A server that is down for an hour must not push out what came before.
    if let Some(last) = state.incidents.pop_if(|last| last.is_like(&incident)) {
        incident.times = last.times.saturating_add(1);
    }
    if state.incidents.len() >= MOST {
        state.incidents.remove(0);
    }
    state.incidents.push(incident);
}

impl Incident {
    /// Whether the same thing happened again by itself.
    fn is_like(&self, other: &Self) -> bool {
        let by_itself = !matches!(self.during, During::Acting(_));
        let same = self.during == other.during && self.kind == other.kind;
        by_itself && same && self.status == other.status && self.code == other.code
    }
}

fn awaited(state: &State, ticket: Ticket) -> Option<During> {
    let acting = state.doing.filter(|_| answering::awaits(state, ticket));
    if let Some(doing) = acting {
        Some(During::Acting(doing.action))
    } else if job::awaits(state, ticket) {
        Some(During::Job)
    } else {
        reading::awaits(state, ticket).then_some(During::Reading)
    }
}
