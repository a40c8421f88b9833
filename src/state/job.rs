//! Following a background job to its end; only then is the lifecycle read again.

use super::command::HostEvent;
use super::{Command, JobWatch, News, Notice, State, Ticket, Timer, Way, deed, polling, reading};
use crate::api::instant::{MINUTE, SECOND};
use crate::api::{Action, Ask, Fault, FaultKind, Millis, PollPath};
use contract::job::JobProgress;

/// After which the job is no longer waited for.
const DEADLINE: Millis = 10.0 * MINUTE;

impl JobWatch {
    /// Until when it is followed at most.
    pub(super) fn deadline(&self) -> Millis {
        self.since + DEADLINE
    }
}

/// Starts to follow a job.
pub(super) fn follow(state: &mut State, path: PollPath) -> Vec<Command> {
    follow_since(state, path, state.now, false)
}

/// Goes on following one that is followed since then.
pub(super) fn follow_since(
    state: &mut State,
    path: PollPath,
    since: Millis,
    unseen: bool,
) -> Vec<Command> {
    let mut commands = reading::abandon(state);
    state.due = None;
    commands.push(Command::Sleep(Timer::Poll));
    commands.push(Command::Remember(Some(path.clone())));
    state.job = Some(JobWatch {
        path,
        since,
        polls: 0,
        message: None,
        unseen,
        ticket: None,
    });
    commands.extend(next(state));
    commands
}

/// Goes on with a job of an earlier visit.
pub(super) fn recall(state: &mut State, path: PollPath) -> Vec<Command> {
    follow_since(state, path, state.now, true)
}

/// Asks now, unless it is already asked or forbidden.
pub(super) fn poll(state: &mut State) -> Vec<Command> {
    poll_by(state, Way::Now)
}

/// Asks in this way, unless it is already asked or forbidden.
pub(super) fn poll_by(state: &mut State, way: Way) -> Vec<Command> {
    if !reading::may_send(state) || state.job.as_ref().is_none_or(|job| job.ticket.is_some()) {
        return Vec::new();
    }
    let ticket = state.next_ticket();
    let Some(job) = &mut state.job else {
        return Vec::new();
    };
    job.ticket = Some(ticket);
    job.polls = job.polls.saturating_add(1);
    vec![
        Command::Sleep(Timer::Job),
        Command::Ask(ticket, Ask::Job(job.path.clone()), way),
    ]
}

/// Whether this is the answer about the job.
pub(super) fn awaits(state: &State, ticket: Ticket) -> bool {
    state
        .job
        .as_ref()
        .is_some_and(|job| job.ticket == Some(ticket))
}

/// The job said where it stands.
pub(super) fn reported(
    state: &mut State,
    progress: JobProgress,
    message: Option<String>,
) -> Vec<Command> {
    let told = state.job.as_ref().map(|job| {
        Command::Tell(News::Job {
            path: job.path.clone(),
            progress,
            message: message.clone(),
        })
    });
    let mut commands: Vec<_> = told.into_iter().collect();
    commands.extend(stands(state, progress, message));
    commands
}

/// The same, as another widget heard it: the pace is kept, so that one asks for all.
pub(super) fn told(
    state: &mut State,
    progress: JobProgress,
    message: Option<String>,
) -> Vec<Command> {
    let mut commands = abandon(state);
    if let Some(job) = &mut state.job {
        job.polls = job.polls.saturating_add(1);
    }
    commands.extend(stands(state, progress, message));
    commands
}

/// Gives up a look under way: its answer no longer counts.
pub(super) fn abandon(state: &mut State) -> Vec<Command> {
    let ticket = state.job.as_mut().and_then(|job| job.ticket.take());
    ticket.map(Command::Abort).into_iter().collect()
}

fn stands(state: &mut State, progress: JobProgress, message: Option<String>) -> Vec<Command> {
    match progress {
        JobProgress::Completed => end(state, Notice::job_completed(), "completed"),
        JobProgress::Failed => end(state, Notice::job_failed(message), "failed"),
        JobProgress::Running => {
            if let Some(job) = &mut state.job {
                job.message = message;
                job.unseen = false;
            }
            wait_or_give_up(state)
        }
    }
}

/// The job could not be asked about. One that is gone has ended, well or badly.
pub(super) fn failed(state: &mut State, fault: &Fault) -> Vec<Command> {
    match fault.kind {
        kind if kind.passes() => wait_or_give_up(state),
        FaultKind::NotFound | FaultKind::Forbidden if is_unseen(state) => forget(state),
        FaultKind::NotFound => end(state, Notice::job_lost(), "unknown"),
        _ => end(state, Notice::job_unreadable(fault), "unknown"),
    }
}

/// Lets go of the ticket, so that the next look is not taken for a second one.
pub(super) fn release(state: &mut State) {
    if let Some(job) = &mut state.job {
        job.ticket = None;
    }
}

fn is_unseen(state: &State) -> bool {
    state.job.as_ref().is_some_and(|job| job.unseen)
}

/// A remembered job that is nothing to this customer was another's, or is long over.
fn forget(state: &mut State) -> Vec<Command> {
    state.job = None;
    let mut commands = vec![Command::Sleep(Timer::Job), Command::Remember(None)];
    commands.extend(reading::read(state));
    commands
}

fn wait_or_give_up(state: &mut State) -> Vec<Command> {
    release(state);
    let late = state
        .job
        .as_ref()
        .is_some_and(|job| state.now >= job.deadline());
    if late {
        end(state, Notice::job_given_up(), "unknown")
    } else {
        next(state)
    }
}

fn next(state: &State) -> Vec<Command> {
    let pace = |polls: u32| match polls {
        0..5 => 2.0 * SECOND,
        5..10 => 5.0 * SECOND,
        _ => 10.0 * SECOND,
    };
    match &state.job {
        // A hidden page does not poll; `moved` goes on when it is back. With `poll="off"` a job
        // is followed all the same: the customer is waiting for it.
        Some(job) if polling::is_present(state) => vec![Command::Wake(Timer::Job, pace(job.polls))],
        _ => vec![Command::Sleep(Timer::Job)],
    }
}

fn end(state: &mut State, notice: Notice, outcome: &str) -> Vec<Command> {
    let since = state.job.take().map_or(state.now, |job| job.since);
    state.notice = Some(notice);
    deed::record_job(state, since, outcome);
    let mut commands = vec![
        Command::Sleep(Timer::Job),
        Command::Remember(None),
        Command::Publish(HostEvent::Action {
            action: Action::RetryRegistration,
            outcome: outcome.to_owned(),
            request_id: None,
        }),
    ];
    commands.extend(reading::read(state));
    commands
}
