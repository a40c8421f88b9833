//! What lies outside of all tabs: the clock, the API, and the wires between tabs.

use crate::clock::Clock;
use crate::reply::Reply;
use domain_lifecycle::api::{Millis, NoAnswer, Request, Response};
use domain_lifecycle::driver::{Message, Page};
use futures::executor::LocalSpawner;
use futures::future::pending;
use futures::task::LocalSpawnExt;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

type Api = Box<dyn Fn(&str) -> Reply>;

pub(crate) struct Outside {
    pub(crate) clock: Clock,
    pub(crate) spawner: LocalSpawner,
    /// The locks of the origin; nobody else is on this page.
    pub(crate) locks: Option<Rc<Page>>,
    pub(crate) tabs: RefCell<Vec<Rc<Page>>>,
    /// How long a message takes to another tab.
    pub(crate) way: Cell<Millis>,
    /// How many pictures went from tab to tab.
    pub(crate) pictures: Cell<usize>,
    pub(crate) api: RefCell<Api>,
    /// When, and what.
    pub(crate) sent: RefCell<Vec<(Millis, String)>>,
    pub(crate) open: Cell<usize>,
    pub(crate) most: Cell<usize>,
}

impl Outside {
    /// To all other tabs, a moment later, as text: so whatever does not survive the way is lost.
    pub(crate) fn deliver(this: &Rc<Self>, from: usize, text: String) {
        let outside = Rc::clone(this);
        if text.contains("\"picture\"") {
            this.pictures.set(this.pictures.get() + 1);
        }
        let task = async move {
            if outside.way.get() > 0.0 {
                outside.clock.sleep(outside.way.get()).await;
            }
            let json = serde_json::from_str(&text).unwrap();
            let message = Message::read(&json).expect("what is told is understood");
            let tabs = outside.tabs.borrow().clone();
            for (number, tab) in tabs.iter().enumerate() {
                if number != from {
                    tab.hear(&message, outside.clock.now());
                }
            }
        };
        this.spawner.spawn_local(task).unwrap();
    }

    /// How many tabs there are besides this one; nobody can say where there are no locks.
    pub(crate) fn others(&self, page: &Rc<Page>) -> Option<u32> {
        self.locks.as_ref()?;
        let tabs = self.tabs.borrow();
        let others = tabs.iter().filter(|tab| !Rc::ptr_eq(tab, page));
        u32::try_from(others.count()).ok()
    }

    pub(crate) fn begin(self: &Rc<Self>, request: &Request) -> Flight {
        let line = format!("{} {}", request.method.as_str(), request.url);
        let reply = self.api.borrow()(&line);
        self.sent.borrow_mut().push((self.clock.now(), line));
        self.open.set(self.open.get() + 1);
        self.most.set(self.most.get().max(self.open.get()));
        let outside = Rc::clone(self);
        Flight { outside, reply }
    }
}

/// A request under way; notices when it is over.
pub(crate) struct Flight {
    outside: Rc<Outside>,
    reply: Reply,
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.outside.open.set(self.outside.open.get() - 1);
    }
}

impl Flight {
    pub(crate) async fn end(self) -> Result<Response, NoAnswer> {
        if self.reply.after.is_infinite() {
            pending::<()>().await;
        } else {
            self.outside.clock.sleep(self.reply.after).await;
        }
        self.reply.result.clone()
    }
}
