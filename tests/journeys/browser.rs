//! A browser with several tabs, each with several widgets, and the one API they all ask.

use crate::clock::Clock;
use crate::outside::Outside;
use crate::reply::Reply;
use crate::secrets;
use contract::EppCode;
use domain_lifecycle::api::{
    Action, Ask, Millis, NoAnswer, PollPath, Request, Response, Transport,
};
use domain_lifecycle::driver::{Begun, Driver, Edge, Message, Page, Turn};
use domain_lifecycle::state::{Config, Event, HostEvent, State, phase};
use futures::executor::LocalPool;
use futures::future::{AbortHandle, FutureExt as _, LocalBoxFuture, abortable, ready};
use futures::task::LocalSpawnExt;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(crate) struct Browser {
    pool: RefCell<LocalPool>,
    outside: Rc<Outside>,
}

/// One page of the browser.
pub(crate) struct Tab {
    outside: Rc<Outside>,
    page: Rc<Page>,
}

pub(crate) struct Widget {
    pub(crate) driver: Driver<Place>,
    pub(crate) place: Rc<Place>,
}

/// Where a widget is.
pub(crate) struct Place {
    outside: Rc<Outside>,
    page: Rc<Page>,
    pub(crate) told: RefCell<Vec<HostEvent>>,
    pub(crate) remembered: RefCell<Option<PollPath>>,
    begun: RefCell<Option<Begun>>,
}

impl Browser {
    pub(crate) fn new(api: impl Fn(&str) -> Reply + 'static) -> Self {
        Self::with(Some(Rc::default()), api)
    }

    /// As on a page without TLS.
    pub(crate) fn without_locks(api: impl Fn(&str) -> Reply + 'static) -> Self {
        Self::with(None, api)
    }

    fn with(locks: Option<Rc<Page>>, api: impl Fn(&str) -> Reply + 'static) -> Self {
        let pool = LocalPool::new();
        let outside = Outside {
            clock: Clock::new(),
            spawner: pool.spawner(),
            locks,
            tabs: RefCell::default(),
            way: Cell::new(0.0),
            pictures: Cell::new(0),
            api: RefCell::new(Box::new(api)),
            sent: RefCell::default(),
            open: Cell::new(0),
            most: Cell::new(0),
        };
        Self {
            pool: RefCell::new(pool),
            outside: Rc::new(outside),
        }
    }

    pub(crate) fn tab(&self) -> Tab {
        let page = Rc::new(Page::default());
        let number = self.outside.tabs.borrow().len();
        self.outside.tabs.borrow_mut().push(Rc::clone(&page));
        let outside = Rc::downgrade(&self.outside);
        page.connect(move |message| {
            let text = serde_json::to_string(&message.write()).unwrap();
            secrets::must_not_show(&text);
            if let Some(outside) = outside.upgrade() {
                Outside::deliver(&outside, number, text);
            }
        });
        Tab {
            outside: Rc::clone(&self.outside),
            page,
        }
    }

    /// The API answers otherwise from now on.
    pub(crate) fn answers(&self, api: impl Fn(&str) -> Reply + 'static) {
        *self.outside.api.borrow_mut() = Box::new(api);
    }

    /// So many seconds pass from now on until another tab hears what is said.
    pub(crate) fn is_slow(&self, seconds: f64) {
        self.outside.way.set(seconds * 1_000.0);
    }

    pub(crate) fn settle(&self) {
        self.pool.borrow_mut().run_until_stalled();
    }

    /// So many seconds pass.
    pub(crate) fn wait(&self, seconds: f64) {
        self.settle();
        let end = self.outside.clock.steady() + seconds * 1_000.0;
        while self.outside.clock.step(end) {
            self.settle();
        }
        self.settle();
    }

    /// What was sent since this was last asked.
    pub(crate) fn sent(&self) -> Vec<String> {
        let sent = self.outside.sent.take();
        sent.into_iter().map(|(_, line)| line).collect()
    }

