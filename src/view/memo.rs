//! Derived values. Each closure is boxed, so that there is one instance of the machinery for each
//! type of value and not one for each closure: that halves the module.

use leptos::prelude::Memo;
use std::sync::Arc;

/// A value that follows from signals, and is only passed on when it is another.
pub(super) fn memo<T>(derive: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    boxed(Arc::new(derive))
}

fn boxed<T>(derive: Arc<dyn Fn() -> T + Send + Sync>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| derive())
}
