//! `HostUp` legacy v1: two readings and two actions in the legacy envelope.
//!
//! A read asks only for the transfer's error: v1 has no other reading that changes nothing, and
//! asking the registrar (a POST) is left to the customer. What the registrar then says is kept
//! beside the diagnosis as [`Synced::transfer`].

use super::status::fault_kind;
use super::{
    Abilities, Act, Action, Answer, Ask, Body, CodeRule, Fault, FaultKind, Method, Millis, Request,
    Response, Synced, Target, TargetFault, TransferRetried,
};
use contract::json::Read;
use contract::legacy::{Envelope, LegacyError};
use contract::v1;
use contract::v2::{
    Capability, Failure, Gate, Lifecycle, ServiceStatus, StatusSyncResponse, TransferActions,
    TransferKind, TransferStatus,
};

pub(super) const ABILITIES: Abilities = Abilities {
    actions: &[Action::RetryTransfer, Action::StatusSync],
    code: CodeRule {
        required: true,
        length: None,
    },
    by_name: false,
    keeps_blocked: None,
};

/// A positive integer.
pub(super) fn check(target: &Target) -> Result<(), TargetFault> {
    match target.domain.parse::<u64>() {
        Ok(1..) if !target.domain.starts_with('+') => Ok(()),
        _ => Err(TargetFault::DomainInvalid),
    }
}

pub(super) fn request(target: &Target, ask: &Ask) -> Option<Request> {
    let url = |tail: &str| target.url(&format!("/api/domains/{}/{tail}", target.domain));
    let post = |tail: &str, body| Request {
        method: Method::Post,
        url: url(tail),
        body,
    };
    match ask {
        Ask::Lifecycle => Some(Request {
            method: Method::Get,
            url: url("transfer-error"),
            body: None,
        }),
        Ask::Act(Act::StatusSync) => Some(post("status-sync", None)),
        Ask::Act(Act::RetryTransfer(Some(code))) => {
            let body = v1::RetryTransferRequest {
                epp_code: code.clone(),
            };
            Some(post("retry-transfer", Some(Body::RetryTransferV1(body))))
        }
        Ask::Job(_) | Ask::Act(_) => None,
    }
}

pub(super) fn read(ask: &Ask, response: &Response, now: Millis) -> Result<Answer, Fault> {
    if !(200..300).contains(&response.status) {
        return Err(fault(response, now));
    }
    match ask {
        Ask::Lifecycle => diagnosis(response).map(|l| Answer::Lifecycle(Box::new(l))),
        Ask::Act(Act::StatusSync) => data(response, "syncSuccess").map(synced),
        Ask::Act(Act::RetryTransfer(_)) => data(response, "success").map(retried),
        Ask::Job(_) | Ask::Act(_) => Err(Fault::bare(FaultKind::Contract, Some(response.status))),
    }
}

/// The picture that a good answer gives.
pub(super) fn diagnosis(response: &Response) -> Result<Lifecycle, Fault> {
    data(response, "found").map(lifecycle)
}

/// The inside of the envelope. One that says `success: false` under a 200 holds no answer, nor
/// does one without the member that says how things stand.
fn data<T: Read>(response: &Response, promised: &str) -> Result<T, Fault> {
    let envelope: Option<Envelope<T>> = response.content.read();
    envelope
        .filter(|_| response.content.has_any(&[&["data", promised]]))
        .filter(|envelope| envelope.success)
        .and_then(|envelope| envelope.data)
        .ok_or_else(|| Fault::bare(FaultKind::Contract, Some(response.status)))
}

/// v1 has no gates: what the API offers is offered, and it decides when asked.
fn lifecycle(report: v1::TransferErrorReport) -> Lifecycle {
    let open = Gate {
        allowed: true,
        ..Gate::default()
    };
    let error = report.error.filter(|_| report.found);
    let failed = error.is_some();
    let status = TransferStatus {
        kind: if failed {
            TransferKind::TransferErrorKnown
        } else {
            TransferKind::Unknown
        },
        actions: TransferActions {
            can_retry_transfer: open,
            ..TransferActions::default()
        },
        capability: Capability {
            show_epp_update: failed,
            show_failed_retry: failed,
            ..Capability::default()
        },
        ..TransferStatus::default()
    };
    Lifecycle {
        transfer_failure: error.map(failure),
        transfer_status: Some(status),
        ..Lifecycle::default()
    }
}

fn failure(error: v1::TransferError) -> Failure {
    Failure {
        category: error.category,
        reason: error.raw_message,
        detected_at: error.created_at,
    }
}

fn retried(answer: v1::RetryTransfer) -> Answer {
    Answer::TransferRetried(TransferRetried {
        kind: None,
        accepted: answer.success,
        reason: answer.message,
    })
}

fn synced(sync: v1::StatusSync) -> Answer {
    let new_status = status(sync.new_status.as_deref());
    let transfer = transfer(&new_status);
    Answer::Synced(Synced {
        report: Box::new(report(sync, new_status)),
        transfer,
    })
}

fn report(sync: v1::StatusSync, new_status: ServiceStatus) -> StatusSyncResponse {
    StatusSyncResponse {
        previous_status: status(sync.previous_status.as_deref()),
        new_status,
        status_changed: sync.status_changed,
        status_changed_to_active: sync.status_changed_to_active,
        sync_success: sync.sync_success,
        info: sync.info,
        error: (!sync.error.is_empty()).then(|| sync.error.join(" ")),
        revert_attempted: sync.revert_attempted,
        revert_succeeded: sync.revert_succeeded,
        revert_error: sync.revert_error,
        double_sync_attempted: sync.double_sync_attempted,
        double_sync_succeeded: sync.double_sync_succeeded,
        double_sync_error: sync.double_sync_error,
        ..StatusSyncResponse::default()
    }
}

/// Raw words such as `Active` or `Pending Transfer`, in the words of v2 where one fits.
fn status(word: Option<&str>) -> ServiceStatus {
    let word = word.unwrap_or("unknown").trim().to_ascii_lowercase();
    if word.starts_with("pending") {
        ServiceStatus::Pending
    } else {
        ServiceStatus::from(word)
    }
}

fn transfer(status: &ServiceStatus) -> Option<TransferKind> {
    match status {
        ServiceStatus::Active => Some(TransferKind::Active),
        ServiceStatus::Pending => Some(TransferKind::PendingTransferGeneric),
        ServiceStatus::Expired => Some(TransferKind::Expired),
        _ => None,
    }
}

fn fault(response: &Response, now: Millis) -> Fault {
    let error: LegacyError = response.content.read().unwrap_or_default();
    Fault {
        kind: fault_kind(response, error.retry_after.as_deref(), now),
        code: error.code,
        detail: error.message,
        request_id: error.request_id,
        ..Fault::bare(FaultKind::Refused, Some(response.status))
    }
}
