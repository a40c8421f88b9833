use super::value::Value;
use leptos::prelude::{GetUntracked, GetValue, Memo, StoredValue, Track, untrack};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that follows from signals, and is worked out whenever somebody asks. Who reads it follows
/// the same signals. One whose view is gone reads as the neutral value of its type.
///
/// There are hundreds in a widget, each read in a place or two, and each place writes only where
/// its value is another. A memo of Leptos for each of them took more memory than all else together
/// (`docs/performance.md`), and no less time. [`Derived::kept`] is for the few that take long.
pub(super) struct Derived<T> {
    derive: StoredValue<Arc<dyn Any + Send + Sync>>,
    of: PhantomData<fn() -> T>,
}

/// How it is worked out: its type is erased where it is held.
struct Derive<T>(Box<dyn Fn() -> T + Send + Sync>);

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// A value that follows from signals.
pub(super) fn derived<T: 'static>(derive: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    held(Box::new(derive))
}

fn held<T: 'static>(derive: Box<dyn Fn() -> T + Send + Sync>) -> Derived<T> {
    Derived {
        derive: StoredValue::new(Arc::new(Derive(derive))),
        of: PhantomData,
    }
}

fn memo(derive: Arc<dyn Fn() -> Value + Send + Sync>) -> Memo<Value> {
    Memo::new(move |_| derive())
}

fn read(memo: Memo<Value>) -> Option<Value> {
    memo.track();
    memo.try_get_untracked()
}

impl<T: Default + 'static> Derived<T> {
    pub(super) fn get(self) -> T {
        let derive = self.derive.try_get_value();
        let derive = derive.as_ref().and_then(|d| d.downcast_ref::<Derive<T>>());
        derive.map_or_else(T::default, |derive| (derive.0)())
    }

    pub(super) fn with<U>(self, f: impl FnOnce(&T) -> U) -> U {
        f(&self.get())
    }

    /// As it is now, for an event that is being handled.
    pub(super) fn get_untracked(self) -> T {
        untrack(|| self.get())
    }

    /// The same for what takes long: it is worked out again only when a signal is another, and whoever
    /// reads it gets a clone and follows this value instead of those signals.
    pub(super) fn kept(self) -> Self
    where
        T: Clone + PartialEq + Send + Sync,
    {
        let memo = memo(Arc::new(move || Value::new(self.get())));
        derived(move || Value::read(read(memo), T::clone))
    }
}
