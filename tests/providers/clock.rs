//! The widget's clock: it jumps from one deadline to the next.

use domain_lifecycle::api::Millis;
use futures::channel::oneshot::{Sender, channel};
use std::cell::{Cell, RefCell};

pub(crate) struct Clock {
    now: Cell<Millis>,
    sleepers: RefCell<Vec<(Millis, Sender<()>)>>,
}

impl Clock {
    pub(crate) fn at(now: Millis) -> Self {
        Self {
            now: Cell::new(now),
            sleepers: RefCell::default(),
        }
    }

    pub(crate) fn now(&self) -> Millis {
        self.now.get()
    }

    pub(crate) fn sleep(&self, span: Millis) -> impl Future<Output = ()> + use<> {
        let (bell, woken) = channel();
        let deadline = self.now() + span.max(0.0);
        self.sleepers.borrow_mut().push((deadline, bell));
        async move {
            woken.await.ok();
        }
    }

    /// The computer sleeps: so much time is gone, and what fell due rings afterwards.
    pub(crate) fn leap(&self, span: Millis) {
        self.now.set(self.now() + span);
    }

    /// Goes to the next deadline and rings it; if there is none until `end`, goes to `end`.
    pub(crate) fn step(&self, end: Millis) -> bool {
        let mut sleepers = self.sleepers.borrow_mut();
        sleepers.retain(|(_, bell)| !bell.is_canceled());
        let first = (0..sleepers.len()).min_by(|a, b| sleepers[*a].0.total_cmp(&sleepers[*b].0));
        let Some(place) = first.filter(|place| sleepers[*place].0 <= end) else {
            self.now.set(end);
            return false;
        };
        let (deadline, bell) = sleepers.remove(place);
        self.now.set(deadline.max(self.now()));
        bell.send(()).ok();
        true
    }
}
