use super::derived::Derived;
use leptos::prelude::{Effect, queue_microtask};
use std::rc::Rc;

/// Does something now and whenever what it reads has changed, as long as the view is there.
pub(super) fn effect(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

fn boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Does something whenever a value is another, when that is on screen; not for the first.
pub(super) fn on_change<T>(value: Derived<T>, run: impl Fn() + 'static)
where
    T: Clone + Default + PartialEq + 'static,
{
    let run: Rc<dyn Fn()> = Rc::new(run);
    let mut earlier = None;
    effect(move || {
        let now = value.get();
        let changed = earlier.as_ref().is_some_and(|earlier| *earlier != now);
        earlier = Some(now);
        if changed {
            let run = Rc::clone(&run);
            // The view may hear of it after this.
            queue_microtask(move || run());
        }
    });
}
