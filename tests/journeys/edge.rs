//! The outside of a widget under test: a scripted API, a jumping clock, and a host page that
//! writes down what it is told.

use crate::clock::Clock;
use crate::reply::Reply;
use crate::secrets;
use contract::EppCode;
use domain_lifecycle::api::{Action, Millis, NoAnswer, PollPath, Request, Response, Transport};
use domain_lifecycle::driver::Edge;
use domain_lifecycle::state::{Doing, HostEvent, Incident, Packet, State};
use futures::executor::LocalSpawner;
use futures::future::{AbortHandle, LocalBoxFuture, abortable, pending};
use futures::task::LocalSpawnExt;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// A host page's own code in the middle of an event.
pub(crate) type Hook<T, R> = RefCell<Option<Box<dyn FnMut(T) -> R>>>;

/// What decides about the text for support.
type MadeOf = (Option<Doing>, Vec<Incident>, Option<Millis>);

pub(crate) struct World {
    pub(crate) clock: Clock,
    spawner: LocalSpawner,
    /// The next answers, in order.
    pub(crate) script: RefCell<VecDeque<Reply>>,
    /// The answer when the script has ended.
    pub(crate) always: RefCell<Option<Reply>>,
    pub(crate) sent: RefCell<Vec<Request>>,
    pub(crate) told: RefCell<Vec<HostEvent>>,
    pub(crate) filled: RefCell<Vec<EppCode>>,
    pub(crate) remembered: RefCell<Option<PollPath>>,
    pub(crate) on_confirm: Hook<Action, bool>,
    pub(crate) on_publish: Hook<HostEvent, ()>,
    pub(crate) asked: RefCell<Vec<Action>>,
    /// What support would be given.
    pub(crate) packet: RefCell<String>,
    made_of: RefCell<Option<MadeOf>>,
    /// Requests under way, and those given up before their answer.
    pub(crate) open: Cell<usize>,
    pub(crate) aborted: Cell<usize>,
}

impl World {
    pub(crate) fn new(spawner: LocalSpawner) -> Self {
        Self {
            clock: Clock::new(),
            spawner,
            script: RefCell::default(),
            always: RefCell::default(),
            sent: RefCell::default(),
            told: RefCell::default(),
            filled: RefCell::default(),
            remembered: RefCell::default(),
            on_confirm: RefCell::default(),
            on_publish: RefCell::default(),
            asked: RefCell::default(),
            packet: RefCell::default(),
            made_of: RefCell::default(),
            open: Cell::new(0),
            aborted: Cell::new(0),
        }
    }

    fn reply(&self, request: &Request) -> Reply {
        let scripted = self.script.borrow_mut().pop_front();
        scripted
            .or_else(|| self.always.borrow().clone())
            .unwrap_or_else(|| panic!("nobody expected {request:?}"))
    }
}

/// A request under way; notices when it is given up.
struct Flight<'a>(&'a World, bool);

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.0.open.set(self.0.open.get() - 1);
        if !self.1 {
            self.0.aborted.set(self.0.aborted.get() + 1);
        }
    }
}

impl Transport for World {
    async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        let reply = self.reply(&request);
        self.sent.borrow_mut().push(request);
        self.open.set(self.open.get() + 1);
        let mut flight = Flight(self, false);
        if reply.after.is_infinite() {
            pending::<()>().await;
        } else if reply.after > 0.0 {
            self.clock.sleep(reply.after).await;
        }
        flight.1 = true;
        reply.result
    }
}

/// Dropping it cancels what it runs.
pub(crate) struct Running(AbortHandle);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Edge for World {
    type Task = Running;

    fn now(&self) -> Millis {
        self.clock.now()
    }

    fn steady(&self) -> Millis {
        self.clock.steady()
    }

    fn sleep(&self, span: Millis) -> impl Future<Output = ()> + 'static {
        self.clock.sleep(span)
    }

    fn spawn(&self, future: LocalBoxFuture<'static, ()>) -> Running {
        let (future, handle) = abortable(future);
        let task = async move { future.await.unwrap_or_default() };
        self.spawner.spawn_local(task).unwrap();
        Running(handle)
    }

    fn confirm(&self, action: Action) -> bool {
        self.asked.borrow_mut().push(action);
        let hook = self.on_confirm.borrow_mut().take();
        let Some(mut hook) = hook else { return true };
        let agreed = hook(action);
        self.on_confirm.borrow_mut().get_or_insert(hook);
        agreed
    }

    fn publish(&self, event: HostEvent) {
        secrets::must_not_show(&event);
        if let HostEvent::Error { request_id, .. } = &event {
            let id = request_id.as_deref().unwrap_or_default();
            assert!(self.packet.borrow().contains(id), "support would miss {id}");
        }
        self.told.borrow_mut().push(event.clone());
        let hook = self.on_publish.borrow_mut().take();
        if let Some(mut hook) = hook {
            hook(event);
            self.on_publish.borrow_mut().get_or_insert(hook);
        }
    }

    fn fill(&self, code: EppCode) {
        self.filled.borrow_mut().push(code);
    }

    fn remember(&self, path: Option<&PollPath>) {
        secrets::must_not_show(&path);
        *self.remembered.borrow_mut() = path.cloned();
    }

    fn changed(&self, state: &State) {
        secrets::must_not_show(state);
        // A day of ticks changes nothing in it.
        let received_at = state.picture.as_ref().map(|picture| picture.received_at);
        let made_of = (state.doing, state.incidents.clone(), received_at);
        if self.made_of.replace(Some(made_of.clone())) != Some(made_of) {
            let packet = Packet::of(state, "en", self.clock.now()).to_string();
            secrets::must_not_show(&packet);
            self.packet.replace(packet);
        }
    }
}
