//! A clock that jumps from one deadline to the next.

use domain_lifecycle::api::Millis;
use futures::channel::oneshot::{Receiver, Sender, channel};
use std::cell::{Cell, RefCell};

/// 2026-04-27T12:00:00Z: the moment at which every visit begins.
pub(crate) const START: Millis = 1_777_291_200_000.0;

pub(crate) struct Clock {
    /// What nobody can set: sleepers count on it.
    steady: Cell<Millis>,
    /// By how much the clock on the wall has jumped.
    jumped: Cell<Millis>,
    sleepers: RefCell<Vec<(Millis, Sender<()>)>>,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            steady: Cell::new(START),
            jumped: Cell::new(0.0),
            sleepers: RefCell::default(),
        }
    }

    pub(crate) fn now(&self) -> Millis {
        self.steady.get() + self.jumped.get()
    }

    pub(crate) fn steady(&self) -> Millis {
        self.steady.get()
    }

    /// Somebody sets the clock on the wall.
    pub(crate) fn jump(&self, by: Millis) {
        self.jumped.set(self.jumped.get() + by);
    }

    /// Ends after so long. Dropping it takes the sleeper off the clock.
    pub(crate) fn sleep(&self, span: Millis) -> impl Future<Output = ()> + use<> {
        let (bell, woken): (Sender<()>, Receiver<()>) = channel();
        self.sleepers
            .borrow_mut()
            .push((self.steady() + span.max(0.0), bell));
        async move {
            woken.await.ok();
        }
    }

    /// Goes to the next deadline and rings it; if there is none until `end`, goes to `end`.
    pub(crate) fn step(&self, end: Millis) -> bool {
        let Some((deadline, bell)) = self.next(end) else {
            self.steady.set(end);
            return false;
        };
        self.steady.set(deadline.max(self.steady()));
        bell.send(()).ok();
        true
    }

    fn next(&self, end: Millis) -> Option<(Millis, Sender<()>)> {
        let mut sleepers = self.sleepers.borrow_mut();
        sleepers.retain(|(_, bell)| !bell.is_canceled());
        let (place, (deadline, _)) = sleepers
            .iter()
            .enumerate()
            .min_by(|(_, (a, _)), (_, (b, _))| a.total_cmp(b))?;
        (*deadline <= end).then(|| sleepers.remove(place))
    }

    /// How many still wait for something.
    pub(crate) fn waiting(&self) -> usize {
        let sleepers = self.sleepers.borrow();
        sleepers.iter().filter(|(_, b)| !b.is_canceled()).count()
    }
}
