//! A background job: followed at its own pace, and only after it the picture is read.

use crate::reply::{Reply, fixture, registration};
use crate::visit::{DAY, LIFECYCLE, Visit, config, post};
use domain_lifecycle::api::{Act, PollPath, RetryRegistration};
use domain_lifecycle::state::{Availability, Config, Host, HostEvent, What, offer};

const JOB: &str = "GET /api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";

fn retry() -> Act {
    Act::RetryRegistration(RetryRegistration::default())
}

fn failed_registration() -> Reply {
    let mut body = fixture("lifecycle-registration-failed");
    body["registrationStatus"]["actions"]["canRetryRegistration"]["allowed"] = true.into();
    Reply::json(200, body)
}

/// A visit whose retry was answered with a job to follow.
fn with_job() -> Visit {
    let visit = Visit::to(failed_registration());
    visit.next(Reply::fixture(
        "retry-registration-submitted-with-operation",
    ));
    visit.click(retry());
    assert_eq!(visit.sent(), [post("retry-registration")]);
    visit.told();
    visit
}

fn path() -> PollPath {
    PollPath::parse(JOB.strip_prefix("GET ").unwrap()).unwrap()
}

fn outcomes(visit: &Visit) -> Vec<String> {
    let told = visit.told().into_iter();
    told.filter_map(|event| match event {
        HostEvent::Action { outcome, .. } => Some(outcome),
        _ => None,
    })
    .collect()
}

