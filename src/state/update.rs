use super::{
    Command, Config, Event, Reading, State, Ticket, Timer, Way, acting, answering, handover,
    holding, incident, job, jump, reading, session, sharing,
};
use crate::api::{Answer, Fault, FaultKind, Millis};

/// Takes an event in, changes what is known, and says what to do outside.
pub fn update(state: &mut State, event: Event, now: Millis) -> Vec<Command> {
    state.now = now;
    match event {
        Event::Configured(config) => configured(state, config),
        Event::TookOver {
            config,
            left,
            lifecycle,
        } => handover::take_over(state, config, &left, lifecycle),
        Event::Answered(ticket, Ok(answer)) => answered(state, ticket, answer),
        Event::Answered(ticket, Err(fault)) => failed(state, ticket, fault),
        Event::Due(timer) => due(state, timer),
        Event::Clicked(act) => acting::clicked(state, act),
        Event::Left(action) => acting::left(state, action),
        Event::Confirmed { act, agreed } => acting::confirmed(state, act, agreed),
        Event::Refresh => holding::proceed(state),
        Event::Pause => session::pause(state),
        Event::Resume => session::resume(state),
        Event::Moved(host) => session::moved(state, host),
        Event::Heard(news) => sharing::heard(state, news),
        Event::Jumped(by) => jump::jumped(state, by),
        Event::Remembered(path) if state.job.is_none() && state.doing.is_none() => {
            job::recall(state, path)
        }
        Event::Remembered(_) => Vec::new(),
    }
}

/// Another domain or API is another story: everything known is dropped, and every answer that
/// is still under way with it, as its ticket is no longer waited for.
fn configured(state: &mut State, config: Config) -> Vec<Command> {
    let same = state.config.target == config.target;
    if same {
        let awoken = state.config.waiting && !config.waiting;
        let polls = state.config.poll != config.poll;
        state.config = config;
        return match (awoken || untouched(state), polls) {
            (true, _) => begin(state),
            (false, true) => reading::wake(state),
            (false, false) => Vec::new(),
        };
    }
    let mut commands = abort_all(state);
    // A rate limit and an ended session belong to the API, and hold for its other domains too.
    let same_api = state.config.target.shares_api(&config.target);
    *state = State {
        config,
        now: state.now,
        away: state.away,
        paused: state.paused,
        tickets: state.tickets,
        held_until: state.held_until.filter(|_| same_api),
        signed_out: state.signed_out && same_api,
        ..State::default()
    };
    commands.extend(holding::again(state));
    commands.extend(begin(state));
    commands
}

/// Goes on with a job, or reads, if no other tab knows.
fn begin(state: &mut State) -> Vec<Command> {
    if state.job.is_some() {
        job::poll(state)
    } else {
        reading::catch_up(state)
    }
}

/// Nothing was ever asked: the first configuration, or one that was invalid so far.
fn untouched(state: &State) -> bool {
    state.picture.is_none() && state.trouble.is_none() && state.reading == Reading::Idle
}

fn abort_all(state: &mut State) -> Vec<Command> {
    let mut commands = reading::abandon(state);
    let acting = state.doing.and_then(|doing| doing.ticket);
    let watching = state.job.as_ref().and_then(|job| job.ticket);
    commands.extend([acting, watching].into_iter().flatten().map(Command::Abort));
    let timers = [
        Timer::Poll,
        Timer::Job,
        Timer::Slow,
        Timer::Hold,
        Timer::Tick,
        Timer::Elsewhere,
    ];
    commands.extend(timers.map(Command::Sleep));
    commands
}

fn answered(state: &mut State, ticket: Ticket, answer: Answer) -> Vec<Command> {
    if reading::awaits(state, ticket) {
        return match answer {
            Answer::Lifecycle(lifecycle) => reading::arrived(state, *lifecycle),
            _ => reading::unanswered(state, Fault::bare(FaultKind::Contract, None)),
        };
    }
    if job::awaits(state, ticket) {
        return match answer {
            Answer::Job { progress, message } => job::reported(state, progress, message),
            _ => job::failed(state, &Fault::bare(FaultKind::Contract, None)),
        };
    }
    if answering::awaits(state, ticket) {
        answering::answered(state, answer)
    } else {
        Vec::new()
    }
}

fn failed(state: &mut State, ticket: Ticket, fault: Fault) -> Vec<Command> {
    incident::record(state, ticket, &fault);
    if answering::awaits(state, ticket) {
        return answering::failed(state, fault);
    }
    let watching = job::awaits(state, ticket);
    if watching {
        job::release(state);
    } else if reading::awaits(state, ticket) {
        state.reading = Reading::Idle;
    } else {
        return Vec::new();
    }
    match fault.kind {
        FaultKind::Unauthorized => session::ended(state),
        FaultKind::RateLimited { wait } => holding::begin(state, wait),
        _ if watching => job::failed(state, &fault),
        _ => reading::unanswered(state, fault),
    }
}

fn due(state: &mut State, timer: Timer) -> Vec<Command> {
    match timer {
        Timer::Poll => reading::read_by(state, Way::Poll),
        Timer::Job => job::poll_by(state, Way::Poll),
        Timer::Elsewhere => sharing::lost(state),
        Timer::Hold => holding::end(state),
        Timer::Tick => reading::tick(state),
        Timer::Slow => {
            if let Reading::Asked { slow, .. } = &mut state.reading {
                *slow = true;
            }
            if let Some(doing) = &mut state.doing {
                doing.slow = true;
            }
            Vec::new()
        }
    }
}
