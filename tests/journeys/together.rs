//! What is done in one tab shows in all, and is done once.

use crate::browser::{Browser, Widget};
use crate::reply::{Reply, fixture, registration, transfer, wrong_code};
use crate::visit::{LIFECYCLE, config, post};
use domain_lifecycle::api::{Act, Action, PollPath, RetryRegistration};
use domain_lifecycle::state::{Availability, Event, Host, What, offer};

const JOB: &str = "GET /api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";

/// Two tabs that show the same.
fn two(browser: &Browser) -> [Widget; 2] {
    let widgets = [0, 1].map(|_| browser.tab().widget(config()));
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    widgets
}

fn slow_action(line: &str) -> Reply {
    if line.starts_with("POST") {
        Reply::fixture("retry-transfer-in-progress").after(5_000.0)
    } else {
        wrong_code().after(100.0)
    }
}

fn offered(widget: &Widget, action: Action) -> Availability {
    widget.with(|state| offer(state, action)).unwrap()
}

#[test]
fn an_action_shows_as_under_way_in_all_tabs_and_cannot_be_taken_twice() {
    let browser = Browser::new(slow_action);
    let [one, two] = two(&browser);
    one.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.wait(1.0);
    for widget in [&one, &two] {
        assert_eq!(offered(widget, Action::RetryTransfer), Availability::Busy);
        assert_eq!(offered(widget, Action::StatusSync), Availability::Waiting);
        widget.send(Event::Clicked(Act::RetryTransfer(None)));
        widget.send(Event::Clicked(Act::StatusSync));
        widget.send(Event::Refresh);
    }
    browser.answers(|_| transfer("active").after(100.0));
    browser.wait(1.0);
    assert_eq!(browser.sent(), [post("retry-transfer")]);
    browser.wait(60.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "read once for both");
    for widget in [&one, &two] {
        let to = widget.with(|s| s.lifecycle().unwrap().transfer_status.clone());
        assert_eq!(to.unwrap().kind.as_str(), "active");
    }
    assert_eq!(
        one.with(|s| s.notice.clone()).map(|n| n.what),
        Some(What::TransferUnderWay)
    );
    assert_eq!(
        two.with(|s| s.notice.clone()),
        None,
        "who did not act is not answered"
    );
}

#[test]
fn a_picture_asked_for_before_the_action_ended_does_not_count() {
    let browser = Browser::new(slow_action);
    let [one, two] = two(&browser);
    two.send(Event::Refresh);
    browser.settle();
    one.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.settle();
    browser.answers(|_| transfer("active").after(100.0));
    browser.wait(4.9);
    let before = one.with(|s| s.picture.as_ref().unwrap().received_at);
    assert!(browser.now() - before > 4_000.0, "the read was given up");
    browser.wait(2.0);
    for widget in [&one, &two] {
        let asked = widget.with(|s| s.picture.as_ref().unwrap().asked_at);
        assert!(asked > before + 4_000.0);
    }
}

#[test]
fn a_newcomer_sees_the_action_of_another_tab() {
    let browser = Browser::new(slow_action);
    let [one, _two] = two(&browser);
    one.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.wait(1.0);
    let newcomer = browser.tab().widget(config());
    browser.wait(1.0);
    assert_eq!(browser.sent(), [post("retry-transfer")]);
    browser.wait(10.0);
    assert_eq!(newcomer.phase(), "ready");
}

#[test]
fn a_tab_that_dies_while_acting_is_waited_for_only_so_long() {
    let browser = Browser::new(slow_action);
    let [one, two] = two(&browser);
    one.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.wait(1.0);
    drop(one);
    browser.sent();
    browser.wait(60.0);
    assert_eq!(offered(&two, Action::RetryTransfer), Availability::Busy);
    assert_eq!(browser.sent(), [""; 0]);
    browser.wait(6.0);
    assert_eq!(offered(&two, Action::RetryTransfer), Availability::Ready);
    assert_eq!(browser.sent(), [LIFECYCLE]);
}

#[test]
fn an_action_without_a_known_outcome_is_looked_into_once() {
    let browser = Browser::new(slow_action);
    let [one, two] = two(&browser);
    browser.answers(|line| {
        if line.starts_with("POST") {
            Reply::cut()
        } else {
            wrong_code().after(100.0)
        }
    });
    one.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.wait(10.0);
    assert_eq!(browser.sent(), [post("retry-transfer").as_str(), LIFECYCLE]);
    assert_eq!(offered(&two, Action::RetryTransfer), Availability::Ready);
    let said = one.with(|s| s.notice.clone()).map(|n| n.what);
    assert_eq!(said, Some(What::OutcomeUnknown(Action::RetryTransfer)));
}

