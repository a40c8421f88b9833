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

    /// As what it is; `None` when it is something else.
    pub(super) fn get<T: 'static>(&self) -> Option<&T> {
        self.inner.downcast_ref()
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
