//! The module crashed for somebody else's sake: this widget goes on where it was cut off.

use crate::reply::{Reply, registration_failed, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, config, other_domain, post};
use domain_lifecycle::api::Act;
use domain_lifecycle::state::{Config, Event, Handover, HostEvent, What};

/// The widget that goes on after this one, on a fresh module.
fn next(visit: &Visit, config: Config) -> Visit {
    let (left, lifecycle) = visit.with(|state| (Handover::of(state), state.lifecycle().cloned()));
    let next = Visit::new();
    next.send(Event::TookOver {
        config,
        left: Box::new(left),
        lifecycle: lifecycle.map(Box::new),
    });
    next
}
