//! Reads that fail: the picture stays, the waits grow, and at some time there is silence.

use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{DAY, LIFECYCLE, Visit, config};
use domain_lifecycle::api::FaultKind;
use domain_lifecycle::state::{Config, HostEvent};

fn passing() -> [Reply; 6] {
    [
        Reply::cut(),
        Reply::fixture("problem-500"),
        Reply::fixture("problem-502"),
        Reply::empty(504),
        Reply::html(200),
        Reply::html(503),
    ]
}

#[test]
fn a_refused_read_is_not_repeated() {
    for (name, code) in [
        ("problem-403", "forbidden"),
        ("problem-403-account-inactive", "forbidden"),
        ("problem-404", "not_found"),
        ("problem-400-malformed-json", "validation"),
    ] {
        let visit = Visit::new().answering(Reply::fixture(name));
        visit.set_up(config());
        assert_eq!((visit.sent().len(), visit.phase()), (1, "error"), "{name}");
        let told = visit.told();
        let [
            HostEvent::Error {
                code: said,
                request_id,
            },
        ] = &told[..]
        else {
            panic!("{told:?}")
        };
        assert_eq!(*said, code);
        assert!(request_id.is_some(), "support needs it");
        visit.is_silent_for_a_day();
    }
}

#[test]
fn what_may_pass_is_asked_again_with_growing_waits_and_then_no_more() {
    for failure in passing() {
        let visit = Visit::to(wrong_code());
        visit.always(failure);
        visit.refresh();
        let mut times = vec![visit.seconds()];
        while times.len() < 9 {
            let before = visit.world.sent.borrow().len();
            while visit.world.sent.borrow().len() == before {
                visit.wait(0.1);
                assert!(visit.seconds() < DAY, "{times:?}");
            }
            times.push(visit.seconds());
        }
        let waits: Vec<f64> = times.windows(2).map(|w| w[1] - w[0]).collect();
        for (wait, usual) in waits
            .iter()
            .zip([2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0])
        {
            assert!(
                *wait >= usual * 0.74 && *wait <= usual * 1.26 + 0.2,
                "{waits:?}"
            );
        }
        visit.sent();
        visit.is_silent_for_a_day();
        assert_eq!(visit.phase(), "stale", "the picture stays");
    }
}

#[test]
fn two_widgets_that_failed_apart_do_not_come_back_together() {
    let retry_at = |after: f64| {
        let visit = Visit::to(wrong_code());
        visit.wait(after);
        visit.next(Reply::cut());
        visit.refresh();
        visit.with(|s| s.trouble.as_ref().unwrap().retry_at.unwrap() - s.now)
    };
    assert!((retry_at(0.1) - retry_at(0.5)).abs() > 50.0);
}

#[test]
fn no_retry_is_promised_where_none_comes() {
    let visit = Visit::new().answering(Reply::cut());
    visit.set_up(Config {
        poll: false,
        ..config()
    });
    assert_eq!(visit.with(|s| s.trouble.as_ref().unwrap().retry_at), None);
    visit.sent();
    visit.is_silent_for_a_day();
}

#[test]
fn a_read_is_waited_for_twenty_seconds() {
    let visit = Visit::new().answering(Reply::never());
    visit.set_up(config());
    visit.wait(19.999);
    assert_eq!(visit.phase(), "loading");
    visit.wait(0.001);
    assert_eq!(visit.phase(), "error");
    assert_eq!(
        visit.with(|s| s.trouble.as_ref().unwrap().fault.kind),
        FaultKind::Timeout
    );
    assert_eq!(visit.world.aborted.get(), 1, "the request is given up");
}

#[test]
fn the_picture_stays_and_is_called_stale_until_the_next_good_one() {
    for failure in passing() {
        let visit = Visit::to(wrong_code());
        let before = visit.with(|s| s.picture.clone());
        visit.next(failure);
        visit.refresh();
        assert_eq!(visit.phase(), "stale");
        assert_eq!(visit.with(|s| s.picture.clone()), before);
        visit.always(transfer("active"));
        visit.wait(3.0);
        assert_eq!(visit.phase(), "ready");
        assert_eq!(visit.with(|s| s.trouble.clone()), None);
    }
}

#[test]
fn a_refused_refresh_keeps_the_picture_too() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-404"));
    visit.refresh();
    assert_eq!(visit.phase(), "stale");
    visit.next(wrong_code());
    visit.refresh();
    assert_eq!(visit.phase(), "ready", "whoever asks gets an answer");
}

#[test]
fn a_success_starts_the_waits_anew() {
    let visit = Visit::to(wrong_code());
    for _ in 0..5 {
        visit.next(Reply::cut());
        visit.next(wrong_code());
        visit.refresh();
        visit.wait(2.6);
        assert_eq!(visit.sent(), [LIFECYCLE, LIFECYCLE]);
    }
}
