//! One queue for all requests of a page.
//!
//! A few at a time; actions first, then reads that somebody waits for, then polls, and within
//! each the earliest. A rate limit keeps what is queued in the queue. After it one request goes
//! alone, and the others of its API follow when that one was answered.

use super::flat_map::FlatMap;
use crate::api::Millis;
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// How many requests of one page to one API are under way at once: enough that the next answers are
/// there while the page draws those before, which with six it waits for (`docs/performance.md`). One
/// that hangs takes nobody else's place.
const MOST: usize = 16;

/// Who goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The customer pressed a button.
    Act,
    /// Somebody waits for it.
    Read,
    /// The page looks by itself.
    Poll,
}

/// The queue.
#[derive(Debug, Default)]
pub(super) struct Line(RefCell<Inner>);

#[derive(Debug, Default)]
struct Inner {
    last: u64,
    waiting: FlatMap<Key, Waiting>,
    apis: FlatMap<String, Api>,
}

type Key = (Rank, u64);

#[derive(Debug)]
struct Waiting {
    api: String,
    waker: Option<Waker>,
}

/// What is known of one API.
#[derive(Debug, Default)]
struct Api {
    under_way: usize,
    held_until: Option<Millis>,
    /// A limit ended, and no answer has shown yet that it did.
    careful: bool,
}

impl Line {
    /// Queues up. The place is a future of whether the request may go; it is given back by
    /// dropping it.
    pub(super) fn enter(self: &Rc<Self>, api: &str, rank: Rank) -> Place {
        let mut inner = self.0.borrow_mut();
        inner.last += 1;
        let key = (rank, inner.last);
        let waiting = Waiting {
            api: api.to_owned(),
            waker: None,
        };
        inner.waiting.insert(key, waiting);
        inner.call(api);
        Place {
            line: Rc::clone(self),
            api: api.to_owned(),
            key,
        }
    }

    /// For a request that is under way already: others wait for it, and it for nobody.
    pub(super) fn join(self: &Rc<Self>, api: &str) -> Place {
        let mut inner = self.0.borrow_mut();
        inner.last += 1;
        let key = (Rank::Read, inner.last);
        inner.apis.change(api, |api| api.under_way += 1);
        Place {
            line: Rc::clone(self),
            api: api.to_owned(),
            key,
        }
    }

    /// Nothing goes to this API until then, or until the limit is [lifted](Self::lift).
    pub(super) fn hold(&self, api: &str, until: Millis) {
        let mut inner = self.0.borrow_mut();
        inner.apis.change(api, |limit| {
            limit.held_until = Some(limit.held_until.unwrap_or(until).max(until));
            limit.careful = true;
        });
        inner.turn_away(api);
    }

    /// The limit of this API has ended.
    pub(super) fn lift(&self, api: &str) {
        let mut inner = self.0.borrow_mut();
        if let Some(limit) = inner.apis.get_mut(api) {
            limit.held_until = None;
        }
        inner.call(api);
    }

    /// Until when nothing goes to this API. A limit whose time has passed while nobody minded it
    /// is none.
    pub(super) fn held_until(&self, api: &str, now: Millis) -> Option<Millis> {
        let until = self.0.borrow().apis.get(api)?.held_until?;
        if until <= now {
            self.lift(api);
        }
        (until > now).then_some(until)
    }

    /// The limited API that this subject belongs to, and until when.
    pub(super) fn held_for(&self, subject: &str, now: Millis) -> Option<(String, Millis)> {
        let inner = self.0.borrow();
        let mut held = inner.apis.iter().filter_map(|(api, limit)| {
            let until = limit.held_until.filter(|until| *until > now)?;
            let rest = subject.strip_prefix(api.as_str())?;
            rest.starts_with(' ').then(|| (api.clone(), until))
        });
        held.next()
    }
}

impl Inner {
    /// Calls whoever may go to this API now.
    fn call(&mut self, api: &str) {
        while self.apis.get(api).is_none_or(Api::is_open) {
            let next = self.waiting.iter().find(|(_, waiting)| waiting.api == api);
            let Some(key) = next.map(|(key, _)| *key) else {
                return;
            };
            let called = self.waiting.remove(&key);
            self.apis.change(api, |api| api.under_way += 1);
            called
                .and_then(|w| w.waker)
                .iter()
                .for_each(Waker::wake_by_ref);
        }
    }

    /// An action does not wait for a limit to end: by then the customer may not want it any more.
    fn turn_away(&mut self, api: &str) {
        for ((rank, _), waiting) in self.waiting.iter_mut() {
            if *rank == Rank::Act && waiting.api == api {
                waiting.waker.iter().for_each(Waker::wake_by_ref);
            }
        }
    }
}

impl Api {
    fn is_open(&self) -> bool {
        let most = if self.careful { 1 } else { MOST };
        self.held_until.is_none() && self.under_way < most
    }
}

/// A place in the queue, and then the right to be under way.
#[derive(Debug)]
#[must_use = "dropping it gives the place back"]
pub(super) struct Place {
    line: Rc<Line>,
    api: String,
    key: Key,
}

impl Place {
    /// Whether this one finds out for all others if the limit has ended.
    pub(super) fn is_first(&self) -> bool {
        let inner = self.line.0.borrow();
        inner.apis.get(&self.api).is_some_and(|api| api.careful)
    }

    /// An answer came that was no rate limit.
    pub(super) fn relax(&self) {
        let mut inner = self.line.0.borrow_mut();
        if let Some(limit) = inner.apis.get_mut(&self.api)
            && limit.held_until.is_none()
        {
            limit.careful = false;
            inner.call(&self.api);
        }
    }
}

impl Future for Place {
    type Output = bool;

    /// False for an action that met a rate limit.
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<bool> {
        let this = self.get_mut();
        let mut inner = this.line.0.borrow_mut();
        let inner = &mut *inner;
        let Some(waiting) = inner.waiting.get_mut(&this.key) else {
            return Poll::Ready(true);
        };
        let held = inner.apis.get(&this.api);
        if this.key.0 == Rank::Act && held.is_some_and(|api| api.held_until.is_some()) {
            return Poll::Ready(false);
        }
        waiting.waker = Some(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inner = self.line.0.borrow_mut();
        if inner.waiting.remove(&self.key).is_none() {
            if let Some(api) = inner.apis.get_mut(&self.api) {
                api.under_way = api.under_way.saturating_sub(1);
            }
            inner.call(&self.api);
        }
    }
}
