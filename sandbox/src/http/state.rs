//! What all handlers share.

use super::fault::Faults;
use super::hostway::Style;
use super::rate_limit::Limits;
use super::request_log::RequestLog;
use super::session::Sessions;
use crate::Options;
use crate::world::World;
use crate::world::scenario::{self, Scenario};
use jiff::Timestamp;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The running sandbox.
#[derive(Debug, Clone)]
pub(crate) struct App(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    options: Options,
    // One lock for everything: a request sees one state of the world. It is never held across an await.
    state: Mutex<State>,
}

/// What changes.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) world: World,
    pub(crate) sessions: Sessions,
    pub(crate) faults: Faults,
    pub(crate) log: RequestLog,
    pub(crate) limits: Limits,
    /// How Hostway answers where its documents contradict each other.
    pub(crate) hostway: Style,
}

impl App {
    pub(crate) fn new(options: Options) -> Self {
        let all: Vec<&Scenario> = scenario::all().collect();
        let state = State {
            world: World::of(&all, Timestamp::now()),
            sessions: Sessions::default(),
            faults: Faults::default(),
            log: RequestLog::default(),
            limits: Limits::default(),
            hostway: Style::default(),
        };
        Self(Arc::new(Shared {
            options,
            state: Mutex::new(state),
        }))
    }

    pub(crate) fn options(&self) -> &Options {
        &self.0.options
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// A fresh world. Whoever is signed in stays so.
    pub(crate) fn reset(&mut self, scenarios: &[&Scenario]) {
        self.world = World::of(scenarios, Timestamp::now());
        self.faults = Faults::default();
        self.log = RequestLog::default();
        self.limits = Limits::default();
        self.hostway = Style::default();
    }
}
