//! `HostUp` v2: requests out, answers in.

use super::pointer::field_faults;
use super::status::fault_kind;
use super::{
    Abilities, Act, Action, Answer, Ask, Body, CodeRule, EppRequested, Fault, FaultKind, Method,
    Millis, PollPath, RegistrationRetried, Request, Response, RetryRegistration, Synced, Target,
    TargetFault, TransferRetried,
};
use contract::job::{Envelope, Job};
use contract::json::Read;
use contract::problem::Problem;
use contract::v2::{
    Lifecycle, RequestEppRequest, RequestEppResponse, RetryRegistrationRequest,
    RetryRegistrationResponse, RetryTransferRequest, RetryTransferResponse, StatusSyncResponse,
    UpdateEppRequest, UpdateEppResponse,
};

pub(super) const ABILITIES: Abilities = Abilities {
    actions: &Action::ALL,
    code: CodeRule {
        required: false,
        length: None,
    },
    by_name: false,
    keeps_blocked: None,
};

/// The one 422 of a registration that no details help against.
const NOT_FOR_THIS_TLD: &str = "tld_not_supported";

/// A public ID: `dom_` and letters, digits or underscores; its length is not promised.
pub(super) fn check(target: &Target) -> Result<(), TargetFault> {
    let id = target.domain.strip_prefix("dom_").unwrap_or_default();
    let opaque = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if opaque {
        Ok(())
    } else {
        Err(TargetFault::DomainInvalid)
    }
}

pub(super) fn request(target: &Target, ask: &Ask) -> Request {
    let domain = format!("/api/v2/domains/{}", target.domain);
    let get = |path: &str| Request {
        method: Method::Get,
        url: target.url(path),
        body: None,
    };
    match ask {
        Ask::Lifecycle => get(&format!("{domain}/lifecycle")),
        Ask::Job(path) => get(path.as_str()),
        Ask::Act(act) => Request {
            method: Method::Post,
            url: target.url(&format!("{domain}/actions/{}", act.action().name())),
            body: body(act),
        },
    }
}

/// `None` where the API wants the body absent for the plain form.
fn body(act: &Act) -> Option<Body> {
    match act {
        Act::UpdateEpp(code) => Some(Body::UpdateEpp(UpdateEppRequest {
            epp_code: code.clone(),
        })),
        Act::RetryTransfer(code) => code.clone().map(|code| {
            Body::RetryTransfer(RetryTransferRequest {
                epp_code: Some(code),
            })
        }),
        Act::RequestEpp { force_new } => force_new.then(|| {
            Body::RequestEpp(RequestEppRequest {
                force_new: Some(true),
            })
        }),
        Act::RetryRegistration(retry) => registration_body(retry),
        Act::StatusSync => None,
    }
}

fn registration_body(retry: &RetryRegistration) -> Option<Body> {
    let request = RetryRegistrationRequest {
        recovery_values: (!retry.values.is_empty()).then(|| retry.values.clone()),
        profile_updated: retry.profile_updated.then_some(true),
    };
    (request != RetryRegistrationRequest::default()).then_some(Body::RetryRegistration(request))
}

pub(super) fn read(ask: &Ask, response: &Response, now: Millis) -> Result<Answer, Fault> {
    if !(200..300).contains(&response.status) {
        return Err(fault(ask, response, now));
    }
    if !response.content.has_any(promised(ask)) {
        return Err(Fault::bare(FaultKind::Contract, Some(response.status)));
    }
    match ask {
        Ask::Lifecycle => diagnosis(response).map(|l| Answer::Lifecycle(Box::new(l))),
        Ask::Job(_) => job(response),
        Ask::Act(Act::UpdateEpp(_)) => {
            whole::<UpdateEppResponse>(response).map(|r| Answer::EppSaved {
                stored: r.epp_code_persisted == Some(true),
            })
        }
        Ask::Act(Act::RetryTransfer(_)) => whole(response).map(transfer_retried),
        Ask::Act(Act::RequestEpp { .. }) => whole(response).map(epp_requested),
        Ask::Act(Act::RetryRegistration(_)) => whole(response).map(registration_retried),
        Ask::Act(Act::StatusSync) => {
            whole::<StatusSyncResponse>(response).map(|sync| Answer::Synced(Synced::new(sync)))
        }
    }
}

