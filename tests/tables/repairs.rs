//! Two things to mend, in order: each is ticked when the server says so, and not before.

use crate::diagnosis::{failure, showing, transfer, transfer_kinds};
use contract::v2::{Lifecycle, TransferKind};
use domain_lifecycle::state::Stage::{Done, Now, Waiting};
use domain_lifecycle::state::{Notice, Repair, State, Tone, What, primary, repair};

fn stages(state: &State) -> [domain_lifecycle::state::Stage; 3] {
    let Repair {
        unlock,
        code,
        retry,
    } = repair(state);
    [unlock, code, retry]
}

fn shown(kind: TransferKind, category: Option<&str>) -> State {
    let mut status = transfer(kind, 0);
    status.capability.show_dual_issues = true;
    showing(Lifecycle {
        transfer_status: Some(status),
        transfer_failure: category.map(failure),
        ..Lifecycle::default()
    })
}

#[test]
fn one_after_the_other_as_the_server_confirms() {
    use TransferKind as K;
    let code = Some("epp_invalid");
    for (kind, category, expected) in [
        (
            K::RegistryLockedAndEppInvalid,
            code,
            [Now, Waiting, Waiting],
        ),
        (
            K::RegistryLockedAndEppInvalid,
            None,
            [Now, Waiting, Waiting],
        ),
        (K::RegistryLocked, code, [Now, Done, Waiting]),
        (K::TransferFailedAtRegistry, code, [Done, Now, Waiting]),
        (K::TransferErrorKnown, code, [Done, Now, Waiting]),
        (K::PendingEppFallback, None, [Done, Now, Waiting]),
        (K::PendingTransferInProgress, code, [Done, Done, Done]),
        (K::Active, None, [Done, Done, Done]),
        // What says nothing about lock or code ticks nothing.
        (K::TransferFailedAtRegistry, None, [Now, Waiting, Waiting]),
        (
            K::TransferErrorKnown,
            Some("unknown"),
            [Now, Waiting, Waiting],
        ),
        (K::Unknown, code, [Now, Waiting, Waiting]),
    ] {
        let state = shown(kind.clone(), category);
        assert_eq!(stages(&state), expected, "{kind:?} {category:?}");
    }
}

#[test]
fn a_code_is_ticked_once_the_server_has_stored_it() {
    let mut state = shown(TransferKind::TransferFailedAtRegistry, Some("epp_invalid"));
    for (what, expected) in [
        (What::CodeSaved, [Done, Done, Now]),
        (What::CodeNotConfirmed, [Done, Now, Waiting]),
        (What::TransferStillStuck, [Done, Now, Waiting]),
    ] {
        state.notice = Some(Notice {
            tone: Tone::Good,
            what,
            server: None,
            request_id: None,
        });
        assert_eq!(stages(&state), expected, "{:?}", state.notice);
    }
    state.notice = None;
    let lock = shown(
        TransferKind::RegistryLockedAndEppInvalid,
        Some("epp_invalid"),
    );
    assert_eq!(
        stages(&lock),
        [Now, Waiting, Waiting],
        "an unlock makes a new code"
    );
}

#[test]
fn there_is_one_thing_to_do_at_a_time_until_all_is_done() {
    for kind in transfer_kinds().into_iter().flatten() {
        for category in [None, Some("epp_invalid"), Some("of_a_later_version")] {
            let stages = stages(&shown(kind.clone(), category));
            let now = stages.iter().filter(|stage| **stage == Now).count();
            let over = stages.iter().all(|stage| *stage == Done);
            assert_eq!(now, usize::from(!over), "{kind:?} {stages:?}");
        }
    }
}

#[test]
fn nothing_on_screen_is_said_to_help_before_the_lock_is_lifted() {
    let mut state = shown(
        TransferKind::RegistryLockedAndEppInvalid,
        Some("epp_invalid"),
    );
    let picture = state.picture.as_mut().unwrap();
    let lifecycle = std::sync::Arc::make_mut(&mut picture.lifecycle);
    let status = lifecycle.transfer_status.as_mut().unwrap();
    status.capability.show_epp_update = true;
    status.actions.can_update_epp.allowed = true;
    assert_eq!(primary(&state), None);
}