#[test]
fn the_picture_is_read_once_after_the_job_and_not_before() {
    let visit = with_job();
    assert_eq!(visit.world.remembered.borrow().clone(), Some(path()));
    visit.next(Reply::fixture("job-queued"));
    visit.sends_once_after(2.0, JOB);
    visit.next(Reply::fixture("job-in-progress"));
    visit.sends_once_after(2.0, JOB);
    let message = visit.with(|s| s.job.as_ref().unwrap().message.clone());
    assert_eq!(message.as_deref(), Some("Asking the registrar."));
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.wait(2.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
    assert_eq!(visit.notice(), Some(What::JobCompleted));
    assert_eq!(outcomes(&visit), ["completed"]);
    assert_eq!(visit.world.remembered.borrow().clone(), None);
    visit.is_silent_for_a_day();
}

#[test]
fn while_a_job_runs_nothing_else_can_be_started() {
    let visit = with_job();
    visit.click(Act::StatusSync);
    visit.click(retry());
    assert_eq!(visit.sent(), [""; 0]);
    let offered = |act: Act| visit.with(|s| offer(s, act.action()));
    assert_eq!(offered(retry()), Some(Availability::Busy));
    assert_eq!(offered(Act::StatusSync), Some(Availability::Waiting));
}

#[test]
fn the_pace_slows_down() {
    let visit = with_job();
    visit.always(Reply::fixture("job-in-progress"));
    for seconds in [2.0, 2.0, 2.0, 2.0, 2.0, 5.0, 5.0, 5.0, 5.0, 5.0, 10.0, 10.0] {
        visit.sends_once_after(seconds, JOB);
    }
}

#[test]
fn a_failed_job_says_why() {
    let visit = with_job();
    visit.next(Reply::fixture("job-failed"));
    visit.next(failed_registration());
    visit.wait(2.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
    assert_eq!(visit.notice(), Some(What::JobFailed));
    let said = visit.with(|s| s.notice.as_ref().unwrap().server.clone());
    assert_eq!(
        said.as_deref(),
        fixture("job-failed")["data"]["error"].as_str()
    );
    assert_eq!(outcomes(&visit), ["failed"]);
}

#[test]
fn a_job_that_is_gone_or_forbidden_is_unclear() {
    for problem in ["problem-404", "problem-403"] {
        let visit = with_job();
        visit.next(Reply::fixture(problem));
        visit.next(failed_registration());
        visit.wait(2.0);
        assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
        assert_eq!(visit.notice(), Some(What::JobUnclear));
        assert_eq!(visit.world.remembered.borrow().clone(), None);
    }
}

#[test]
fn a_job_is_followed_for_ten_minutes() {
    let visit = with_job();
    visit.always(Reply::fixture("job-in-progress"));
    visit.wait(590.0);
    assert!(visit.sent().iter().all(|line| line == JOB));
    visit.next(Reply::fixture("job-in-progress"));
    visit.sends_once_after(5.0, JOB);
    visit.next(Reply::fixture("job-in-progress"));
    visit.next(failed_registration());
    visit.wait(10.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
    assert_eq!(visit.notice(), Some(What::JobUnclear));
}

#[test]
fn a_job_outlives_a_bad_connection() {
    let visit = with_job();
    for bad in [
        Reply::cut(),
        Reply::fixture("problem-503"),
        Reply::html(200),
    ] {
        visit.next(bad);
        visit.sends_once_after(2.0, JOB);
    }
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.wait(2.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
}

#[test]
fn a_job_that_hangs_is_given_up_and_asked_again() {
    let visit = with_job();
    visit.next(Reply::never());
    visit.sends_once_after(2.0, JOB);
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.wait(22.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
}

#[test]
fn a_link_that_leads_away_is_never_followed() {
    for link in [
        "https://evil.example/api/jobs/1",
        "//evil.example/api/jobs/1",
        "/api/../admin",
        "/\\evil.example/api/",
        "javascript:alert(1)",
        "",
    ] {
        let mut answer = fixture("retry-registration-submitted-with-operation");
        answer["operation"]["pollUrl"] = link.into();
        let visit = Visit::to(failed_registration());
        visit.next(Reply::json(200, answer));
        visit.always(registration("submitted"));
        visit.click(retry());
        assert_eq!(visit.sent(), [post("retry-registration")]);
        visit.sends_once_after(5.0, LIFECYCLE);
        visit.wait(120.0);
        assert!(visit.sent().iter().all(|line| line == LIFECYCLE), "{link}");
        assert_eq!(visit.world.remembered.borrow().clone(), None);
    }
}

#[test]
fn after_a_reload_the_job_is_gone_on_with() {
    let visit = Visit::new().answering(failed_registration().after(500.0));
    visit.set_up(config());
    visit.remembering(path());
    assert_eq!(visit.sent(), [LIFECYCLE]);
    assert_eq!(visit.world.aborted.get(), 1, "it would show the old state");
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.wait(2.0);
    assert_eq!(visit.sent().last().unwrap(), LIFECYCLE);
    assert_eq!(visit.notice(), Some(What::JobCompleted));
}

#[test]
fn a_job_remembered_by_a_lazy_widget_is_gone_on_with_when_it_is_seen() {
    let visit = Visit::new();
    let lazy = Config {
        waiting: true,
        ..config()
    };
    visit.set_up(lazy);
    visit.remembering(path());
    visit.wait(DAY / 24.0);
    assert_eq!(visit.sent(), [""; 0]);
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.set_up(config());
    visit.wait(2.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
}

#[test]
fn a_hidden_page_leaves_the_job_alone_and_a_switched_off_poll_does_not() {
    let visit = with_job();
    visit.moved(Host::Hidden);
    visit.is_silent_for_a_day();
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.moved(Host::Visible);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);

    let visit = with_job();
    visit.set_up(Config {
        poll: false,
        ..config()
    });
    visit.next(Reply::fixture("job-completed"));
    visit.next(registration("completed"));
    visit.wait(2.0);
    assert_eq!(visit.sent(), [JOB, LIFECYCLE]);
}

#[test]
fn asking_for_news_asks_the_job() {
    let visit = with_job();
    visit.next(Reply::fixture("job-in-progress"));
    visit.refresh();
    assert_eq!(visit.sent(), [JOB]);
}
