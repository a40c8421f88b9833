//! Runs the reducer's commands against the outside, and brings what happens there back as events.
//!
//! This is the only place that spawns. Every task is owned by the driver: dropping the driver
//! cancels its requests and timers, so nothing outlives the element.

mod answers;
mod company;
mod edge;
mod exchange;
mod flat_map;
mod line;
mod page;
mod turns;
mod wire;

use crate::api::{Ask, Fault, FaultKind, Millis};
use crate::state::{Command, Event, News, State, Ticket, Timer, Way, update};
use exchange::{Errand, exchange};
use flat_map::FlatMap;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::{Rc, Weak};

pub use edge::{Begun, Edge, Reach, Turn};
pub use page::{Message, Page};

/// By how much the clock on the wall and the steady one may drift apart unnoticed.
const DRIFT: Millis = 2_000.0;

/// One widget at work.
pub struct Driver<E: Edge>(Rc<Inner<E>>);

struct Inner<E: Edge> {
    edge: Rc<E>,
    page: Rc<Page>,
    id: u32,
    /// The wall clock at the zero of the steady one.
    epoch: Cell<Millis>,
    state: RefCell<State>,
    queue: RefCell<VecDeque<Event>>,
    draining: Cell<bool>,
    requests: RefCell<FlatMap<Ticket, E::Task>>,
    timers: RefCell<FlatMap<Timer, E::Task>>,
}

impl<E: Edge> Driver<E> {
    /// A widget that knows nothing yet.
    pub fn new(edge: Rc<E>) -> Self {
        let page = edge.page();
        let epoch = Cell::new(edge.now() - edge.steady());
        Self(Rc::new_cyclic(|inner: &Weak<Inner<E>>| Inner {
            id: page.join(Rc::new({
                let inner = Weak::clone(inner);
                move |event| deliver(&inner, event)
            })),
            edge,
            page,
            epoch,
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
        self.edge.work(&mut || {
            while let Some(event) = self.next() {
                self.mind_the_clock();
                self.take(event);
            }
        });
        self.draining.set(false);
    }

    /// Somebody may have set the clock, or put the machine to sleep.
    fn mind_the_clock(self: &Rc<Self>) {
        let epoch = self.edge.now() - self.edge.steady();
        let jump = epoch - self.epoch.get();
        if jump.abs() > DRIFT {
            self.epoch.set(epoch);
            self.take(Event::Jumped(jump));
        }
    }

    fn take(self: &Rc<Self>, event: Event) {
        let setting = matches!(event, Event::Configured(_) | Event::TookOver { .. });
        let limit_ended = matches!(event, Event::Due(Timer::Hold));
        let commands = update(&mut self.state.borrow_mut(), event, self.edge.now());
        if setting {
            self.settle_in();
        }
        if limit_ended && self.state.borrow().held_until.is_none() {
            let api = self.state.borrow().config.target.api();
            self.page.line.lift(&api);
        }
        self.edge.changed(&self.state.borrow());
        for command in commands {
            self.run(command);
        }
    }

    /// Says on the page what this widget is about, and learns whether its API is limited.
    fn settle_in(&self) {
        let target = self.state.borrow().config.target.clone();
        let api = target.api();
        let shares = self.edge.reach(&target) != Reach::Nobody;
        let subject = if shares {
            target.subject()
        } else {
            String::new()
        };
        let held = self.page.line.held_until(&api, self.edge.now());
        self.page.concern(self.id, subject, api);
        if let Some(until) = held {
            let mut queue = self.queue.borrow_mut();
            queue.push_front(Event::Heard(News::Held(until)));
        }
    }

    fn next(&self) -> Option<Event> {
        self.queue.borrow_mut().pop_front()
    }

    fn run(self: &Rc<Self>, command: Command) {
        match command {
            Command::Ask(ticket, ask, way) => self.ask(ticket, ask, way),
            Command::Tell(news) => self.tell(news),
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

    fn tell(&self, news: News) {
        let target = self.state.borrow().config.target.clone();
        let reach = self.edge.reach(&target);
        let of_the_api = matches!(news, News::Held(_));
        if reach == Reach::Nobody && !of_the_api {
            return;
        }
        let to = if news.concerns_api() {
            target.api()
        } else {
            target.subject()
        };
        let beyond = reach == Reach::Browser || of_the_api;
        self.page
            .tell(self.id, &Message { to, news }, beyond, self.edge.now());
    }

    fn ask(self: &Rc<Self>, ticket: Ticket, ask: Ask, way: Way) {
        let inner = Rc::downgrade(self);
        let edge = Rc::clone(&self.edge);
        let page = Rc::clone(&self.page);
        let target = self.state.borrow().config.target.clone();
        let reach = edge.reach(&target);
        let begun = match way {
            Way::Listening => target.provider.request(&target, &ask),
            Way::Now | Way::Poll => None,
        };
        let begun = begun.and_then(|request| edge.begun(&request));
        let errand = Errand {
            target,
            ask,
            way,
            reach,
            begun,
        };
        let task = self.edge.spawn(Box::pin(async move {
            let (answer, kept) = exchange(&*edge, &page, errand).await;
            let limited = matches!(&answer, Err(fault) if is_limit(fault));
            deliver(&inner, Event::Answered(ticket, answer));
            if let Some(kept) = kept {
                kept.give_back(&*edge, limited).await;
            }
            if let Some(inner) = inner.upgrade() {
                inner.requests.borrow_mut().remove(&ticket);
            }
        }));
        self.requests.borrow_mut().insert(ticket, task);
    }
}

fn is_limit(fault: &Fault) -> bool {
    matches!(fault.kind, FaultKind::RateLimited { .. })
}

impl<E: Edge> Drop for Inner<E> {
    fn drop(&mut self) {
        self.page.leave(self.id);
    }
}

impl<E: Edge> fmt::Debug for Driver<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Driver")
            .field("state", &self.0.state)
            .finish_non_exhaustive()
    }
}
