use super::page::Page;
use crate::api::{Action, Millis, NoAnswer, PollPath, Request, Response, Target, Transport};
use crate::state::{HostEvent, State};
use contract::EppCode;
use futures_util::future::LocalBoxFuture;
use std::fmt;
use std::future::ready;
use std::rc::Rc;

/// The outside, as the driver needs it: the browser, or a script with its own clock.
pub trait Edge: Transport + 'static {
    /// A running task; dropping it cancels it.
    type Task;

    /// Milliseconds since 1970, as the clock on the wall says.
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

    /// This same request, if it was sent before the driver was there. Once.
    fn begun(&self, _request: &Request) -> Option<Begun> {
        None
    }
    /// Milliseconds of a clock that nobody sets, since whenever.
    fn steady(&self) -> Millis {
        self.now()
    }
    /// Does a piece of this widget's work, so that it is known whose it is should it go wrong.
    fn work(&self, work: &mut dyn FnMut()) {
        work();
    }
    /// The page that the widget is on. Alone on it, unless said otherwise.
    fn page(&self) -> Rc<Page> {
        Rc::default()
    }
    /// How far what is known of a target may travel.
    fn reach(&self, _target: &Target) -> Reach {
        Reach::Browser
    }
    /// Ends when nobody else has the turn of this name, here or in another tab.
    fn turn(&self, _name: String) -> LocalBoxFuture<'static, Turn> {
        Box::pin(ready(Turn::free()))
    }
    /// How many other pages of the browser answer a newcomer; `None` where nobody counts them.
    fn others(&self) -> LocalBoxFuture<'static, Option<u32>> {
        Box::pin(ready(Some(0)))
    }
}

/// A request that has left already. Dropping it aborts it.
pub struct Begun {
    /// What comes of it.
    pub answer: LocalBoxFuture<'static, Result<Response, NoAnswer>>,
    /// The turn that it has, where tabs take turns.
    pub turn: Option<Turn>,
}

/// How far what a widget knows may travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Not beyond the widget.
    Nobody,
    /// To the other widgets of its page.
    Page,
    /// To all tabs.
    Browser,
}

/// The right to be the only one; given back when dropped.
#[must_use = "dropping it gives the turn to the next"]
pub struct Turn(Option<Box<dyn FnOnce()>>);

impl Turn {
    /// Given back by this.
    pub fn new(give_back: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(give_back)))
    }

    /// Where nobody else wants it.
    pub fn free() -> Self {
        Self(None)
    }

    /// Whether somebody may be waiting for it.
    pub(super) fn is_wanted(&self) -> bool {
        self.0.is_some()
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(give_back) = self.0.take() {
            give_back();
        }
    }
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Begun")
    }
}

impl fmt::Debug for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Turn")
    }
}
