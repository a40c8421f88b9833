use super::value::Value;
use leptos::prelude::{GetUntracked, Memo as Erased, Track};
use std::marker::PhantomData;
use std::sync::Arc;

/// Leptos' memo, with its type erased: a value that follows from signals, and is passed on only
/// when it is another. One whose view is gone reads as the neutral value of its type.
pub(super) struct Memo<T> {
    inner: Erased<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// A value that follows from signals.
pub(super) fn memo<T>(derive: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo {
        inner: erased(Arc::new(move || Value::new(derive()))),
        of: PhantomData,
    }
}

fn erased(derive: Arc<dyn Fn() -> Value + Send + Sync>) -> Erased<Value> {
    Erased::new(move |_| derive())
}

fn read(memo: Erased<Value>) -> Option<Value> {
    memo.track();
    now(memo)
}

fn now(memo: Erased<Value>) -> Option<Value> {
    memo.try_get_untracked()
}

impl<T: Default + 'static> Memo<T> {
    pub(super) fn with<U>(self, f: impl FnOnce(&T) -> U) -> U {
        Value::read(read(self.inner), f)
    }

    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// As it is now, for an event that is being handled.
    pub(super) fn get_untracked(self) -> T
    where
        T: Clone,
    {
        Value::read(now(self.inner), T::clone)
    }
}
