//! Whether somebody is looking, and whether there is a network.

use crate::state::Host;
use gloo_events::EventListener;
use std::rc::Rc;
use web_sys::{EventTarget, VisibilityState};

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
    let look = Rc::new({
        let (document, report) = (document.clone(), Rc::clone(&report));
        move || report(visibility(document.visibility_state()))
    });
    if document.visibility_state() == VisibilityState::Hidden {
        look();
    }
    let looking = |target: &EventTarget, kind: &'static str| {
        let look = Rc::clone(&look);
        EventListener::new(target, kind, move |_| look())
    };
    let leaving = |target: &EventTarget, kind: &'static str| {
        let report = Rc::clone(&report);
        EventListener::new(target, kind, move |_| report(Host::Hidden))
    };
    if !window.navigator().on_line() {
        report(Host::Offline);
    }
    let (online, offline) = (Rc::clone(&report), Rc::clone(&report));
    let listeners = vec![
        looking(&document, "visibilitychange"),
        // A page that is kept for the way back, or put to sleep in the background, and returns.
        leaving(&window, "pagehide"),
        looking(&window, "pageshow"),
        leaving(&document, "freeze"),
        looking(&document, "resume"),
        EventListener::new(&window, "online", move |_| online(Host::Online)),
        EventListener::new(&window, "offline", move |_| offline(Host::Offline)),
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
