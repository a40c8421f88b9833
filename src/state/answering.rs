//! What the answer to an action changes.

use super::command::HostEvent;
use super::{
    Command, News, Notice, State, Ticket, Timer, deed, holding, job, reading, recovery, session,
};
use crate::api::instant::SECOND;
use crate::api::{
    Action, Answer, EppRequested, Fault, FaultKind, Millis, RegistrationRetried, Synced,
};
use contract::v2::{RecoveryField, RegistrationKind};

/// How long a job has that cannot be asked about.
const UNSEEN_JOB: Millis = 5.0 * SECOND;

/// Whether this is the answer to the action under way.
pub(super) fn awaits(state: &State, ticket: Ticket) -> bool {
    state
        .doing
        .is_some_and(|doing| doing.ticket == Some(ticket))
}

/// The action was answered.
pub(super) fn answered(state: &mut State, answer: Answer) -> Vec<Command> {
    let Some(doing) = state.doing.take() else {
        return Vec::new();
    };
    let mut commands = vec![Command::Sleep(Timer::Slow), over(state, &answer)];
    let outcome = outcome(&answer);
    commands.push(tell(doing.action, outcome.clone(), None));
    commands.extend(match answer {
        Answer::EppSaved { stored } => {
            state.codes_taken = state.codes_taken.wrapping_add(1);
            note(state, Notice::epp_saved(stored))
        }
        Answer::TransferRetried(answer) => {
            // An attempt that was not taken leaves the typed code in its field.
            if answer.accepted || answer.kind.is_some() {
                state.codes_taken = state.codes_taken.wrapping_add(1);
            }
            note(state, Notice::transfer_retried(&answer))
        }
        Answer::EppRequested(answer) => code_requested(state, answer),
        Answer::RegistrationRetried(answer) => registration_retried(state, answer),
        Answer::Synced(answer) => synced(state, answer),
        // Neither answers an action; read again and see.
        Answer::Lifecycle(_) | Answer::Job { .. } => reading::read(state),
    });
    deed::record(state, doing, outcome);
    commands
}

/// What was read before now does not count, here and elsewhere.
fn over(state: &mut State, answer: &Answer) -> Command {
    let job = match answer {
        Answer::RegistrationRetried(answer) => answer.job.clone(),
        _ => None,
    };
    state.counts_from = state.now;
    Command::Tell(News::Ended { at: state.now, job })
}

fn outcome(answer: &Answer) -> String {
    match answer {
        Answer::TransferRetried(a) => a.kind.as_ref().map_or("ok", |k| k.as_str()).to_owned(),
        Answer::RegistrationRetried(a) => a.kind.as_str().to_owned(),
        Answer::Synced(a) if !a.report.sync_success => "failed".to_owned(),
        Answer::Synced(a) => a.report.new_status.as_str().to_owned(),
        _ => "ok".to_owned(),
    }
}

fn tell(action: Action, outcome: String, request_id: Option<String>) -> Command {
    Command::Publish(HostEvent::Action {
        action,
        outcome,
        request_id,
    })
}

/// Says what happened and looks at what it changed.
fn note(state: &mut State, notice: Notice) -> Vec<Command> {
    state.notice = Some(notice);
    reading::read(state)
}

fn code_requested(state: &mut State, answer: EppRequested) -> Vec<Command> {
    state.code_requested_at = Some(state.now);
    let mut commands = note(state, Notice::epp_requested(&answer));
    commands.extend(answer.code.map(Command::Fill));
    commands
}

fn synced(state: &mut State, answer: Synced) -> Vec<Command> {
    if answer.report.sync_success {
        state.synced_kind = answer.transfer;
    }
    note(state, Notice::synced(*answer.report))
}

/// With a job, the lifecycle is read only after it; until then it would show the old state.
fn registration_retried(state: &mut State, answer: RegistrationRetried) -> Vec<Command> {
    if is_taken(&answer.kind) {
        state.details_taken = state.details_taken.wrapping_add(1);
        state.visited_account = false;
        recovery::close(state);
    } else {
        recovery::demand_named(state, answer.fields.clone());
    }
    let notice = Notice::registration_retried(&answer);
    state.notice = Some(notice);
    match answer.job {
        Some(path) => job::follow(state, path),
        // It works on, and cannot be asked: leave it some time.
        None if answer.works_on => reading::owe(state, UNSEEN_JOB),
        None => reading::read(state),
    }
}

/// Whether the registry has what was typed, so that the form may empty.
fn is_taken(kind: &RegistrationKind) -> bool {
    use RegistrationKind as K;
    matches!(
        kind,
        K::Submitted | K::Queued | K::Completed | K::Active | K::Pending
    )
}

/// The action was refused, or nobody knows.
pub(super) fn failed(state: &mut State, fault: Fault) -> Vec<Command> {
    let Some(doing) = state.doing.take() else {
        return Vec::new();
    };
    let action = doing.action;
    let open = fault.leaves_outcome_open();
    state.counts_from = state.now;
    let outcome = if open { "unknown" } else { "refused" };
    let mut commands = vec![
        Command::Sleep(Timer::Slow),
        Command::Tell(News::Ended {
            at: state.now,
            job: None,
        }),
        tell(action, outcome.to_owned(), fault.request_id.clone()),
        Command::Publish(HostEvent::Error {
            code: fault.kind.code(),
            request_id: fault.request_id.clone(),
        }),
    ];
    state.notice = Some(Notice::failed(action, &fault));
    deed::record(state, doing, outcome.to_owned());
    state.field_faults = fault.fields;
    commands.extend(match fault.kind {
        FaultKind::Unauthorized => session::ended(state),
        FaultKind::RateLimited { wait } => holding::begin(state, wait),
        // The picture on screen was not the server's: look again. After a lost answer too.
        FaultKind::DetailsRequired => details_required(state, action),
        FaultKind::Validation => reading::plan(state),
        _ => reading::read(state),
    });
    commands
}

fn details_required(state: &mut State, action: Action) -> Vec<Command> {
    if action == Action::RetryRegistration {
        let fields = state.field_faults.iter().map(|fault| RecoveryField {
            key: fault.key.clone(),
            required: true,
            ..RecoveryField::default()
        });
        let fields = fields.collect();
        recovery::demand(state, fields);
    }
    reading::read(state)
}
