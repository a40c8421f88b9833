//! A visit to a page with the widget, in the words of whoever visits.

use crate::clock::START;
use crate::edge::World;
use crate::reply::Reply;
use domain_lifecycle::api::{Act, Millis, PollPath, Provider, Request, Target};
use domain_lifecycle::driver::Driver;
use domain_lifecycle::state::{Config, Event, Host, HostEvent, State, What, phase};
use futures::executor::LocalPool;
use std::cell::RefCell;
use std::rc::Rc;

pub(crate) const DOMAIN: &str = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";
pub(crate) const LIFECYCLE: &str = "GET /api/v2/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/lifecycle";
pub(crate) const DAY: f64 = 86_400.0;

pub(crate) struct Visit {
    pub(crate) world: Rc<World>,
    pub(crate) driver: Option<Rc<Driver<World>>>,
    pool: RefCell<LocalPool>,
}

/// The widget's usual setting.
pub(crate) fn config() -> Config {
    Config {
        target: Target {
            provider: Provider::HostUp,
            domain: DOMAIN.to_owned(),
            ..Target::default()
        },
        poll: true,
        ..Config::default()
    }
}

/// The same for another domain of the same account.
pub(crate) fn other_domain() -> Config {
    let mut other = config();
    other.target.domain = "dom_other".into();
    other
}

/// A line such as `POST /api/… {"eppCode":"…"}`.
fn line(request: &Request) -> String {
    let body = request.body.as_ref();
    let body = body.map_or_else(String::new, |b| {
        format!(" {}", serde_json::to_string(&b.json()).unwrap())
    });
    format!("{} {}{body}", request.method.as_str(), request.url)
}

/// The line of an action without a body.
pub(crate) fn post(action: &str) -> String {
    format!("POST /api/v2/domains/{DOMAIN}/actions/{action}")
}

impl Visit {
    /// A page whose widget is not set up yet.
    pub(crate) fn new() -> Self {
        let pool = LocalPool::new();
        let world = Rc::new(World::new(pool.spawner()));
        let driver = Rc::new(Driver::new(Rc::clone(&world)));
        Self {
            world,
            driver: Some(driver),
            pool: RefCell::new(pool),
        }
    }

    /// A widget that was set up, and got this answer to its first read.
    pub(crate) fn to(first: Reply) -> Self {
        let visit = Self::new().answering(first);
        visit.set_up(config());
        assert_eq!(visit.sent(), [LIFECYCLE]);
        visit.told();
        visit
    }

    /// The API's next answer.
    pub(crate) fn answering(self, reply: Reply) -> Self {
        self.next(reply);
        self
    }

    pub(crate) fn next(&self, reply: Reply) {
        self.world.script.borrow_mut().push_back(reply);
    }

    /// The API's answer to everything from now on.
    pub(crate) fn always(&self, reply: Reply) {
        *self.world.always.borrow_mut() = Some(reply);
    }

    pub(crate) fn set_up(&self, config: Config) {
        self.send(Event::Configured(config));
    }

    pub(crate) fn click(&self, act: Act) {
        self.send(Event::Clicked(act));
    }

    pub(crate) fn refresh(&self) {
        self.send(Event::Refresh);
    }

    pub(crate) fn pause(&self) {
        self.send(Event::Pause);
    }

    pub(crate) fn resume(&self) {
        self.send(Event::Resume);
    }

    pub(crate) fn moved(&self, host: Host) {
        self.send(Event::Moved(host));
    }

    pub(crate) fn remembering(&self, path: PollPath) {
        self.send(Event::Remembered(path));
    }

    /// Several clicks before anything else can happen.
    pub(crate) fn click_twice(&self, act: Act) {
        let driver = self.driver.as_ref().unwrap();
        driver.send(Event::Clicked(act.clone()));
        driver.send(Event::Clicked(act));
        self.settle();
    }

    pub(crate) fn send(&self, event: Event) {
        self.driver.as_ref().unwrap().send(event);
        self.settle();
    }

    /// The element leaves the page.
    pub(crate) fn leave(&mut self) {
        self.driver = None;
        self.settle();
    }

    /// So many seconds pass.
    pub(crate) fn wait(&self, seconds: f64) {
        let end = self.world.clock.steady() + seconds * 1_000.0;
        while self.world.clock.step(end) {
            self.settle();
        }
        self.settle();
    }

    /// The clock on the wall jumps by so many seconds; everything else stands still.
    pub(crate) fn jump(&self, seconds: f64) {
        self.world.clock.jump(seconds * 1_000.0);
    }

    fn settle(&self) {
        self.pool.borrow_mut().run_until_stalled();
    }

    /// Seconds since the visit began.
    pub(crate) fn seconds(&self) -> Millis {
        (self.world.clock.now() - START) / 1_000.0
    }

    /// What was sent since this was last asked.
    pub(crate) fn sent(&self) -> Vec<String> {
        let sent = self.world.sent.take();
        sent.iter().map(line).collect()
    }

    /// What the host was told since this was last asked.
    pub(crate) fn told(&self) -> Vec<HostEvent> {
        self.world.told.take()
    }

    pub(crate) fn with<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.driver.as_ref().unwrap().with(look)
    }

    pub(crate) fn phase(&self) -> &'static str {
        self.with(|state| phase(state).name())
    }

    pub(crate) fn notice(&self) -> Option<What> {
        self.with(|state| state.notice.as_ref().map(|n| n.what.clone()))
    }

    /// Everything is silent for a whole day.
    pub(crate) fn is_silent_for_a_day(&self) {
        self.wait(DAY);
        assert_eq!(self.sent(), [""; 0], "during a day of silence");
    }

    /// Nothing is sent for so long, and exactly one request at its end.
    pub(crate) fn sends_once_after(&self, seconds: f64, line: &str) {
        self.wait(seconds - 0.001);
        assert_eq!(self.sent(), [""; 0], "before {seconds} s");
        self.wait(0.001);
        assert_eq!(self.sent(), [line], "after {seconds} s");
    }
}
