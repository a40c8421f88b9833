//! Runs the reducer's commands against the outside, and brings what happens there back as events.
//!
//! This is the only place that spawns. Every task is owned by the driver: dropping the driver
//! cancels its requests and timers, so nothing outlives the element.

use crate::api::instant::SECOND;
use crate::api::{
    Action, Answer, Ask, Fault, FaultKind, Millis, NoAnswer, PollPath, Request, Response, Target,
    Transport,
};
use crate::state::{Command, Event, HostEvent, State, Ticket, Timer, update};
use contract::EppCode;
use futures_util::future::{Either, LocalBoxFuture, select};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::rc::{Rc, Weak};

/// How long a read is waited for.
const READ_TIMEOUT: Millis = 20.0 * SECOND;
/// How long an action is waited for: registries are slow, and a cut-off action is a riddle.
const ACT_TIMEOUT: Millis = 60.0 * SECOND;

/// The outside, as the driver needs it: the browser, or a script with its own clock.
pub trait Edge: Transport + 'static {
    /// A running task; dropping it cancels it.
    type Task;

    /// Milliseconds since 1970.
    fn now(&self) -> Millis;
    /// Ends after so many milliseconds.
    fn sleep(&self, span: Millis) -> impl Future<Output = ()> + 'static;
    /// Runs a future to its end, or until its task is dropped.
    fn spawn(&self, future: LocalBoxFuture<'static, ()>) -> Self::Task;
    /// Asks the host whether it minds an action.
    fn confirm(&self, action: Action) -> bool;
    /// Tells the host.
    fn publish(&self, event: HostEvent);
    /// Puts a code into its field.
    fn fill(&self, code: EppCode);
    /// Keeps the path of the running job for after a reload, or forgets it.
    fn remember(&self, path: Option<&PollPath>);
    /// The state is another.
    fn changed(&self, state: &State);
}

/// One widget at work.
pub struct Driver<E: Edge>(Rc<Inner<E>>);

struct Inner<E: Edge> {
    edge: Rc<E>,
    state: RefCell<State>,
    queue: RefCell<VecDeque<Event>>,
    draining: Cell<bool>,
    requests: RefCell<BTreeMap<Ticket, E::Task>>,
    timers: RefCell<BTreeMap<Timer, E::Task>>,
}

impl<E: Edge> Driver<E> {
    /// A widget that knows nothing yet.
    pub fn new(edge: Rc<E>) -> Self {
        Self(Rc::new(Inner {
            edge,
            state: RefCell::default(),
            queue: RefCell::default(),
            draining: Cell::new(false),
            requests: RefCell::default(),
            timers: RefCell::default(),
        }))
    }

    /// Something happened.
    pub fn send(&self, event: Event) {
        self.0.send(event);
    }

    /// A sender that does not keep the widget alive.
    pub fn sender(&self) -> impl Fn(Event) + 'static {
        let inner = Rc::downgrade(&self.0);
        move |event| deliver(&inner, event)
    }

    /// Looks at the state.
    pub fn with<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.0.state.borrow())
    }
}

fn deliver<E: Edge>(inner: &Weak<Inner<E>>, event: Event) {
    if let Some(inner) = inner.upgrade() {
        inner.send(event);
    }
}

impl<E: Edge> Inner<E> {
    /// Events are taken one after the other: a host that calls back from within an event of ours
    /// waits in the queue.
    fn send(self: &Rc<Self>, event: Event) {
        self.queue.borrow_mut().push_back(event);
        if self.draining.replace(true) {
            return;
        }
        while let Some(event) = self.next() {
            let commands = update(&mut self.state.borrow_mut(), event, self.edge.now());
            self.edge.changed(&self.state.borrow());
            for command in commands {
                self.run(command);
            }
        }
        self.draining.set(false);
    }

    fn next(&self) -> Option<Event> {
        self.queue.borrow_mut().pop_front()
    }

    fn run(self: &Rc<Self>, command: Command) {
        match command {
            Command::Ask(ticket, ask) => self.ask(ticket, ask),
            Command::Abort(ticket) => drop(self.requests.borrow_mut().remove(&ticket)),
            Command::Confirm(act) => {
                let agreed = self.edge.confirm(act.action());
                self.queue
                    .borrow_mut()
                    .push_back(Event::Confirmed { act, agreed });
            }
            Command::Wake(timer, span) => self.wake(timer, span),
            Command::Sleep(timer) => drop(self.timers.borrow_mut().remove(&timer)),
            Command::Publish(event) => self.edge.publish(event),
            Command::Fill(code) => self.edge.fill(code),
            Command::Remember(path) => self.edge.remember(path.as_ref()),
        }
    }

    fn wake(self: &Rc<Self>, timer: Timer, span: Millis) {
        let inner = Rc::downgrade(self);
        let sleep = self.edge.sleep(span);
        let task = self.edge.spawn(Box::pin(async move {
            sleep.await;
            deliver(&inner, Event::Due(timer));
        }));
        self.timers.borrow_mut().insert(timer, task);
    }

    fn ask(self: &Rc<Self>, ticket: Ticket, ask: Ask) {
        let inner = Rc::downgrade(self);
        let edge = Rc::clone(&self.edge);
        let target = self.state.borrow().config.target.clone();
        let task = self.edge.spawn(Box::pin(async move {
            let answer = exchange(&*edge, &target, &ask).await;
            deliver(&inner, Event::Answered(ticket, answer));
            if let Some(inner) = inner.upgrade() {
                inner.requests.borrow_mut().remove(&ticket);
            }
        }));
        self.requests.borrow_mut().insert(ticket, task);
    }
}

fn timeout(ask: &Ask) -> Millis {
    match ask {
        Ask::Lifecycle | Ask::Job(_) => READ_TIMEOUT,
        Ask::Act(_) => ACT_TIMEOUT,
    }
}

/// Asks, and reads the answer. What the API cannot do is refused without a request.
async fn exchange<E: Edge>(edge: &E, target: &Target, ask: &Ask) -> Result<Answer, Fault> {
    let refused = || Fault::bare(FaultKind::Refused, None);
    let request = target.provider.request(target, ask).ok_or_else(refused)?;
    let response = answer(edge, request, timeout(ask)).await?;
    target.provider.read(ask, &response, edge.now())
}

/// The answer, or why there is none. Whichever of request and clock loses is dropped, which
/// aborts the request.
async fn answer<E: Edge>(edge: &E, request: Request, timeout: Millis) -> Result<Response, Fault> {
    let sent = Box::pin(edge.send(request));
    let late = Box::pin(edge.sleep(timeout));
    match select(sent, late).await {
        Either::Left((Ok(response), _)) => Ok(response),
        Either::Left((Err(NoAnswer), _)) => Err(Fault::bare(FaultKind::Network, None)),
        Either::Right(_) => Err(Fault::bare(FaultKind::Timeout, None)),
    }
}

impl<E: Edge> fmt::Debug for Driver<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Driver")
            .field("state", &self.0.state)
            .finish_non_exhaustive()
    }
}