    /// How many pictures were sent from tab to tab since this was last asked.
    pub(crate) fn pictures(&self) -> usize {
        self.outside.pictures.take()
    }

    /// How many requests were under way at once, at most.
    pub(crate) fn most(&self) -> usize {
        self.outside.most.get()
    }

    pub(crate) fn now(&self) -> Millis {
        self.outside.clock.now()
    }
}

impl Tab {
    /// Its last widget has gone, and another comes: in between it heard nothing.
    pub(crate) fn hears_again(&self) {
        self.page.begins_to_hear();
    }

    /// Something comes from another tab; whether it was understood.
    pub(crate) fn hears(&self, message: serde_json::Value) -> bool {
        let json = serde_json::from_value(message).unwrap();
        let message = Message::read(&json);
        if let Some(message) = &message {
            self.page.hear(message, self.outside.clock.now());
        }
        message.is_some()
    }

    /// A widget that is set up.
    pub(crate) fn widget(&self, config: Config) -> Widget {
        self.set_up(config, None)
    }

    /// One whose first read left before that, in its turn where tabs take turns.
    pub(crate) fn widget_that_began(&self, config: Config) -> Widget {
        let request = config
            .target
            .provider
            .request(&config.target, &Ask::Lifecycle);
        let flight = self.outside.begin(&request.unwrap());
        let turn = self.outside.locks.as_ref().and_then(|locks| {
            let turn = locks.turn(config.target.subject());
            turn.now_or_never()
        });
        let answer = Box::pin(flight.end());
        self.set_up(config, Some(Begun { answer, turn }))
    }

    fn set_up(&self, config: Config, begun: Option<Begun>) -> Widget {
        let place = Rc::new(Place {
            outside: Rc::clone(&self.outside),
            page: Rc::clone(&self.page),
            told: RefCell::default(),
            remembered: RefCell::default(),
            begun: RefCell::new(begun),
        });
        let driver = Driver::new(Rc::clone(&place));
        driver.send(Event::Configured(config));
        Widget { driver, place }
    }
}

impl Widget {
    pub(crate) fn send(&self, event: Event) {
        self.driver.send(event);
    }

    pub(crate) fn phase(&self) -> &'static str {
        self.driver.with(|state| phase(state).name())
    }

    pub(crate) fn with<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.driver.with(look)
    }
}

impl Transport for Place {
    async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        self.outside.begin(&request).end().await
    }
}

/// Dropping it cancels what it runs.
pub(crate) struct Running(AbortHandle);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Edge for Place {
    type Task = Running;

    fn now(&self) -> Millis {
        self.outside.clock.now()
    }

    fn sleep(&self, span: Millis) -> impl Future<Output = ()> + 'static {
        self.outside.clock.sleep(span)
    }

    fn spawn(&self, future: LocalBoxFuture<'static, ()>) -> Running {
        let (future, handle) = abortable(future);
        let task = async move { future.await.unwrap_or_default() };
        self.outside.spawner.spawn_local(task).unwrap();
        Running(handle)
    }

    fn confirm(&self, _action: Action) -> bool {
        true
    }

    fn publish(&self, event: HostEvent) {
        self.told.borrow_mut().push(event);
    }

    fn fill(&self, _code: EppCode) {}

    fn remember(&self, path: Option<&PollPath>) {
        *self.remembered.borrow_mut() = path.cloned();
    }

    fn changed(&self, _state: &State) {}

    fn page(&self) -> Rc<Page> {
        Rc::clone(&self.page)
    }

    fn begun(&self, _request: &Request) -> Option<Begun> {
        self.begun.take()
    }

    fn turn(&self, name: String) -> LocalBoxFuture<'static, Turn> {
        let locks = self.outside.locks.as_ref();
        locks.unwrap_or(&self.page).turn(name)
    }

    fn others(&self) -> LocalBoxFuture<'static, Option<u32>> {
        Box::pin(ready(self.outside.others(&self.page)))
    }
}
