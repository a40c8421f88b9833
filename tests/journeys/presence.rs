//! Hidden or offline: no polling, and one catch-up on return.

use crate::reply::{Reply, transfer, wrong_code};
use crate::visit::{LIFECYCLE, Visit};
use domain_lifecycle::state::Host;

#[test]
fn a_hidden_page_does_not_poll_and_catches_up_once() {
    for (away, back) in [(Host::Hidden, Host::Visible), (Host::Offline, Host::Online)] {
        let visit = Visit::to(transfer("pending_transfer_in_progress"));
        visit.moved(away);
        visit.is_silent_for_a_day();
        visit.always(transfer("pending_transfer_in_progress"));
        visit.moved(back);
        visit.wait(0.0);
        assert_eq!(visit.sent(), [LIFECYCLE]);
        visit.sends_once_after(60.0, LIFECYCLE);
    }
}

#[test]
fn a_short_look_elsewhere_changes_nothing() {
    let visit = Visit::to(transfer("pending_transfer_in_progress"));
    visit.wait(20.0);
    visit.moved(Host::Hidden);
    visit.wait(20.0);
    visit.moved(Host::Visible);
    assert_eq!(visit.sent(), [""; 0]);
    visit.always(transfer("pending_transfer_in_progress"));
    visit.sends_once_after(20.0, LIFECYCLE);
}

#[test]
fn both_must_be_back() {
    let visit = Visit::to(transfer("pending_transfer_in_progress"));
    visit.moved(Host::Hidden);
    visit.moved(Host::Offline);
    visit.wait(3_600.0);
    visit.moved(Host::Visible);
    assert_eq!(visit.sent(), [""; 0]);
    visit.next(transfer("active"));
    visit.moved(Host::Online);
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn a_read_under_way_ends_while_hidden_and_plans_nothing() {
    let visit = Visit::to(wrong_code());
    visit.next(transfer("pending_transfer_in_progress").after(2_000.0));
    visit.refresh();
    visit.moved(Host::Hidden);
    visit.sent();
    visit.is_silent_for_a_day();
    assert_eq!(visit.world.aborted.get(), 0);
}

#[test]
fn the_network_is_back_so_the_failed_read_is_made_at_once() {
    let visit = Visit::to(wrong_code());
    visit.next(Reply::cut());
    visit.refresh();
    visit.moved(Host::Offline);
    visit.sent();
    visit.is_silent_for_a_day();
    visit.next(wrong_code());
    visit.moved(Host::Online);
    assert_eq!(visit.sent(), [LIFECYCLE]);
}

#[test]
fn nothing_to_catch_up_with_after_the_end() {
    let visit = Visit::to(transfer("active"));
    for host in [Host::Hidden, Host::Visible, Host::Offline, Host::Online] {
        visit.moved(host);
    }
    visit.is_silent_for_a_day();
}

#[test]
fn a_refusal_is_not_asked_about_again_because_the_network_came_back() {
    for refusal in ["problem-403", "problem-404"] {
        let visit = Visit::to(wrong_code());
        visit.next(Reply::fixture(refusal));
        visit.refresh();
        visit.sent();
        visit.moved(Host::Offline);
        visit.moved(Host::Online);
        visit.is_silent_for_a_day();
    }
}
