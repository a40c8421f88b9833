//! Who was at work when the module panicked.
//!
//! A panic ends the whole module, and with it every widget of the page. The class then puts the
//! others onto a fresh instance; this names the one that is to stay out. Everything that runs for
//! a widget runs below its owner: its view does so by itself, and [`Scope`] sees to the rest.

use super::hooks::Hooks;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::{Owner, provide_context, use_context};
use send_wrapper::SendWrapper;
use std::future::poll_fn;
use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::Once;

static ONCE: Once = Once::new();

#[derive(Clone)]
struct AtWork(SendWrapper<Hooks>);

/// What belongs to one widget.
#[derive(Debug, Clone)]
pub(super) struct Scope(Owner);

impl Scope {
    /// For a new widget.
    pub(super) fn new(hooks: &Hooks) -> Self {
        ONCE.call_once(|| {
            let before = take_hook();
            set_hook(Box::new(move |panic| {
                report(panic);
                before(panic);
            }));
        });
        let owner = Owner::new();
        owner.with(|| provide_context(AtWork(SendWrapper::new(hooks.clone()))));
        Self(owner)
    }

    /// Does something for the widget.
    pub(super) fn run<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.with(work)
    }

    /// The same for each step of a task.
    pub(super) fn task(
        &self,
        mut task: LocalBoxFuture<'static, ()>,
    ) -> LocalBoxFuture<'static, ()> {
        let scope = self.clone();
        Box::pin(poll_fn(move |context| {
            scope.run(|| task.as_mut().poll(context))
        }))
    }
}

/// Only where it happened: what a panic says may hold anything.
fn report(panic: &PanicHookInfo<'_>) {
    if let (Some(AtWork(hooks)), Some(place)) = (use_context(), panic.location()) {
        hooks.crashed(&format!("{}:{}", place.file(), place.line()));
    }
}
