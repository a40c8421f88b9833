//! Scenarios of registrations.

use super::Scenario;
use crate::world::account::Account;
use crate::world::clock::days_before;
use crate::world::domain::Domain;
use crate::world::history::Message;
use crate::world::job::Outcome;
use crate::world::registration::{Asks, Cause, Registration, Stage, Then};
use crate::world::requirement::MUSIC;
use crate::world::transfer::{Attempt, Transfer};
use contract::v2::ServiceStatus;
use jiff::Timestamp;

pub(super) const ALL: &[Scenario] = &[
    Scenario {
        name: "registration-failed",
        title: "Registration failed",
        description: "For no stated reason. A plain retry queues it again.",
        domain_name: "omtag.se",
        set: failed,
    },
    Scenario {
        name: "registration-identity",
        title: "Wrong identification number",
        description: "Fix the number in the account, retry, follow the job to its end.",
        domain_name: "annas-atelje.se",
        set: identity,
    },
    Scenario {
        name: "registration-identity-job-fails",
        title: "Wrong number, and the job fails",
        description: "As before, but the first job ends badly.",
        domain_name: "lindqvist-form.se",
        set: identity_job_fails,
    },
    Scenario {
        name: "registration-details",
        title: "Details required",
        description: "422 with pointers, then a form. holderType person or company; musicCommunity like SMC-12345.",
        domain_name: "vissla.music",
        set: details,
    },
    Scenario {
        name: "registration-details-empty",
        title: "Details required, empty 422",
        description: "422 without a body; the lifecycle then lists the fields. Ends with a job.",
        domain_name: "trumma.music",
        set: details_empty,
    },
    Scenario {
        name: "registration-details-pointers",
        title: "Details required, pointers only",
        description: "422 with pointers; the lifecycle never lists the fields.",
        domain_name: "fiol.music",
        set: details_pointers,
    },
    Scenario {
        name: "registration-details-outcome",
        title: "Details required, in the outcome",
        description: "200 with failed, and the fields in its outcome.",
        domain_name: "dragspel.music",
        set: details_outcome,
    },
    Scenario {
        name: "registration-unsupported",
        title: "Retry not supported",
        description: "The API document's own sample: both blocks, nothing to be done.",
        domain_name: "exempel.nu",
        set: unsupported,
    },
    Scenario {
        name: "registration-pending",
        title: "Registration pending",
        description: "The registry works on it.",
        domain_name: "snart.se",
        set: pending,
    },
    Scenario {
        name: "registration-submitted",
        title: "Registration submitted",
        description: "Sent to the registry a moment ago.",
        domain_name: "skickad.se",
        set: submitted,
    },
    Scenario {
        name: "registration-queued",
        title: "Registration queued",
        description: "Waiting to be sent.",
        domain_name: "turordning.eu",
        set: queued,
    },
    Scenario {
        name: "registration-completed",
        title: "Registration completed",
        description: "Registered a moment ago. Its registry mails codes to the holder.",
        domain_name: "klart.se",
        set: completed,
    },
    Scenario {
        name: "registration-active",
        title: "Registration active",
        description: "Registered long ago.",
        domain_name: "stadigt.se",
        set: active,
    },
    Scenario {
        name: "registration-unknown",
        title: "Registration unknown",
        description: "Nothing is known of the registration.",
        domain_name: "kanske.se",
        set: unknown,
    },
];

/// When the API document's sample says that the registration failed.
const SAMPLE_FAILED_AT: Timestamp = Timestamp::constant(1_777_293_296, 0);
/// When it says that the registry wrote about it.
const SAMPLE_WRITTEN_AT: Timestamp = Timestamp::constant(1_777_291_200, 0);

fn begin(domain: &mut Domain, registration: Registration) {
    domain.registration = Some(registration);
}

fn refuse(domain: &mut Domain, now: Timestamp, cause: Cause, text: &str) -> Registration {
    let at = days_before(now, 1);
    let subject = "Registration status";
    domain.history.push(Message::new(at, subject, text));
    Registration::failed(at, cause)
}

fn failed(domain: &mut Domain, now: Timestamp) {
    let text = "2400 Command failed.";
    let registration = refuse(domain, now, Cause::Unspecified, text);
    begin(
        domain,
        Registration {
            then: Then::Queued,
            ..registration
        },
    );
}

fn identity(domain: &mut Domain, now: Timestamp) {
    wrong_identity(domain, now, Outcome::Completed);
}

fn identity_job_fails(domain: &mut Domain, now: Timestamp) {
    wrong_identity(domain, now, Outcome::Failed);
}

fn wrong_identity(domain: &mut Domain, now: Timestamp, job: Outcome) {
    let text = "2005 Parameter value syntax error: orgno.";
    let registration = refuse(domain, now, Cause::Identity, text);
    begin(
        domain,
        Registration {
            identity: Account::anna().identity(),
            then: Then::Job(job),
            ..registration
        },
    );
}

fn details(domain: &mut Domain, now: Timestamp) {
    wants_details(domain, now, Asks::PointersAndFields, Then::Completed);
}

fn details_empty(domain: &mut Domain, now: Timestamp) {
    wants_details(domain, now, Asks::EmptyBody, Then::Job(Outcome::Completed));
}

fn details_pointers(domain: &mut Domain, now: Timestamp) {
    wants_details(domain, now, Asks::Pointers, Then::Completed);
}

fn details_outcome(domain: &mut Domain, now: Timestamp) {
    wants_details(domain, now, Asks::Outcome, Then::Job(Outcome::Completed));
}

fn wants_details(domain: &mut Domain, now: Timestamp, asks: Asks, then: Then) {
    let text = "2003 Required parameter missing: community membership.";
    let registration = refuse(domain, now, Cause::Details, text);
    begin(
        domain,
        Registration {
            requirements: MUSIC,
            asks,
            then,
            ..registration
        },
    );
}

/// A registration failed while the registry still holds the record of an earlier transfer.
fn unsupported(domain: &mut Domain, now: Timestamp) {
    let text = "Registration failed at the registry.";
    let message = Message::new(SAMPLE_WRITTEN_AT, "Registration status", text);
    domain.history.push(message);
    let mut transfer = Transfer::ordered(now);
    transfer.attempt = Attempt::Contradicted;
    transfer.losing.registry_issues_codes = true;
    domain.transfer = Some(transfer);
    begin(
        domain,
        Registration {
            supported: false,
            ..Registration::failed(SAMPLE_FAILED_AT, Cause::Unspecified)
        },
    );
}

fn pending(domain: &mut Domain, now: Timestamp) {
    begin(domain, Registration::at(Stage::Pending { since: now }));
}

fn submitted(domain: &mut Domain, now: Timestamp) {
    let stage = Stage::Submitted {
        since: now,
        job: None,
    };
    begin(domain, Registration::at(stage));
}

fn queued(domain: &mut Domain, now: Timestamp) {
    begin(domain, Registration::at(Stage::Queued { since: now }));
}

fn completed(domain: &mut Domain, now: Timestamp) {
    begin(domain, Registration::at(Stage::Completed { at: now }));
    domain.service_status = ServiceStatus::Active;
    domain.outgoing.by_mail = true;
}

fn active(domain: &mut Domain, _now: Timestamp) {
    begin(domain, Registration::at(Stage::Active));
    domain.service_status = ServiceStatus::Active;
}

fn unknown(domain: &mut Domain, _now: Timestamp) {
    begin(domain, Registration::at(Stage::Lost));
}
