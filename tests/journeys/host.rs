//! A host page with a mind of its own, and the end of the visit.

use crate::edge::World;
use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit, config, other_domain, post};
use domain_lifecycle::api::Act;
use domain_lifecycle::driver::Driver;
use domain_lifecycle::state::{Config, Event, HostEvent};
use std::rc::{Rc, Weak};

fn driver(visit: &Visit) -> Weak<Driver<World>> {
    Rc::downgrade(visit.driver.as_ref().unwrap())
}

#[test]
fn a_host_that_calls_back_from_an_event_waits_its_turn() {
    let visit = Visit::new().answering(wrong_code());
    let driver = driver(&visit);
    let hook = move |event| {
        let driver = driver.upgrade().unwrap();
        assert!(
            driver.with(|state| state.picture.is_some()),
            "the state can be looked at"
        );
        if event == HostEvent::Ready {
            driver.send(Event::Refresh);
        }
    };
    *visit.world.on_publish.borrow_mut() = Some(Box::new(hook));
    visit.next(transfer("active"));
    visit.set_up(config());
    assert_eq!(visit.sent(), [LIFECYCLE, LIFECYCLE]);
    assert_eq!(visit.phase(), "ready");
}

#[test]
fn a_host_that_clicks_while_it_is_asked_starts_nothing_more() {
    let visit = Visit::to(wrong_code());
    let driver = driver(&visit);
    let hook = move |_| {
        let driver = driver.upgrade().unwrap();
        driver.send(Event::Clicked(Act::StatusSync));
        driver.send(Event::Refresh);
        true
    };
    *visit.world.on_confirm.borrow_mut() = Some(Box::new(hook));
    visit.next(Reply::never());
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [post("retry-transfer")]);
}

#[test]
fn a_host_that_changes_the_domain_while_it_is_asked_gets_no_action() {
    let visit = Visit::to(wrong_code());
    let driver = driver(&visit);
    let hook = move |_| {
        driver
            .upgrade()
            .unwrap()
            .send(Event::Configured(other_domain()));
        true
    };
    *visit.world.on_confirm.borrow_mut() = Some(Box::new(hook));
    visit.next(transfer("active"));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), ["GET /api/v2/domains/dom_other/lifecycle"]);
}

#[test]
fn a_host_that_pauses_while_it_is_asked_gets_no_action() {
    let visit = Visit::to(wrong_code());
    let driver = driver(&visit);
    let hook = move |_| {
        driver.upgrade().unwrap().send(Event::Pause);
        true
    };
    *visit.world.on_confirm.borrow_mut() = Some(Box::new(hook));
    visit.click(Act::RetryTransfer(None));
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn leaving_the_page_ends_every_request_and_timer() {
    for act in [None, Some(Act::StatusSync)] {
        let mut visit = Visit::to(wrong_code());
        visit.next(Reply::never());
        match act {
            Some(act) => visit.click(act),
            None => visit.refresh(),
        }
        assert_eq!(visit.world.open.get(), 1);
        assert!(visit.world.clock.waiting() > 0);
        visit.sent();
        visit.leave();
        assert_eq!(visit.world.open.get(), 0, "no request is left");
        assert_eq!(visit.world.clock.waiting(), 0, "no timer is left");
        visit.is_silent_for_a_day();
    }
}

#[test]
fn leaving_while_polling_leaves_nothing_behind() {
    let mut visit = Visit::to(transfer("pending_transfer_in_progress"));
    visit.leave();
    assert_eq!(visit.world.clock.waiting(), 0);
    visit.is_silent_for_a_day();
}

#[test]
fn a_sender_does_not_keep_the_widget_alive() {
    let mut visit = Visit::to(wrong_code());
    let send = visit.driver.as_ref().unwrap().sender();
    visit.leave();
    send(Event::Configured(Config::default()));
    send(Event::Refresh);
    visit.is_silent_for_a_day();
}
