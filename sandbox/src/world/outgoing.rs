//! request-epp: has a code made with which a domain can be moved.

use super::clock::{iso, later};
use super::domain::Domain;
use super::id;
use super::refusal::Refusal;
use super::transfer_diagnosis;
use contract::EppCode;
use contract::v2::{RequestEppResponse, TransferKind};
use jiff::{SignedDuration, Timestamp};

/// A code that was asked for is handed out again for so long.
const REUSED_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What the registry holds for moving the domain away from here.
#[derive(Debug, Default)]
pub(crate) struct Outgoing {
    pub(crate) code: Option<Issued>,
    /// The registry of this top-level domain sends codes to the holder itself.
    pub(crate) by_mail: bool,
    pub(crate) generation: Generation,
}

/// Which generation of the API answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Generation {
    /// Hands a recent code out again, and says where a code comes from.
    #[default]
    Newer,
    /// Has a new code made each time.
    Older,
}

/// A code at the registry.
#[derive(Debug, Clone)]
pub(crate) struct Issued {
    pub(crate) code: String,
    pub(crate) at: Timestamp,
    /// Made because somebody asked, and not when the domain came.
    pub(crate) requested: bool,
}

/// Hands out a code, or has one made.
pub(crate) fn request(
    domain: &mut Domain,
    force_new: bool,
    generation: Generation,
    now: Timestamp,
) -> Result<RequestEppResponse, Refusal> {
    admit(domain, now)?;
    if [generation, domain.outgoing.generation].contains(&Generation::Older) {
        return Ok(older_answer(domain, now));
    }
    if !force_new && let Some(issued) = &domain.outgoing.code {
        if !issued.requested {
            return Ok(reused(domain, issued, "current_code"));
        }
        if now < later(issued.at, REUSED_FOR) {
            return Ok(reused(domain, issued, "recent_request"));
        }
    }
    let code = issue(domain, now);
    Ok(RequestEppResponse {
        code_source: Some("fresh_request".to_owned()),
        ..submitted(domain, code)
    })
}

fn admit(domain: &Domain, now: Timestamp) -> Result<(), Refusal> {
    let Some(transfer) = &domain.transfer else {
        return here(domain);
    };
    let status = transfer_diagnosis::status(transfer, domain.facts(now));
    if status.kind == TransferKind::Expired {
        let detail = "The domain has expired and has no code.";
        return Err(Refusal::CodeUnavailable(detail.to_owned()));
    }
    let gate = status.actions.can_request_fresh_epp;
    if gate.allowed {
        return Ok(());
    }
    Err(Refusal::NotEligible(gate.reason.unwrap_or_default()))
}

fn here(domain: &Domain) -> Result<(), Refusal> {
    if domain.is_here() {
        return Ok(());
    }
    let detail = "The domain is not registered yet.";
    Err(Refusal::NotEligible(detail.to_owned()))
}

fn older_answer(domain: &mut Domain, now: Timestamp) -> RequestEppResponse {
    let code = issue(domain, now);
    submitted(domain, code)
}

fn submitted(domain: &Domain, code: Option<EppCode>) -> RequestEppResponse {
    let method = if code.is_some() {
        "registry_console"
    } else {
        "unknown"
    };
    RequestEppResponse {
        domain_id: Some(domain.id.clone()),
        request_submitted: true,
        delivery_method: Some(method.to_owned()),
        code_source: None,
        generated_at: None,
        epp_code: code,
    }
}

fn reused(domain: &Domain, issued: &Issued, source: &str) -> RequestEppResponse {
    RequestEppResponse {
        request_submitted: false,
        code_source: Some(source.to_owned()),
        generated_at: issued.requested.then(|| iso(issued.at)),
        ..submitted(domain, Some(EppCode::new(issued.code.clone())))
    }
}

/// Has the registry make a code. For a domain that is on its way here, it is the code that opens
/// the current registrar's door.
fn issue(domain: &mut Domain, now: Timestamp) -> Option<EppCode> {
    let code = id::fresh_code();
    if let Some(transfer) = &mut domain.transfer {
        transfer.losing.code.clone_from(&code);
    }
    if domain.outgoing.by_mail {
        return None;
    }
    domain.outgoing.code = Some(Issued {
        code: code.clone(),
        at: now,
        requested: true,
    });
    Some(EppCode::new(code))
}
