//! When the widget stops looking by itself.

use crate::diagnosis::{registration, registration_kinds, showing, transfer, transfer_kinds};
use contract::v2::{Lifecycle, RegistrationKind as R, TransferKind as T};
use domain_lifecycle::api::{Answer, Ask};
use domain_lifecycle::state::{Command, Event, Timer, update};

/// Seconds until the next read, after this answer.
fn next_read(lifecycle: Lifecycle) -> Option<f64> {
    let mut state = showing(Lifecycle::default());
    let asked = update(&mut state, Event::Refresh, 0.0).into_iter();
    let ticket = asked.into_iter().find_map(|command| match command {
        Command::Ask(ticket, Ask::Lifecycle, _) => Some(ticket),
        _ => None,
    });
    let answer = Answer::Lifecycle(Box::new(lifecycle));
    let planned = update(
        &mut state,
        Event::Answered(ticket.unwrap(), Ok(answer)),
        0.0,
    );
    planned.into_iter().find_map(|command| match command {
        Command::Wake(Timer::Poll, span) => Some(span / 1_000.0),
        _ => None,
    })
}

#[test]
fn polling_ends_exactly_where_nothing_can_change() {
    for kind in transfer_kinds() {
        for other in registration_kinds() {
            let over = matches!(
                (&kind, &other),
                (
                    None | Some(T::Active),
                    None | Some(R::Active | R::Completed)
                ) | (Some(T::Unknown), Some(R::Active | R::Completed))
                    | (Some(T::Active), Some(R::Unknown))
            );
            let next = next_read(Lifecycle {
                transfer_status: kind.clone().map(|kind| transfer(kind, 0)),
                registration_status: other.clone().map(|other| registration(other, 0)),
                ..Lifecycle::default()
            });
            assert_eq!(next.is_none(), over, "{kind:?} / {other:?}");
            assert!(next.is_none_or(|seconds| (30.0..=900.0).contains(&seconds)));
        }
    }
}
