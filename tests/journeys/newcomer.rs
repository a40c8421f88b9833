//! A newcomer asks the pages that are there for what they know, and the server for what none knows.

use crate::browser::Browser;
use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{LIFECYCLE, config, other_domain};

fn in_progress(_line: &str) -> Reply {
    transfer("pending_transfer_in_progress").after(300.0)
}

#[test]
fn a_page_that_takes_its_time_is_waited_for() {
    let browser = Browser::new(in_progress);
    let _known = browser.tab().widget(config());
    browser.wait(1.0);
    browser.sent();
    browser.is_slow(0.4);
    let newcomer = browser.tab().widget(config());
    browser.wait(0.9);
    assert_eq!(newcomer.phase(), "ready");
    assert_eq!(browser.sent(), [""; 0], "another tab knew it");
}

#[test]
fn a_page_that_hangs_is_not_waited_for_for_ever() {
    let browser = Browser::new(in_progress);
    let _known = browser.tab().widget(config());
    browser.wait(1.0);
    browser.sent();
    browser.is_slow(f64::INFINITY);
    let newcomer = browser.tab().widget(config());
    browser.wait(0.9);
    assert_eq!(browser.sent(), [""; 0], "it listens");
    browser.wait(0.5);
    assert_eq!(newcomer.phase(), "ready");
    assert_eq!(browser.sent(), [LIFECYCLE]);
}

#[test]
fn what_no_page_knows_is_asked_for_at_once() {
    let browser = Browser::new(in_progress);
    let _alone = browser.tab().widget(config());
    browser.settle();
    assert_eq!(browser.sent(), [LIFECYCLE], "there is nobody to listen to");
    browser.wait(1.0);
    let _more = [browser.tab(), browser.tab()].map(|tab| tab.widget(config()));
    browser.wait(1.0);
    let _newcomer = browser.tab().widget(other_domain());
    browser.settle();
    assert_eq!(
        browser.sent(),
        ["GET /api/v2/domains/dom_other/lifecycle"],
        "all have answered"
    );
}

#[test]
fn where_pages_cannot_be_counted_they_have_a_moment() {
    let browser = Browser::without_locks(in_progress);
    let _known = browser.tab().widget(config());
    browser.wait(1.0);
    browser.sent();
    browser.is_slow(0.02);
    let newcomer = browser.tab().widget(config());
    browser.wait(0.2);
    assert_eq!(newcomer.phase(), "ready");
    assert_eq!(browser.sent(), [""; 0]);
}

#[test]
fn a_limit_is_known_to_a_newcomer_with_another_domain() {
    let browser = Browser::new(|_| Reply::too_many(Some("20")));
    let _limited = browser.tab().widget(config());
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    browser.answers(|_| wrong_code());
    let newcomer = browser.tab().widget(other_domain());
    browser.wait(1.0);
    assert_eq!(newcomer.phase(), "rate-limited");
    assert_eq!(
        browser.sent(),
        [""; 0],
        "the limit holds for all of its API"
    );
    browser.wait(25.0);
    assert_eq!(newcomer.phase(), "ready");
    assert_eq!(browser.sent().len(), 2, "each once");
}

#[test]
fn a_picture_is_sent_only_where_somebody_may_see_it() {
    let browser = Browser::new(in_progress);
    let tab = browser.tab();
    let _alone = tab.widget(config());
    browser.wait(65.0);
    assert!(browser.sent().len() > 1, "it looked again");
    assert_eq!(browser.pictures(), 0, "nobody is there");
    let newcomer = browser.tab().widget(config());
    browser.wait(1.0);
    assert_eq!((newcomer.phase(), browser.pictures()), ("ready", 1));
    assert_eq!(browser.sent(), [""; 0], "it was told");
    browser.wait(65.0);
    assert_eq!(
        browser.pictures(),
        browser.sent().len(),
        "each look is for both"
    );
}

#[test]
fn a_page_that_heard_nothing_for_a_while_no_longer_thinks_it_is_alone() {
    let browser = Browser::new(in_progress);
    let tab = browser.tab();
    let _alone = tab.widget(config());
    browser.wait(65.0);
    assert_eq!(browser.pictures(), 0);
    browser.sent();
    tab.hears_again();
    browser.wait(65.0);
    let looks = browser.sent().len();
    assert_eq!((looks > 0, browser.pictures()), (true, looks));
}