/// Members of which an answer has at least one, or it is the answer to something else.
fn promised(ask: &Ask) -> &'static [&'static [&'static str]] {
    match ask {
        Ask::Lifecycle => &HALVES,
        Ask::Job(_) => &[
            &["data"],
            &["state"],
            &["status"],
            &["isCompleted"],
            &["isFailed"],
        ],
        // The document promises nothing of actions on a transfer: what is not said is not known.
        Ask::Act(Act::UpdateEpp(_)) => &[&["eppCodePersisted"]],
        Ask::Act(Act::RetryTransfer(_)) => &[&["transferStatus"]],
        Ask::Act(Act::RequestEpp { .. }) => &[&["eppCode"], &["requestSubmitted"]],
        Ask::Act(Act::RetryRegistration(_)) => &[&["registrationStatus"]],
        Ask::Act(Act::StatusSync) => &[&["syncSuccess"]],
    }
}

/// What a diagnosis speaks of; it may leave out one of them.
const HALVES: [&[&str]; 2] = [&["transferStatus"], &["registrationStatus"]];

/// The diagnosis of a good answer. One whose two halves are something else than promised says
/// nothing, and is no picture.
pub(super) fn diagnosis(response: &Response) -> Result<Lifecycle, Fault> {
    let nothing = || Fault::bare(FaultKind::Contract, Some(response.status));
    if !response.content.has_any(&HALVES) {
        return Err(nothing());
    }
    let lifecycle: Lifecycle = whole(response)?;
    let empty = lifecycle.transfer_status.is_none() && lifecycle.registration_status.is_none();
    let says = |half: &&[&str]| half.iter().any(|name| response.content.says(name));
    if empty && HALVES.iter().any(says) {
        return Err(nothing());
    }
    Ok(lifecycle)
}

fn whole<T: Read>(response: &Response) -> Result<T, Fault> {
    let unreadable = || Fault::bare(FaultKind::Contract, Some(response.status));
    response.content.read().ok_or_else(unreadable)
}

/// Jobs answer in the legacy envelope; a bare job is read as well, as v2 may drop the envelope.
fn job(response: &Response) -> Result<Answer, Fault> {
    let wrapped = response
        .content
        .read::<Envelope<Job>>()
        .and_then(|e| e.data);
    let job: Job = wrapped.map_or_else(|| whole(response), Ok)?;
    Ok(Answer::Job {
        progress: job.progress(),
        message: job.error.or(job.progress_message),
    })
}

fn transfer_retried(r: RetryTransferResponse) -> Answer {
    Answer::TransferRetried(TransferRetried {
        kind: r.transfer_status,
        accepted: false,
        reason: r.reason,
    })
}

fn epp_requested(r: RequestEppResponse) -> Answer {
    Answer::EppRequested(EppRequested {
        code: r.epp_code,
        reused: !r.request_submitted,
        generated_at: r.generated_at,
    })
}

fn registration_retried(r: RetryRegistrationResponse) -> Answer {
    Answer::RegistrationRetried(RegistrationRetried {
        kind: r.registration_status,
        reason: r.reason,
        fields: r.outcome.unwrap_or_default().recovery_fields,
        works_on: r.operation.is_some(),
        job: r
            .operation
            .and_then(|operation| PollPath::parse(&operation.poll_url)),
    })
}

fn fault(ask: &Ask, response: &Response, now: Millis) -> Fault {
    let problem: Problem = response.content.read().unwrap_or_default();
    let wants_details = response.status == 422
        && matches!(ask, Ask::Act(Act::RetryRegistration(_)))
        && problem.code.as_deref() != Some(NOT_FOR_THIS_TLD);
    Fault {
        kind: if wants_details {
            FaultKind::DetailsRequired
        } else {
            fault_kind(response, None, now)
        },
        status: Some(response.status),
        code: problem.code,
        detail: problem.detail,
        request_id: problem.request_id,
        fields: field_faults(&problem.errors),
    }
}
