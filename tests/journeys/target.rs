//! Which domain, and what happens when it becomes another.

use crate::reply::{Reply, transfer, wrong_code};
use crate::secrets::code;
use crate::visit::{LIFECYCLE, Visit, config, other_domain, post};
use domain_lifecycle::api::{Act, Action};
use domain_lifecycle::state::{Config, offer};

const OTHER: &str = "GET /api/v2/domains/dom_other/lifecycle";

#[test]
fn without_a_usable_domain_nothing_is_sent() {
    for domain in [
        "",
        "example.com",
        "dom_",
        "dom_../x",
        "dom_a/b",
        "dom_å",
        "123",
        "dom_a?b",
    ] {
        let visit = Visit::new();
        let mut config = config();
        domain.clone_into(&mut config.target.domain);
        visit.set_up(config);
        visit.refresh();
        visit.click(Act::StatusSync);
        visit.resume();
        assert_eq!(visit.phase(), "error", "{domain}");
        visit.is_silent_for_a_day();
    }
}

#[test]
fn a_domain_that_is_mended_is_read() {
    let visit = Visit::new();
    visit.set_up(Config::default());
    visit.next(transfer("active"));
    visit.set_up(config());
    assert_eq!(
        (visit.sent(), visit.phase()),
        (vec![LIFECYCLE.to_owned()], "ready")
    );
}

#[test]
fn the_answer_for_the_domain_before_is_dropped_and_its_request_given_up() {
    let visit = Visit::new().answering(wrong_code().after(3_000.0));
    visit.set_up(config());
    visit.next(transfer("active").after(5_000.0));
    visit.set_up(other_domain());
    assert_eq!(visit.sent(), [LIFECYCLE, OTHER]);
    assert_eq!(visit.world.aborted.get(), 1);
    visit.wait(4.0);
    assert_eq!(visit.phase(), "loading");
    visit.wait(1.0);
    let kind = visit.with(|s| {
        s.lifecycle()
            .unwrap()
            .transfer_status
            .as_ref()
            .unwrap()
            .kind
            .clone()
    });
    assert_eq!(kind.as_str(), "active");
}

#[test]
fn nothing_of_the_domain_before_is_left() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("problem-400-missing-epp-code"));
    visit.click(Act::UpdateEpp(code()));
    visit.sent();
    visit.next(Reply::never());
    visit.set_up(other_domain());
    visit.with(|s| {
        assert_eq!((&s.picture, &s.notice, s.doing), (&None, &None, None));
        assert!(s.field_faults.is_empty());
    });
    assert_eq!(visit.phase(), "loading");
}

#[test]
fn an_action_under_way_does_not_speak_about_the_next_domain() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::fixture("status-sync-failed").after(3_000.0));
    visit.click(Act::StatusSync);
    visit.next(transfer("active"));
    visit.set_up(other_domain());
    visit.wait(10.0);
    assert_eq!(visit.sent(), [post("status-sync").as_str(), OTHER]);
    assert_eq!(visit.notice(), None);
}

#[test]
fn the_same_setting_again_changes_nothing() {
    let visit = Visit::to(wrong_code());
    visit.set_up(config());
    visit.set_up(config());
    assert_eq!(visit.sent(), [""; 0]);
}

#[test]
fn a_lazy_widget_sends_nothing_until_it_is_seen() {
    let visit = Visit::new();
    visit.set_up(Config {
        waiting: true,
        ..config()
    });
    visit.refresh();
    visit.is_silent_for_a_day();
    visit.next(transfer("active"));
    visit.set_up(config());
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn readonly_offers_nothing_and_still_reads() {
    let visit = Visit::new().answering(wrong_code());
    visit.set_up(Config {
        readonly: true,
        ..config()
    });
    assert_eq!(visit.sent(), [LIFECYCLE]);
    for action in Action::ALL {
        assert_eq!(visit.with(|s| offer(s, action)), None);
    }
    visit.click(Act::StatusSync);
    assert_eq!(visit.sent(), [""; 0]);
}
