use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::Owner;
use leptos::web_sys::{Element, Event};
use std::any::Any;

/// Hears an event until it is dropped. What it does belongs to the view's owner, as if an effect
/// did it.
pub(super) fn listen(
    element: &Element,
    event: &'static str,
    mut heard: Box<dyn FnMut(&Event)>,
) -> Box<dyn Any> {
    let owner = Owner::current();
    let options = EventListenerOptions::enable_prevent_default();
    let heard = move |event: &Event| match &owner {
        Some(owner) => owner.with(|| heard(event)),
        None => heard(event),
    };
    Box::new(EventListener::new_with_options(
        element, event, options, heard,
    ))
}
