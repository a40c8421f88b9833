//! Scenarios of status sync: a pending registration, and what the registrar says about it.

use super::Scenario;
use crate::world::domain::Domain;
use crate::world::registration::{Registration, Stage};
use crate::world::sync::Registrar;
use jiff::Timestamp;

pub(super) const ALL: &[Scenario] = &[
    Scenario {
        name: "sync-activates",
        title: "Sync: becomes active",
        description: "The registrar is done, and our records are behind.",
        domain_name: "morgonljus.se",
        set: |domain, now| pending(domain, now, Registrar::IsAhead),
    },
    Scenario {
        name: "sync-no-change",
        title: "Sync: no change",
        description: "The registrar is still waiting, too.",
        domain_name: "stiltje.se",
        set: |domain, now| pending(domain, now, Registrar::Agrees),
    },
    Scenario {
        name: "sync-fails",
        title: "Sync: fails in a 200",
        description: "The registrar does not answer: syncSuccess is false.",
        domain_name: "tystnad.se",
        set: |domain, now| pending(domain, now, Registrar::Silent),
    },
    Scenario {
        name: "sync-reverted",
        title: "Sync: reverted",
        description: "The registrar says cancelled; the earlier status is restored.",
        domain_name: "tillbaka.se",
        set: |domain, now| pending(domain, now, Registrar::Contradicts),
    },
    Scenario {
        name: "sync-revert-fails",
        title: "Sync: revert fails",
        description: "The registrar says cancelled; the earlier status is lost.",
        domain_name: "utfor.se",
        set: |domain, now| pending(domain, now, Registrar::ContradictsForGood),
    },
    Scenario {
        name: "sync-double",
        title: "Sync: asked twice",
        description: "The first answer is old, the second says active.",
        domain_name: "dubbelkoll.se",
        set: |domain, now| pending(domain, now, Registrar::IsAheadAtSecondAsking),
    },
    Scenario {
        name: "sync-double-fails",
        title: "Sync: second answer missing",
        description: "The first answer is old, and there is no second.",
        domain_name: "halvvags.se",
        set: |domain, now| pending(domain, now, Registrar::AnswersOnce),
    },
];

fn pending(domain: &mut Domain, now: Timestamp, registrar: Registrar) {
    domain.registration = Some(Registration::at(Stage::Pending { since: now }));
    domain.registrar = registrar;
}
