//! Which pages have answered a newcomer.

use super::flat_map::FlatMap;
use std::cell::RefCell;
use std::future::poll_fn;
use std::task::{Context, Poll, Waker};

/// By what was asked about.
#[derive(Debug, Default)]
pub(super) struct Answers(RefCell<FlatMap<String, Asked>>);

#[derive(Debug, Default)]
struct Asked {
    answers: u32,
    wakers: Vec<Waker>,
}

impl Answers {
    /// The question leaves now.
    pub(super) fn begin(&self, subject: &str) {
        self.0
            .borrow_mut()
            .change(subject, |asked| asked.answers = 0);
    }

    /// A page has said all that it knows.
    pub(super) fn came(&self, subject: &str) {
        if let Some(asked) = self.0.borrow_mut().get_mut(subject) {
            asked.answers += 1;
            asked.wakers.drain(..).for_each(Waker::wake);
        }
    }

    /// Somebody listens for the answers, until this is dropped.
    pub(super) fn listen(&self, subject: String) -> Listener<'_> {
        Listener { all: self, subject }
    }
}

pub(super) struct Listener<'a> {
    all: &'a Answers,
    subject: String,
}

impl Listener<'_> {
    /// Ends when so many pages have answered, or when nobody else listens any more.
    pub(super) async fn hears(&self, pages: u32) {
        poll_fn(|context| self.poll(pages, context)).await;
    }

    fn poll(&self, pages: u32, context: &Context<'_>) -> Poll<()> {
        match self.all.0.borrow_mut().get_mut(&self.subject) {
            Some(asked) if asked.answers < pages => {
                asked.wakers.push(context.waker().clone());
                Poll::Pending
            }
            _ => Poll::Ready(()),
        }
    }
}

impl Drop for Listener<'_> {
    fn drop(&mut self) {
        let asked = self.all.0.borrow_mut().remove(&self.subject);
        asked
            .into_iter()
            .flat_map(|asked| asked.wakers)
            .for_each(Waker::wake);
    }
}
