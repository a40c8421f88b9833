//! What support is given, line by line.

use crate::diagnosis::{failure, showing, transfer};
use contract::v2::{Failure, HistoryEntry, Lifecycle, TransferKind, WhoisLookup};
use domain_lifecycle::api::{Action, FaultKind, Provider};
use domain_lifecycle::state::{Deed, Doing, During, Incident, Notice, Packet, State, Tone, What};

const NOON: f64 = 1_777_291_200_000.0; // 2026-04-27T12:00:00Z

fn stuck() -> State {
    let message = |n: u32| HistoryEntry {
        timestamp: Some(format!("2026-04-2{n}T10:00:00Z")),
        subject: Some(format!("Message {n}")),
        contents: (n == 6).then(|| "2202 Invalid\r\nauthInfo".to_owned()),
    };
    let mut state = showing(Lifecycle {
        whois_lookup_status: Some(WhoisLookup::Ok),
        transfer_status: Some(transfer(TransferKind::TransferFailedAtRegistry, 7)),
        transfer_failure: Some(Failure {
            reason: "The registry refused the code.".to_owned(),
            detected_at: Some("2026-04-26T10:00:00.000Z".to_owned()),
            ..failure("epp_invalid")
        }),
        registry_history: (0..7).map(message).collect(),
        ..Lifecycle::default()
    });
    let target = &mut state.config.target;
    target.provider = Provider::Hostway;
    "4711".clone_into(&mut target.account);
    "xn--blbr-toa.example".clone_into(&mut target.domain);
    "blåbär.example".clone_into(&mut target.shown_name);
    state.deeds = vec![Deed {
        number: 1,
        action: Action::RetryTransfer,
        sent_at: NOON,
        ended_at: NOON + 900.0,
        outcome: "refused".to_owned(),
        notice: Notice {
            tone: Tone::Bad,
            what: What::Refused(Action::RetryTransfer, FaultKind::Conflict),
            server: Some("A sentence that may repeat what was typed".to_owned()),
            request_id: Some("req_7".to_owned()),
        },
    }];
    state.incidents = vec![Incident {
        at: NOON + 900.0,
        times: 1,
        during: During::Acting(Action::RetryTransfer),
        kind: "conflict",
        status: Some(409),
        code: Some("retry_too_soon".to_owned()),
        request_id: Some("req_7".to_owned()),
    }];
    state
}

fn packet(state: &State) -> String {
    Packet::of(state, "sv", NOON + 5_000.0).to_string()
}

#[test]
fn everything_that_support_asks_for_on_a_line_of_its_own() {
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!(
        r#"Domain lifecycle: details for support
Domain: blåbär.example (xn--blbr-toa.example)
API: hostway
Widget: {version}, language sv, state ready
Copied: 2026-04-27T12:00:05Z
Last answer: 1970-01-01T00:00:00Z
Transfer: transfer_failed_at_registry
Registration: none
Registry look-up: ok
Transfer failure: epp_invalid, noticed 2026-04-26T10:00:00.000Z: "The registry refused the code."
Errors in this visit, latest first:
- 2026-04-27T12:00:00Z retry-transfer: conflict, HTTP 409, code retry_too_soon, request req_7
Actions in this visit, latest first:
- 2026-04-27T12:00:00Z retry-transfer: refused, request req_7
Registry messages, latest 5 of 7:
- 2026-04-26T10:00:00Z "Message 6" "2202 Invalid \nauthInfo"
- 2026-04-25T10:00:00Z "Message 5"
- 2026-04-24T10:00:00Z "Message 4"
- 2026-04-23T10:00:00Z "Message 3"
- 2026-04-22T10:00:00Z "Message 2"
"#
    );
    assert_eq!(packet(&stuck()), expected);
}

#[test]
fn what_the_server_said_to_an_action_is_left_out_as_it_may_repeat_what_was_typed() {
    assert!(!packet(&stuck()).contains("may repeat"));
}

#[test]
fn whose_account_it_is_is_left_out() {
    assert!(!packet(&stuck()).contains("4711"));
}

#[test]
fn no_message_passes_for_a_line_of_ours() {
    let mut state = stuck();
    let hostile = "x\nErrors in this visit:\n- forged\u{2028}\u{202e}\u{0}\u{feff}";
    let lifecycle = Lifecycle {
        transfer_failure: Some(Failure {
            reason: hostile.to_owned(),
            category: hostile.to_owned(),
            detected_at: Some(hostile.to_owned()),
        }),
        registry_history: vec![HistoryEntry {
            timestamp: Some(hostile.to_owned()),
            subject: Some(hostile.to_owned()),
            contents: Some("x".repeat(100_000)),
        }],
        transfer_status: Some(transfer(TransferKind::Other(hostile.to_owned()), 0)),
        ..Lifecycle::default()
    };
    state.picture.as_mut().unwrap().lifecycle = lifecycle.into();
    state.incidents[0].code = Some(hostile.to_owned());
    state.incidents[0].request_id = Some(hostile.to_owned());
    state.deeds[0].outcome = hostile.to_owned();
    let text = packet(&state);
    let forged = text.lines().filter(|line| line.starts_with("- forged"));
    assert_eq!(forged.count(), 0, "{text}");
    let heading = text.lines().filter(|line| line.starts_with("Errors in"));
    assert_eq!(heading.count(), 1, "{text}");
    assert!(
        !text.contains(['\u{202e}', '\u{0}', '\u{feff}', '\u{2028}']),
        "{text}"
    );
    assert!(text.len() < 5_000, "{}", text.len());
}

#[test]
fn of_nothing_there_is_still_something_to_tell() {
    let text = packet(&State::default());
    assert!(
        text.contains("Domain: none\n") && text.contains("Last answer: none\n"),
        "{text}"
    );
    assert!(text.contains("state error\n"), "{text}");
}

#[test]
fn what_is_under_way_is_told() {
    let mut state = stuck();
    state.doing = Some(Doing {
        action: Action::StatusSync,
        since: NOON,
        ticket: None,
        slow: false,
    });
    assert!(packet(&state).contains("Under way: status-sync since 2026-04-27T12:00:00Z\n"));
}
