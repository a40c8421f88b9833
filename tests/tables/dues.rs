//! By when: a date wherever the picture tells one, and none that is made up.

use crate::diagnosis::{failure, showing, transfer};
use contract::v2::{Lifecycle, Progress, TransferKind};
use domain_lifecycle::api::instant::{MINUTE, parse_iso};
use domain_lifecycle::api::{Millis, Provider};
use domain_lifecycle::state::{Due, State, due};

const ANSWERED: &str = "2026-04-27T12:00:00Z";

fn at(iso: &str) -> Millis {
    parse_iso(iso).unwrap()
}

fn shown(kind: TransferKind, days: Option<(i64, i64)>) -> State {
    let mut status = transfer(kind, 0);
    status.progress = days.map(|(days_remaining, max_days)| Progress {
        days_remaining,
        max_days,
        ..Progress::default()
    });
    state(Lifecycle {
        transfer_status: Some(status),
        ..Lifecycle::default()
    })
}

fn state(lifecycle: Lifecycle) -> State {
    let mut state = showing(lifecycle);
    state.picture.as_mut().unwrap().received_at = at(ANSWERED);
    state.now = at(ANSWERED);
    state
}

#[test]
fn days_are_counted_from_the_answer_that_named_them() {
    use TransferKind as K;
    let under_way = || K::PendingTransferInProgress;
    for (kind, days, expected) in [
        (
            under_way(),
            Some((3, 5)),
            Some(Due::Around(at("2026-04-30T12:00:00Z"))),
        ),
        (
            K::PendingTransferGeneric,
            Some((1, 5)),
            Some(Due::Around(at("2026-04-28T12:00:00Z"))),
        ),
        (under_way(), Some((0, 5)), Some(Due::Since(at(ANSWERED)))),
        (
            under_way(),
            Some((-2, 5)),
            Some(Due::Since(at("2026-04-25T12:00:00Z"))),
        ),
        (
            K::TooNewForTransfer,
            Some((23, 60)),
            Some(Due::From(at("2026-05-20T12:00:00Z"))),
        ),
        // Nothing is made up: no count, an empty one, one that is over, one beyond all dates.
        (under_way(), None, None),
        (under_way(), Some((3, 0)), None),
        (under_way(), Some((i64::MAX, 5)), None),
        (under_way(), Some((i64::MIN, 5)), None),
        (K::TooNewForTransfer, None, None),
        (K::TooNewForTransfer, Some((0, 60)), None),
        (K::RegistryLocked, Some((3, 5)), None),
        (K::Active, Some((3, 5)), None),
    ] {
        assert_eq!(
            due(&shown(kind.clone(), days)),
            expected,
            "{kind:?} {days:?}"
        );
    }
}

#[test]
fn a_domain_refused_as_too_new_is_old_enough_sixty_days_later() {
    for (refused, expected) in [
        (
            Some("2026-04-26T09:00:00Z"),
            Some(Due::FromAtLatest(at("2026-06-25T09:00:00Z"))),
        ),
        (Some("2026-01-01T09:00:00Z"), None),
        (Some("yesterday"), None),
        (None, None),
    ] {
        let mut too_new = failure("too_new");
        too_new.detected_at = refused.map(str::to_owned);
        let lifecycle = Lifecycle {
            transfer_status: Some(transfer(TransferKind::TooNewForTransfer, 0)),
            transfer_failure: Some(too_new),
            ..Lifecycle::default()
        };
        assert_eq!(due(&state(lifecycle)), expected, "{refused:?}");
    }
}

#[test]
fn a_transfer_that_is_given_up_some_day_says_which() {
    let mut state = shown(TransferKind::TransferErrorKnown, Some((10, 60)));
    assert_eq!(due(&state), None);
    state.config.target.provider = Provider::Hostway;
    assert_eq!(due(&state), Some(Due::Until(at("2026-05-07T12:00:00Z"))));
}

#[test]
fn a_limit_delays_only_what_the_customer_is_to_do() {
    let until = at(ANSWERED) + 5.0 * MINUTE;
    for (kind, expected) in [
        (TransferKind::RegistryLocked, Some(Due::Again(until))),
        (TransferKind::PendingTransferGeneric, None),
        (TransferKind::Active, None),
    ] {
        let mut state = shown(kind.clone(), None);
        state.held_until = Some(until);
        assert_eq!(due(&state), expected, "{kind:?}");
        state.now = until - MINUTE;
        assert_eq!(due(&state), None, "the countdown says it");
    }
}

#[test]
fn without_a_picture_nothing_is_due() {
    assert_eq!(due(&State::default()), None);
}
