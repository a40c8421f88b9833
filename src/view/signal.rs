use super::value::Value;
use leptos::prelude::{GetUntracked, RwSignal, Set, Track};
use std::marker::PhantomData;

/// Leptos' signal, with its type erased: something that only the view knows. Where its view is
/// gone it reads as the neutral value of its type, and setting it does nothing.
pub(super) struct Signal<T> {
    inner: RwSignal<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

fn read(signal: RwSignal<Value>) -> Option<Value> {
    signal.track();
    signal.try_get_untracked()
}

fn write(signal: RwSignal<Value>, value: Value) {
    // What is not taken was for a view that is gone.
    drop(signal.try_set(value));
}

impl<T: Default + PartialEq + Send + Sync + 'static> Signal<T> {
    pub(super) fn new(value: T) -> Self {
        Self {
            inner: RwSignal::new(Value::new(value)),
            of: PhantomData,
        }
    }

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
        Value::read(self.inner.try_get_untracked(), T::clone)
    }

    pub(super) fn set(self, value: T) {
        write(self.inner, Value::new(value));
    }

    pub(super) fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}
