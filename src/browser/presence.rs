//! Whether somebody is looking, and whether there is a network.

use crate::state::Host;
use gloo_events::EventListener;
use std::rc::Rc;
use web_sys::VisibilityState;

/// Listeners that leave when this is dropped.
#[derive(Debug)]
#[must_use = "dropping it stops the listening"]
pub struct Presence {
    _listeners: Vec<EventListener>,
}

/// Reports every change from now on, and first what differs from *visible and online*.
pub fn watch(report: impl Fn(Host) + 'static) -> Option<Presence> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let report = Rc::new(report);
    let look = {
        let (document, report) = (document.clone(), Rc::clone(&report));
        move || report(visibility(document.visibility_state()))
    };
    if document.visibility_state() == VisibilityState::Hidden {
        look();
    }
    if !window.navigator().on_line() {
        report(Host::Offline);
    }
    let online = Rc::clone(&report);
    let listeners = vec![
        EventListener::new(&document, "visibilitychange", move |_| look()),
        EventListener::new(&window, "online", move |_| online(Host::Online)),
        EventListener::new(&window, "offline", move |_| report(Host::Offline)),
    ];
    Some(Presence {
        _listeners: listeners,
    })
}

fn visibility(state: VisibilityState) -> Host {
    if state == VisibilityState::Hidden {
        Host::Hidden
    } else {
        Host::Visible
    }
}
