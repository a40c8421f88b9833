//! Many widgets on a page: one queue, and one rate limit for all.

use crate::browser::{Browser, Tab, Widget};
use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{config, post};
use domain_lifecycle::api::{Act, Action};
use domain_lifecycle::state::{Availability, Event, Host, offer};
use std::cell::Cell;

fn row(tab: &Tab, number: usize) -> Widget {
    let mut config = config();
    config.target.domain = format!("dom_{number}");
    tab.widget(config)
}

fn rows(tab: &Tab, count: usize) -> Vec<Widget> {
    (0..count).map(|number| row(tab, number)).collect()
}

#[test]
fn five_hundred_widgets_never_ask_more_than_sixteen_at_once() {
    let browser = Browser::new(|_| transfer("pending_transfer_in_progress").after(200.0));
    let rows = rows(&browser.tab(), 500);
    browser.wait(30.0);
    assert!(rows.iter().all(|row| row.phase() == "ready"));
    assert_eq!((browser.most(), browser.sent().len()), (16, 500));
    browser.wait(600.0);
    assert_eq!(browser.most(), 16);
}

#[test]
fn what_was_removed_is_not_asked_for() {
    let browser = Browser::new(|_| transfer("active").after(200.0));
    let mut rows = rows(&browser.tab(), 60);
    browser.wait(0.3);
    rows.truncate(3);
    browser.sent();
    browser.wait(10.0);
    assert!(browser.sent().len() <= 3);
    rows.clear();
    browser.wait(10.0);
    assert_eq!(browser.sent(), [""; 0]);
}

#[test]
fn an_action_goes_before_all_that_waits() {
    let browser = Browser::new(|line| match line {
        line if line.starts_with("POST") => Reply::fixture("status-sync-active"),
        _ => wrong_code().after(500.0),
    });
    let tab = browser.tab();
    let first = row(&tab, 1_000);
    browser.wait(1.0);
    let _rows = rows(&tab, 60);
    browser.wait(0.2);
    browser.sent();
    first.send(Event::Clicked(Act::StatusSync));
    browser.wait(0.6);
    let place = browser
        .sent()
        .iter()
        .position(|line| line.starts_with("POST"));
    assert!(place.is_some_and(|place| place < 6), "{place:?}");
}

#[test]
fn whoever_waits_comes_before_what_looks_by_itself() {
    let browser = Browser::new(|_| transfer("pending_transfer_in_progress").after(500.0));
    let tab = browser.tab();
    let rows = rows(&tab, 60);
    browser.wait(6.0);
    // All polls fall due; then somebody opens one more.
    browser.wait(58.0);
    browser.sent();
    let late = row(&tab, 2_000);
    browser.wait(2.0);
    assert_eq!(late.phase(), "ready");
    drop(rows);
}

/// Three widgets in each of two tabs, each for its own domain, and one of them meets a limit.
fn limited(browser: &Browser) -> Vec<Widget> {
    let tabs = [browser.tab(), browser.tab()];
    let widgets = (0..6).map(|n| row(&tabs[n % 2], n)).collect::<Vec<_>>();
    browser.wait(5.0);
    browser.answers(|_| Reply::too_many(Some("7")).after(100.0));
    browser.sent();
    widgets[0].send(Event::Refresh);
    browser.wait(0.1);
    assert_eq!(browser.sent().len(), 1);
    browser.answers(|_| wrong_code().after(300.0));
    widgets
}

#[test]
fn after_a_limit_one_goes_first_and_then_the_rest() {
    let browser = Browser::new(|_| wrong_code().after(100.0));
    let widgets = limited(&browser);
    assert!(widgets.iter().all(|w| w.phase() == "rate-limited"));
    for widget in &widgets {
        widget.send(Event::Refresh);
        widget.send(Event::Clicked(Act::StatusSync));
        widget.send(Event::Moved(Host::Hidden));
        widget.send(Event::Moved(Host::Visible));
    }
    browser.wait(6.99);
    assert_eq!(browser.sent(), [""; 0]);
    browser.wait(0.2);
    assert_eq!(browser.sent().len(), 1, "exactly one finds out");
    browser.wait(2.0);
    assert_eq!(browser.sent().len(), 5, "and then the others");
    assert!(widgets.iter().all(|w| w.phase() == "ready"));
}

