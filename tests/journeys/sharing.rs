//! Any number of widgets in any number of tabs share one stream of requests.

use crate::browser::{Browser, Widget};
use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{LIFECYCLE, config};
use domain_lifecycle::state::{Config, Event, Host};

fn in_progress(_line: &str) -> Reply {
    transfer("pending_transfer_in_progress").after(300.0)
}

/// Three widgets in each of two tabs, all set up.
fn six(browser: &Browser) -> Vec<Widget> {
    let tabs = [browser.tab(), browser.tab()];
    let widgets = tabs
        .iter()
        .flat_map(|tab| [0, 1, 2].map(|_| tab.widget(config())))
        .collect();
    browser.wait(1.0);
    widgets
}

fn all_show(widgets: &[Widget], phase: &str) {
    let shown: Vec<_> = widgets.iter().map(Widget::phase).collect();
    assert!(shown.iter().all(|shown| *shown == phase), "{shown:?}");
}

#[test]
fn three_widgets_in_two_tabs_ask_once_per_interval() {
    for browser in [
        Browser::new(in_progress),
        Browser::without_locks(in_progress),
    ] {
        let alone = browser.tab().widget(config());
        browser.wait(1.0);
        assert_eq!(browser.sent(), [LIFECYCLE]);
        let widgets = six(&browser);
        all_show(&widgets, "ready");
        assert_eq!(browser.sent(), [""; 0], "another tab knew it");
        drop(alone);
    }
    let browser = Browser::new(in_progress);
    let widgets = six(&browser);
    assert_eq!(browser.sent(), [LIFECYCLE], "opened at the same moment");
    browser.wait(10.0 * 61.0);
    let polls = browser.sent().len();
    assert!((9..=10).contains(&polls), "{polls}");
    all_show(&widgets, "ready");
    let at = |w: &Widget| w.with(|s| s.picture.as_ref().unwrap().received_at);
    assert!(
        widgets
            .iter()
            .all(|w| (at(w) - at(&widgets[0])).abs() < 1.0)
    );
}

#[test]
fn without_locks_every_page_asks_at_most_once() {
    let browser = Browser::without_locks(in_progress);
    let _widgets = six(&browser);
    browser.sent();
    browser.wait(10.0 * 61.0);
    assert!(browser.sent().len() <= 20);
}

#[test]
fn the_widget_that_asked_goes_and_another_asks_within_the_interval() {
    let browser = Browser::new(in_progress);
    let mut widgets = six(&browser);
    for _ in 0..5 {
        browser.sent();
        let last = widgets
            .iter()
            .map(|w| w.with(|s| s.picture.as_ref().unwrap().received_at));
        let last = last.fold(0.0, f64::max);
        widgets.remove(0);
        browser.wait(60.0 - (browser.now() - last) / 1_000.0 + 1.0);
        assert_eq!(browser.sent(), [LIFECYCLE]);
    }
}

#[test]
fn the_one_that_goes_while_it_asks_leaves_the_turn_to_the_next() {
    let browser = Browser::new(in_progress);
    let mut widgets = six(&browser);
    browser.sent();
    browser.wait(59.4);
    assert_eq!(browser.sent().len(), 1, "asked, not answered");
    // Whichever it is of the first tab, it is gone.
    widgets.drain(0..3);
    browser.wait(2.0);
    assert!(browser.sent().len() <= 1);
    let at = widgets[0].with(|s| s.picture.as_ref().unwrap().received_at);
    assert!(browser.now() - at < 3_000.0, "there is a new picture");
}

#[test]
fn only_a_tab_in_the_foreground_asks_and_all_see_it() {
    let browser = Browser::new(in_progress);
    let widgets = six(&browser);
    browser.sent();
    for hidden in &widgets[0..3] {
        hidden.send(Event::Moved(Host::Hidden));
    }
    browser.wait(600.0);
    assert!((9..=10).contains(&browser.sent().len()));
    let at = |w: &Widget| w.with(|s| s.picture.as_ref().unwrap().received_at);
    assert!(
        (at(&widgets[0]) - at(&widgets[5])).abs() < 1.0,
        "a hidden tab is told"
    );
    for hidden in &widgets[3..6] {
        hidden.send(Event::Moved(Host::Hidden));
    }
    browser.wait(3_600.0);
    assert_eq!(browser.sent(), [""; 0]);
    for back in &widgets[0..3] {
        back.send(Event::Moved(Host::Visible));
    }
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "one catch-up for all");
}

