use std::any::Any;
use std::sync::Arc;

/// A value of any type that can be compared with another: what lets one instance of Leptos'
/// machinery serve values of all types. Each type of its own costs about 6 kB of the module.
#[derive(Clone)]
pub(super) struct Value {
    inner: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Value {
    pub(super) fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self {
            inner: Arc::new(value),
            same: same::<T>,
        }
    }

    /// What it is, or what is neutral where there is none: its view is gone.
    pub(super) fn read<T: Default + 'static, U>(value: Option<Self>, f: impl FnOnce(&T) -> U) -> U {
        match value.as_ref().and_then(|value| value.inner.downcast_ref()) {
            Some(value) => f(value),
            None => f(&T::default()),
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.inner, &*other.inner)
    }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}
