//! Time and tasks.

use crate::api::Millis;
use futures_util::future::{AbortHandle, LocalBoxFuture, abortable};
use gloo_timers::future::TimeoutFuture;

/// A running task; dropping it cancels it.
#[derive(Debug)]
#[must_use = "dropping a task cancels it"]
pub struct Task(AbortHandle);

impl Drop for Task {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Runs a future until it ends or its task is dropped.
pub fn spawn(future: LocalBoxFuture<'static, ()>) -> Task {
    let (future, handle) = abortable(future);
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the driver's tasks start"
    )]
    wasm_bindgen_futures::spawn_local(async move {
        // An aborted task has nothing more to say.
        future.await.unwrap_or_default();
    });
    Task(handle)
}

/// Milliseconds since 1970.
pub fn now() -> Millis {
    js_sys::Date::now()
}

/// Milliseconds since the page began, whatever the clock on the wall is set to.
pub fn steady() -> Millis {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or_else(now, |performance| performance.now())
}

/// Ends after so many milliseconds.
pub fn sleep(span: Millis) -> impl Future<Output = ()> + 'static {
    // Browsers count timers in 31 bits, and fire longer ones at once.
    let longest = f64::from(i32::MAX);
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the range of a timer just before"
    )]
    TimeoutFuture::new(span.clamp(0.0, longest) as u32)
}