/// A retry that is answered with a job, which then runs on.
fn job(line: &str) -> Reply {
    if line.starts_with("POST") {
        Reply::fixture("retry-registration-submitted-with-operation")
    } else if line == JOB {
        Reply::fixture("job-in-progress").after(100.0)
    } else {
        let mut body = fixture("lifecycle-registration-failed");
        body["registrationStatus"]["actions"]["canRetryRegistration"]["allowed"] = true.into();
        Reply::json(200, body).after(100.0)
    }
}

fn done(line: &str) -> Reply {
    if line == JOB {
        Reply::fixture("job-completed").after(100.0)
    } else {
        registration("completed").after(100.0)
    }
}

#[test]
fn a_job_shows_in_every_tab_and_one_asks_about_it() {
    let browser = Browser::new(job);
    let widgets = two(&browser);
    widgets[0].send(Event::Clicked(Act::RetryRegistration(
        RetryRegistration::default(),
    )));
    browser.wait(0.5);
    assert!(widgets.iter().all(|w| w.with(|s| s.job.is_some())));
    assert!(
        widgets
            .iter()
            .all(|w| w.place.remembered.borrow().is_some())
    );
    assert_eq!(browser.sent(), [post("retry-registration")]);
    browser.wait(10.0);
    let sent = browser.sent();
    assert!(
        (4..=5).contains(&sent.len()) && sent.iter().all(|line| line == JOB),
        "{sent:?}"
    );
    let newcomer = browser.tab().widget(config());
    browser.wait(1.0);
    assert!(newcomer.with(|s| s.job.is_some()), "told by another tab");
    let retry = offered(&widgets[1], Action::RetryRegistration);
    assert_eq!(retry, Availability::Busy);
    browser.sent();
    browser.answers(done);
    browser.wait(10.0);
    let sent = browser.sent();
    let reads = sent.iter().filter(|line| *line == LIFECYCLE).count();
    assert_eq!(reads, 1, "{sent:?}");
    for widget in widgets.iter().chain([&newcomer]) {
        assert!(widget.with(|s| s.job.is_none()));
        assert!(widget.place.remembered.borrow().is_none());
        let kind = widget.with(|s| s.lifecycle().unwrap().registration_status.clone());
        assert_eq!(kind.unwrap().kind.as_str(), "completed");
    }
}

#[test]
fn a_job_is_gone_on_with_by_another_tab_when_its_own_closes() {
    let browser = Browser::new(job);
    let [one, two] = two(&browser);
    one.send(Event::Clicked(Act::RetryRegistration(
        RetryRegistration::default(),
    )));
    browser.wait(3.0);
    drop(one);
    browser.sent();
    browser.answers(done);
    browser.wait(3.0);
    assert_eq!(browser.sent(), [JOB, LIFECYCLE]);
    assert!(two.with(|s| s.job.is_none()));
}

#[test]
fn a_remembered_job_of_somebody_else_is_forgotten_without_a_word() {
    for refusal in ["problem-403", "problem-404"] {
        let browser = Browser::new(move |line| match line {
            JOB => Reply::fixture(refusal),
            _ => transfer("active"),
        });
        let widget = browser.tab().widget(config());
        let path = PollPath::parse(JOB.strip_prefix("GET ").unwrap()).unwrap();
        widget.send(Event::Remembered(path));
        browser.wait(5.0);
        assert_eq!(browser.sent(), [JOB, LIFECYCLE]);
        assert_eq!(widget.with(|s| s.notice.clone()), None);
        assert!(widget.place.remembered.borrow().is_none());
        assert_eq!(widget.phase(), "ready");
    }
}

#[test]
fn a_hidden_tab_leaves_the_look_after_an_action_to_the_others() {
    let browser = Browser::new(slow_action);
    let [one, two] = two(&browser);
    two.send(Event::Moved(Host::Hidden));
    one.send(Event::Clicked(Act::RetryTransfer(None)));
    browser.wait(1.0);
    drop(one);
    browser.sent();
    browser.wait(3_600.0);
    assert_eq!(browser.sent(), [""; 0]);
    two.send(Event::Moved(Host::Visible));
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
}
