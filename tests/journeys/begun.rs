//! A first read that left before the driver was there.

use crate::browser::{Browser, Tab, Widget};
use crate::reply::{Reply, transfer};
use crate::visit::{LIFECYCLE, config};
use domain_lifecycle::state::{Config, Event};
use serde_json::json;

fn in_progress(_line: &str) -> Reply {
    transfer("pending_transfer_in_progress").after(300.0)
}

fn row(number: usize) -> Config {
    let mut config = config();
    config.target.domain = format!("dom_{number}");
    config
}

#[test]
fn it_is_taken_over_and_nothing_is_sent_besides() {
    for browser in [
        Browser::new(in_progress),
        Browser::without_locks(in_progress),
    ] {
        let widget = browser.tab().widget_that_began(config());
        browser.wait(1.0);
        assert_eq!(browser.sent(), [LIFECYCLE]);
        assert_eq!(widget.phase(), "ready");
        browser.wait(61.0);
        assert_eq!(browser.sent(), [LIFECYCLE], "only the next look");
    }
}

#[test]
fn its_picture_is_sent_only_where_somebody_may_see_it() {
    let browser = Browser::new(in_progress);
    let first = browser.tab().widget_that_began(config());
    browser.wait(1.0);
    assert_eq!((first.phase(), browser.pictures()), ("ready", 0), "alone");
    let mut other = config();
    other.target.domain = "dom_other".to_owned();
    let second = browser.tab().widget_that_began(other);
    browser.wait(1.0);
    assert_eq!((second.phase(), browser.pictures()), ("ready", 1));
}

#[test]
fn nobody_listens_before_it_is_read() {
    let browser = Browser::new(|_| transfer("active"));
    let widget = browser.tab().widget_that_began(config());
    browser.wait(0.01);
    assert_eq!(widget.phase(), "ready");
}

#[test]
fn whoever_wants_the_same_waits_for_it() {
    for browser in [
        Browser::new(in_progress),
        Browser::without_locks(in_progress),
    ] {
        let tab = browser.tab();
        let first = tab.widget_that_began(config());
        let others = [tab.widget(config()), tab.widget(config())];
        browser.wait(1.0);
        assert_eq!(browser.sent(), [LIFECYCLE]);
        assert!(others.iter().all(|other| other.phase() == "ready"));
        drop(first);
    }
    let browser = Browser::new(in_progress);
    let _first = browser.tab().widget_that_began(config());
    let other = browser.tab().widget(config());
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "another tab");
    assert_eq!(other.phase(), "ready");
}

#[test]
fn it_counts_among_those_under_way() {
    let browser = Browser::new(in_progress);
    let tab = browser.tab();
    let began = (0..16).map(|number| tab.widget_that_began(row(number)));
    let mut rows: Vec<Widget> = began.collect();
    rows.extend((16..60).map(|number| tab.widget(row(number))));
    browser.wait(10.0);
    assert!(rows.iter().all(|row| row.phase() == "ready"));
    assert_eq!((browser.most(), browser.sent().len()), (16, 60));
}

#[test]
fn one_that_met_a_limit_meanwhile_is_given_up() {
    let browser = Browser::new(in_progress);
    let tab = browser.tab();
    let limit = |tab: &Tab| {
        let at = browser.now() + 5_000.0;
        tab.hears(json!({ "version": 1, "to": "hostup ", "news": "held", "at": at }))
    };
    assert!(limit(&tab));
    let widget = tab.widget_that_began(config());
    browser.wait(4.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "the one that was given up");
    assert_eq!(widget.phase(), "rate-limited");
    browser.wait(2.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    assert_eq!(widget.phase(), "ready");
}

#[test]
fn it_goes_with_its_widget_and_its_turn_with_it() {
    let browser = Browser::new(|_| transfer("active").after(30_000.0));
    let tab = browser.tab();
    let first = tab.widget_that_began(config());
    let other = tab.widget(config());
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    drop(first);
    browser.answers(in_progress);
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "the other asks");
    assert_eq!(other.phase(), "ready");
}

#[test]
fn a_look_on_demand_asks_anew() {
    let browser = Browser::new(in_progress);
    let widget = browser.tab().widget_that_began(config());
    browser.wait(1.0);
    browser.sent();
    widget.send(Event::Refresh);
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
}