#[test]
fn the_first_after_a_limit_can_meet_the_next_one() {
    let browser = Browser::new(|_| wrong_code().after(100.0));
    let widgets = limited(&browser);
    browser.answers(|_| Reply::too_many(Some("20")).after(300.0));
    browser.wait(7.0);
    browser.wait(10.0);
    assert_eq!(browser.sent().len(), 1);
    assert!(widgets.iter().all(|w| w.phase() == "rate-limited"));
    browser.answers(|_| wrong_code().after(300.0));
    browser.wait(10.0);
    assert_eq!(browser.sent(), [""; 0]);
    browser.wait(5.0);
    assert!(widgets.iter().all(|w| w.phase() == "ready"));
}

#[test]
fn a_limit_met_by_one_of_many_stops_those_that_wait_in_the_queue() {
    let count = Cell::new(0);
    let browser = Browser::new(move |_| {
        count.set(count.get() + 1);
        if count.get() == 20 {
            Reply::too_many(Some("7")).after(100.0)
        } else {
            transfer("active").after(100.0)
        }
    });
    let rows = rows(&browser.tab(), 100);
    browser.wait(1.0);
    let before = browser.sent().len();
    assert!(before < 40, "{before}");
    browser.wait(5.9);
    assert_eq!(browser.sent(), [""; 0]);
    browser.wait(10.0);
    assert!(rows.iter().all(|row| row.phase() == "ready"));
    let after = browser.sent().len();
    assert!(
        before + after <= 116,
        "only who was cut off asks twice: {before} + {after}"
    );
}

#[test]
fn a_tab_that_opens_during_a_limit_learns_of_it() {
    let browser = Browser::new(|_| wrong_code().after(100.0));
    let widgets = limited(&browser);
    let tab = browser.tab();
    // One for a domain that another tab shows, and one for a domain that none does.
    let newcomers = [row(&tab, 0), row(&tab, 99)];
    browser.wait(1.0);
    assert!(newcomers.iter().all(|w| w.phase() == "rate-limited"));
    browser.wait(5.0);
    assert_eq!(browser.sent(), [""; 0]);
    browser.wait(5.0);
    assert!(newcomers.iter().all(|w| w.phase() == "ready"));
    drop(widgets);
}

#[test]
fn a_widget_added_during_a_limit_learns_of_it_though_all_others_are_gone() {
    let browser = Browser::new(|_| Reply::too_many(Some("7")));
    let tab = browser.tab();
    drop({
        let first = row(&tab, 1);
        browser.wait(0.1);
        first
    });
    browser.answers(|_| wrong_code());
    browser.sent();
    let second = row(&tab, 2);
    browser.wait(1.0);
    assert_eq!(second.phase(), "rate-limited");
    assert_eq!(browser.sent(), [""; 0]);
    browser.wait(7.0);
    assert_eq!(second.phase(), "ready");
}

#[test]
fn an_action_that_meets_a_limit_in_the_queue_is_turned_away() {
    let browser = Browser::new(|_| wrong_code());
    let tab = browser.tab();
    let actor = row(&tab, 1_000);
    browser.wait(1.0);
    browser.answers(|_| Reply::too_many(Some("7")).after(500.0));
    let _rows = rows(&tab, 16);
    browser.wait(0.1);
    browser.sent();
    actor.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.answers(|_| wrong_code());
    browser.wait(60.0);
    let acted = post("retry-transfer").replace(crate::visit::DOMAIN, "dom_1000");
    assert!(
        !browser.sent().contains(&acted),
        "nobody expects it any more"
    );
    let offer = actor.with(|s| offer(s, Action::RetryTransfer));
    assert_eq!(offer, Some(Availability::Ready));
}
