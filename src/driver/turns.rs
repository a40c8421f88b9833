//! One after the other, by name, within one page.

use super::edge::Turn;
use super::flat_map::FlatMap;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Who waits for which name; the first of each has the turn.
#[derive(Debug, Default)]
pub(super) struct Turns(RefCell<Queues>);

#[derive(Debug, Default)]
struct Queues {
    last: u64,
    by_name: FlatMap<String, VecDeque<(u64, Option<Waker>)>>,
}

impl Turns {
    /// Ends when nobody else has the turn.
    pub(super) async fn turn(self: Rc<Self>, name: String) -> Turn {
        let entry = self.enter(name);
        poll_fn(|context| entry.poll(context)).await;
        Turn::new(move || drop(entry))
    }

    fn enter(self: Rc<Self>, name: String) -> Entry {
        let mut queues = self.0.borrow_mut();
        queues.last += 1;
        let id = queues.last;
        let join = |queue: &mut VecDeque<_>| queue.push_back((id, None));
        queues.by_name.change(&name, join);
        drop(queues);
        Entry {
            turns: self,
            name,
            id,
        }
    }
}

struct Entry {
    turns: Rc<Turns>,
    name: String,
    id: u64,
}

impl Entry {
    fn poll(&self, context: &Context<'_>) -> Poll<()> {
        let mut queues = self.turns.0.borrow_mut();
        let queue = queues.by_name.get_mut(&self.name);
        let place = queue.and_then(|queue| {
            let first = queue.front().is_some_and(|(id, _)| *id == self.id);
            queue.iter_mut().find(|(id, _)| *id == self.id && !first)
        });
        match place {
            Some((_, waker)) => {
                *waker = Some(context.waker().clone());
                Poll::Pending
            }
            None => Poll::Ready(()),
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut queues = self.turns.0.borrow_mut();
        if let Some(queue) = queues.by_name.get_mut(&self.name) {
            queue.retain(|(id, _)| *id != self.id);
            match queue.front_mut() {
                Some((_, waker)) => waker.iter().for_each(Waker::wake_by_ref),
                None => {
                    queues.by_name.remove(&self.name);
                }
            }
        }
    }
}
