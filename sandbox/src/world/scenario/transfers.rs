//! Scenarios of incoming transfers.

use super::Scenario;
use crate::world::account;
use crate::world::clock::{days, days_before, later};
use crate::world::domain::Domain;
use crate::world::history::Message;
use crate::world::id;
use crate::world::invoice::Invoice;
use crate::world::outgoing::{Generation, Issued};
use crate::world::transfer::{Attempt, Cause, Transfer};
use contract::v2::{ServiceStatus, WhoisLookup};
use jiff::Timestamp;

pub(super) const ALL: &[Scenario] = &[
    Scenario {
        name: "wrong-code",
        title: "Wrong EPP code",
        description: "The registry refused the code. Get the right one at the losing registrar and retry.",
        domain_name: "havsvik.com",
        set: wrong_code,
    },
    Scenario {
        name: "wrong-code-idn",
        title: "Wrong EPP code, name with Swedish letters",
        description: "As the first, for räksmörgås.se: the APIs know names in their ASCII form.",
        domain_name: "xn--rksmrgs-5wao1o.se",
        set: wrong_code,
    },
    Scenario {
        name: "locked-and-wrong-code",
        title: "Locked, and the wrong code",
        description: "Unlock at the losing registrar first, then retry with a new code.",
        domain_name: "norrskensbageriet.com",
        set: locked_and_wrong_code,
    },
    Scenario {
        name: "locked",
        title: "Registry lock",
        description: "The code is right, but the domain is locked at the losing registrar.",
        domain_name: "klippan-studio.net",
        set: locked,
    },
    Scenario {
        name: "awaiting-payment",
        title: "Awaiting payment",
        description: "The transfer starts when the invoice is paid.",
        domain_name: "tallbacken.org",
        set: awaiting_payment,
    },
    Scenario {
        name: "too-new",
        title: "Too new",
        description: "Registered 20 days ago. After 40 more days a retry is possible.",
        domain_name: "nyfiken.app",
        set: too_new,
    },
    Scenario {
        name: "expired",
        title: "Expired",
        description: "The domain has expired at the losing registrar.",
        domain_name: "gamlastan.info",
        set: expired,
    },
    Scenario {
        name: "unknown",
        title: "Unknown",
        description: "The registry cannot be asked, so nothing is known.",
        domain_name: "dimma.dev",
        set: unknown,
    },
    Scenario {
        name: "not-at-registry",
        title: "Not at the registry",
        description: "The registry knows of no transfer. A retry sends it again.",
        domain_name: "borta.net",
        set: not_at_registry,
    },
    Scenario {
        name: "code-fallback",
        title: "Probably the code",
        description: "The registry does not answer; its console can issue a fresh code.",
        domain_name: "skogsbrynet.eu",
        set: code_fallback,
    },
    Scenario {
        name: "in-progress",
        title: "In progress",
        description: "Two of five days have passed.",
        domain_name: "fjallvind.com",
        set: in_progress,
    },
    Scenario {
        name: "pending-generic",
        title: "Pending, without detail",
        description: "Under way at a registry that tells nothing more.",
        domain_name: "lugnet.nu",
        set: pending_generic,
    },
    Scenario {
        name: "known-error",
        title: "Rejected by the losing registrar",
        description: "Six times the confirmation was not answered: a long history. A retry asks again.",
        domain_name: "motvind.se",
        set: known_error,
    },
    Scenario {
        name: "active",
        title: "Active",
        description: "The transfer is complete. The registry holds a current code.",
        domain_name: "hemma.se",
        set: active,
    },
    Scenario {
        name: "active-older",
        title: "Active, older request-epp",
        description: "As active, but request-epp answers as older servers do.",
        domain_name: "hemman.se",
        set: active_older,
    },
    Scenario {
        name: "other-account",
        title: "Somebody else's domain",
        description: "Belongs to another customer: the API answers 404.",
        domain_name: "granskog.se",
        set: other_account,
    },
];

/// The customer's code is an old one.
fn with_wrong_code(now: Timestamp) -> Transfer {
    Transfer {
        stored_code: id::fresh_code(),
        ..Transfer::ordered(now)
    }
}

fn begin(domain: &mut Domain, transfer: Transfer) {
    domain.transfer = Some(transfer);
}

fn wrong_code(domain: &mut Domain, now: Timestamp) {
    begin(domain, with_wrong_code(now));
    domain.submit_transfer(days_before(now, 1));
}

fn locked_and_wrong_code(domain: &mut Domain, now: Timestamp) {
    let mut transfer = with_wrong_code(now);
    transfer.losing.locked = true;
    begin(domain, transfer);
    domain.submit_transfer(days_before(now, 1));
}

fn locked(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    transfer.losing.locked = true;
    begin(domain, transfer);
    domain.submit_transfer(days_before(now, 1));
}

fn awaiting_payment(domain: &mut Domain, now: Timestamp) {
    begin(domain, Transfer::ordered(now));
    domain.invoice = Some(Invoice::open(domain.scenario, domain.price, now));
}

fn too_new(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    transfer.losing.registered_at = days_before(now, 20);
    begin(domain, transfer);
    domain.submit_transfer(days_before(now, 1));
}

fn expired(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    transfer.losing.expires_at = days_before(now, 3);
    transfer.attempt = Attempt::Lost;
    begin(domain, transfer);
}

fn unknown(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    transfer.attempt = Attempt::Lost;
    begin(domain, transfer);
    domain.whois = WhoisLookup::LookupUnavailable;
}

fn not_at_registry(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    transfer.attempt = Attempt::Lost;
    begin(domain, transfer);
}

fn code_fallback(domain: &mut Domain, now: Timestamp) {
    let mut transfer = with_wrong_code(now);
    transfer.losing.registry_issues_codes = true;
    transfer.attempt = Attempt::Unanswered {
        code: transfer.stored_code.clone(),
    };
    begin(domain, transfer);
}

fn in_progress(domain: &mut Domain, now: Timestamp) {
    begin(domain, Transfer::ordered(now));
    domain.submit_transfer(days_before(now, 2));
}

fn pending_generic(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    transfer.registry_gives_detail = false;
    begin(domain, transfer);
    domain.submit_transfer(days_before(now, 1));
}

fn known_error(domain: &mut Domain, now: Timestamp) {
    let mut transfer = Transfer::ordered(now);
    for day in (1..=6).rev() {
        let at = days_before(now, day);
        let request = Message::new(at, "Transfer request", "Transfer requested.");
        domain.history.push(request);
        domain.history.push(transfer.refuse(at, Cause::Objection));
    }
    begin(domain, transfer);
}

fn active(domain: &mut Domain, now: Timestamp) {
    begin(domain, Transfer::ordered(now));
    domain.submit_transfer(days_before(now, 6));
    domain.settle(now, None);
    domain.synced = false;
    domain.errors_cleared = false;
    domain.outgoing.code = Some(Issued {
        code: id::fresh_code(),
        at: later(now, days(-1)),
        requested: false,
    });
}

fn active_older(domain: &mut Domain, now: Timestamp) {
    active(domain, now);
    domain.outgoing.generation = Generation::Older;
}

fn other_account(domain: &mut Domain, _now: Timestamp) {
    domain.owner = account::OTHER;
    domain.service_status = ServiceStatus::Active;
}
