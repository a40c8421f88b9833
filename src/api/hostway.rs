//! Hostway: one reading and one action, almost without bodies.

use super::instant::{self, MINUTE};
use super::status::fault_kind;
use super::{
    Abilities, Act, Action, Answer, Ask, Body, CodeRule, Content, Fault, FaultKind, Method, Millis,
    Request, Response, Target, TargetFault, TransferRetried,
};
use contract::hostway::{ResetRequest, StatusShape, TransferReport, TransferState};
use contract::v2::{
    Capability, Gate, HistoryEntry, Lifecycle, Progress, TransferActions, TransferKind,
    TransferStatus,
};

/// The API's own limits for `authInfo`; enforced for no other API.
pub(super) const ABILITIES: Abilities = Abilities {
    actions: &[Action::RetryTransfer],
    code: CodeRule {
        required: false,
        length: Some((6, 16)),
    },
    by_name: true,
    keeps_blocked: Some(BLOCKED_DAYS),
};

/// After which a blocked transfer is given up.
const BLOCKED_DAYS: i64 = 60;

/// A domain name in its ASCII form, and an account number.
pub(super) fn check(target: &Target) -> Result<(), TargetFault> {
    let token = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    };
    let labels = target.domain.split('.');
    // Not `contains('.')`: that brings the search for whole words, 4 kB of what a browser downloads.
    if labels.clone().count() < 2 || !labels.clone().all(token) || target.domain.len() > 253 {
        return Err(TargetFault::DomainInvalid);
    }
    if token(&target.account) {
        Ok(())
    } else {
        Err(TargetFault::AccountMissing)
    }
}

pub(super) fn request(target: &Target, ask: &Ask) -> Option<Request> {
    let name = target.domain.to_ascii_lowercase();
    let url = target.url(&format!(
        "/accounts/{}/domains/transfers/{name}",
        target.account
    ));
    match ask {
        Ask::Lifecycle => Some(Request {
            method: Method::Get,
            url,
            body: None,
        }),
        Ask::Act(Act::RetryTransfer(code)) => {
            let body = Body::Reset(ResetRequest {
                auth_info: code.clone(),
            });
            Some(Request {
                method: Method::Put,
                url,
                body: Some(body),
            })
        }
        Ask::Job(_) | Ask::Act(_) => None,
    }
}

pub(super) fn read(ask: &Ask, response: &Response, now: Millis) -> Result<Answer, Fault> {
    let unreadable = || Fault::bare(FaultKind::Contract, Some(response.status));
    match (ask, response.status) {
        (Ask::Lifecycle, 200..300) => {
            diagnosis(response, now).map(|l| Answer::Lifecycle(Box::new(l)))
        }
        // "No pending transfer order found": it has ended, or was never begun. A 404 with a body
        // is somebody else's.
        (Ask::Lifecycle, 404) if matches!(response.content, Content::Empty) => {
            Ok(Answer::Lifecycle(Box::default()))
        }
        // Nothing is promised of the body; a page of HTML is somebody else's answer.
        (Ask::Act(_), 200..300) if matches!(response.content, Content::Unreadable) => {
            Err(unreadable())
        }
        (Ask::Act(_), 200..300) => Ok(Answer::TransferRetried(TransferRetried {
            accepted: true,
            ..TransferRetried::default()
        })),
        (_, status) => Err(Fault::bare(fault_kind(response, None, now), Some(status))),
    }
}

/// The picture that a good answer gives.
pub(super) fn diagnosis(response: &Response, now: Millis) -> Result<Lifecycle, Fault> {
    let report = response.content.read();
    report
        .and_then(|report| lifecycle(report, now))
        .ok_or_else(|| Fault::bare(FaultKind::Contract, Some(response.status)))
}

/// `None` without a status: then it is a report on something else.
fn lifecycle(report: TransferReport, now: Millis) -> Option<Lifecycle> {
    let history = report.history.iter().map(history_entry).collect();
    let status = match report.status? {
        StatusShape::State(state) => {
            let offered = state.can_be_reset == Some(true);
            transfer_status(&state, offered, now)
        }
        // The older generation has no such flag: the reset is offered, and the API says whether it
        // takes it.
        StatusShape::Number(_) => {
            let state = TransferState {
                description: report.description,
                date: report.status_change_date,
                ..TransferState::default()
            };
            transfer_status(&state, true, now)
        }
    };
    Some(Lifecycle {
        registry_history: history,
        transfer_status: Some(status),
        ..Lifecycle::default()
    })
}

/// The address in a state is a person's and is not in here.
fn history_entry(state: &TransferState) -> HistoryEntry {
    HistoryEntry {
        timestamp: state.date.clone(),
        subject: None,
        contents: state.description.clone(),
    }
}

/// `canBeReset` decides alone: the numbers of the two generations contradict each other.
fn transfer_status(state: &TransferState, offered: bool, now: Millis) -> TransferStatus {
    let stuck = state.can_be_reset == Some(true);
    TransferStatus {
        kind: match state.can_be_reset {
            Some(true) => TransferKind::TransferErrorKnown,
            Some(false) => TransferKind::PendingTransferGeneric,
            None => TransferKind::Unknown,
        },
        reason: state.description.clone(),
        actions: TransferActions {
            can_retry_transfer: Gate {
                allowed: offered,
                ..Gate::default()
            },
            ..TransferActions::default()
        },
        capability: Capability {
            // What counts here is no progress, but how long the blocked transfer is kept.
            show_failed_retry: offered,
            show_epp_update: offered,
            ..Capability::default()
        },
        progress: stuck.then(|| blocked_since(state, now)).flatten(),
    }
}

/// How much of the sixty days has gone that a blocked transfer is kept.
fn blocked_since(state: &TransferState, now: Millis) -> Option<Progress> {
    let since = instant::parse_iso(state.date.as_deref()?)?;
    let passed = (now - since) / (1440.0 * MINUTE);
    // Whole days, from the largest, so that no float is ever converted.
    let days = (0..=60_i32)
        .rev()
        .find(|day| f64::from(*day) <= passed)
        .map_or(0, i64::from);
    Some(Progress {
        days_passed: days,
        days_remaining: BLOCKED_DAYS - days,
        max_days: BLOCKED_DAYS,
        percent: days * 100 / BLOCKED_DAYS,
    })
}
