use super::{Command, Reading, State, polling, reading};
use crate::api::Millis;

/// The clock on the wall was set, or the machine slept while its timers stood still.
///
/// What a server asked to wait is counted by timers and not shortened by either. Set back, the
/// clock takes everything along, so that every span stays what it was. Set forward, or after a
/// sleep, what is overdue is done.
pub(super) fn jumped(state: &mut State, by: Millis) -> Vec<Command> {
    let shift = |at: &mut Option<Millis>| {
        if let Some(at) = at {
            *at += by;
        }
    };
    shift(&mut state.held_until);
    if let Some(job) = &mut state.job {
        job.since += by;
    }
    if by < 0.0 {
        shift(&mut state.due);
        shift(&mut state.code_requested_at);
        state.counts_from += by;
        if let Some(trouble) = &mut state.trouble {
            shift(&mut trouble.retry_at);
        }
        if let Some(picture) = &mut state.picture {
            picture.asked_at += by;
            picture.received_at += by;
        }
        if let Reading::Asked { at, enough, .. } = &mut state.reading {
            *at += by;
            *enough += by;
        }
    }
    if polling::is_present(state) {
        reading::wake(state)
    } else {
        Vec::new()
    }
}
