use super::memo::Memo;
use leptos::prelude::Effect;

/// Does something now and whenever what it reads has changed, as long as the view is there.
pub(super) fn effect(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

fn boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Does something whenever a value is another; not for the first.
pub(super) fn on_change<T>(value: Memo<T>, mut run: impl FnMut() + 'static)
where
    T: Clone + Default + PartialEq + 'static,
{
    let mut earlier = None;
    effect(move || {
        let now = value.get();
        let changed = earlier.as_ref().is_some_and(|earlier| *earlier != now);
        earlier = Some(now);
        if changed {
            run();
        }
    });
}