#[test]
fn a_refresh_in_one_is_a_refresh_in_all() {
    let browser = Browser::new(in_progress);
    let widgets = six(&browser);
    browser.sent();
    browser.wait(10.0);
    for widget in &widgets {
        widget.send(Event::Refresh);
    }
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    let at = |w: &Widget| w.with(|s| s.picture.as_ref().unwrap().received_at);
    assert!(widgets.iter().all(|w| browser.now() - at(w) < 1_000.0));
}

#[test]
fn what_is_known_elsewhere_is_no_answer_to_a_refresh() {
    let browser = Browser::new(in_progress);
    let widget = browser.tab().widget(config());
    browser.wait(10.0);
    browser.sent();
    widget.send(Event::Refresh);
    let _newcomer = browser.tab().widget(config());
    browser.wait(0.2);
    assert_eq!(browser.sent(), [LIFECYCLE]);
}

#[test]
fn an_old_picture_of_a_hidden_tab_is_shown_and_read_anew() {
    let browser = Browser::new(in_progress);
    let old = browser.tab().widget(config());
    browser.wait(1.0);
    old.send(Event::Moved(Host::Hidden));
    browser.wait(3_600.0);
    browser.sent();
    let new = browser.tab().widget(config());
    browser.wait(0.01);
    assert_eq!(new.phase(), "ready");
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    let at = |w: &Widget| w.with(|s| s.picture.as_ref().unwrap().received_at);
    assert!((at(&old) - at(&new)).abs() < 1.0);
}

#[test]
fn a_failure_is_shared_and_tried_again_once_for_all() {
    let browser = Browser::new(in_progress);
    let widgets = six(&browser);
    browser.sent();
    browser.answers(|_| Reply::fixture("problem-503").after(300.0));
    browser.wait(60.0);
    all_show(&widgets, "stale");
    assert_eq!(browser.sent(), [LIFECYCLE]);
    browser.wait(600.0);
    let tries = browser.sent().len();
    assert!((5..=8).contains(&tries), "bounded: {tries}");
    browser.wait(86_400.0);
    assert_eq!(browser.sent(), [""; 0], "it gave up");
    browser.answers(in_progress);
    for widget in &widgets {
        widget.send(Event::Moved(Host::Hidden));
        widget.send(Event::Moved(Host::Visible));
    }
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "somebody is back");
    all_show(&widgets, "ready");
}

#[test]
fn other_domains_and_other_apis_are_not_answered_for() {
    let browser = Browser::new(in_progress);
    let (tab, other) = (browser.tab(), browser.tab());
    let _first = tab.widget(config());
    browser.wait(1.0);
    let mut configs = vec![crate::visit::other_domain()];
    let mut base = config();
    base.target.base = "/proxy".to_owned();
    configs.push(base);
    let mut account = config();
    account.target.account = "7".to_owned();
    configs.push(account);
    let _widgets: Vec<_> = configs.into_iter().map(|c| other.widget(c)).collect();
    browser.wait(1.0);
    assert_eq!(browser.sent().len(), 4);
}

#[test]
fn the_end_of_the_session_is_one_for_all_and_so_is_its_return() {
    let browser = Browser::new(in_progress);
    let widgets = six(&browser);
    let other = browser.tab().widget(crate::visit::other_domain());
    browser.wait(1.0);
    browser.sent();
    browser.answers(|_| Reply::fixture("problem-401").after(300.0));
    widgets[0].send(Event::Refresh);
    browser.wait(1.0);
    all_show(&widgets, "signed-out");
    assert_eq!(other.phase(), "signed-out");
    browser.wait(3_600.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    browser.answers(in_progress);
    widgets[5].send(Event::Resume);
    browser.wait(1.0);
    all_show(&widgets, "ready");
    assert_eq!(other.phase(), "ready");
    assert_eq!(browser.sent().len(), 2, "one for each domain");
}

#[test]
fn a_widget_that_does_not_poll_is_told_as_well() {
    let browser = Browser::new(in_progress);
    let quiet = Config {
        poll: false,
        ..config()
    };
    let (tab, other) = (browser.tab(), browser.tab());
    let (quiet, _loud) = (tab.widget(quiet), other.widget(config()));
    browser.wait(130.0);
    let at = quiet.with(|s| s.picture.as_ref().unwrap().received_at);
    assert!(browser.now() - at < 61_000.0);
}

#[test]
fn a_hung_tab_does_not_stop_the_others_for_ever() {
    let browser = Browser::new(|_| Reply::never());
    let _hung = browser.tab().widget(config());
    browser.wait(0.1);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    browser.answers(|_| wrong_code());
    let other = browser.tab().widget(config());
    browser.wait(31.0);
    assert_eq!(other.phase(), "ready");
}
