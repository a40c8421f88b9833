//! A clock that jumps from one deadline to the next.

use domain_lifecycle::api::Millis;
use futures::channel::oneshot::{Receiver, Sender, channel};
use std::cell::{Cell, RefCell};

/// 2026-04-27T12:00:00Z: the moment at which every visit begins.
pub(crate) const START: Millis = 1_777_291_200_000.0;

pub(crate) struct Clock {
    now: Cell<Millis>,
    sleepers: RefCell<Vec<(Millis, Sender<()>)>>,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            now: Cell::new(START),
            sleepers: RefCell::default(),
        }
    }

    pub(crate) fn now(&self) -> Millis {
        self.now.get()
    }

    /// Ends after so long. Dropping it takes the sleeper off the clock.
    pub(crate) fn sleep(&self, span: Millis) -> impl Future<Output = ()> + use<> {
        let (bell, woken): (Sender<()>, Receiver<()>) = channel();
        self.sleepers
            .borrow_mut()
            .push((self.now() + span.max(0.0), bell));
        async move {
            woken.await.ok();
        }
    }

    /// Goes to the next deadline and rings it; if there is none until `end`, goes to `end`.
    pub(crate) fn step(&self, end: Millis) -> bool {
        let Some((deadline, bell)) = self.next(end) else {
            self.now.set(end);
            return false;
        };
        self.now.set(deadline.max(self.now()));
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
