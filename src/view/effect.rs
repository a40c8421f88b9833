use super::derived::Derived;
use super::signal::Signal;
use leptos::prelude::{Effect, untrack};

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
    let changes = Signal::new(0_u32);
    let mut earlier = None;
    effect(move || {
        let now = value.get();
        if earlier.as_ref().is_some_and(|earlier| *earlier != now) {
            changes.update(|changes| *changes = changes.wrapping_add(1));
        }
        earlier = Some(now);
    });
    // The view may hear of the change after the effect above, but before this one.
    effect(move || {
        if changes.get() > 0 {
            untrack(&run);
        }
    });
}
