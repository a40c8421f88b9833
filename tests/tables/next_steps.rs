//! From every state that has failed, the customer can say what to do next.

use crate::diagnosis::{showing, transfer_kinds};
use crate::standings::every_diagnosis;
use crate::support::lifecycles;
use crate::voice::voice;
use contract::v2::{Lifecycle, RegistrationKind, TransferKind};
use domain_lifecycle::state::{Actor, Step, due, offer, primary, standing};
use domain_lifecycle::words::{step, turn};
use std::collections::BTreeSet;

/// What a customer can do, as our sentences call it.
const VERBS: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "Get", "Check", "Ask", "ask", "Try", "Pay", "Wait", "Renew", "Correct", "Fill",
            "Contact",
        ],
    ),
    (
        "sv",
        &[
            "Hämta",
            "Kontrollera",
            "Be",
            "Fråga",
            "Försök",
            "Betala",
            "Vänta",
            "Förnya",
            "Rätta",
            "Fyll",
            "Kontakta",
        ],
    ),
];

fn has_failed(lifecycle: &Lifecycle) -> bool {
    use TransferKind as K;
    let transfer = lifecycle.transfer_status.as_ref().map(|t| &t.kind);
    let registration = lifecycle.registration_status.as_ref().map(|r| &r.kind);
    matches!(
        transfer,
        Some(
            K::TransferFailedAtRegistry
                | K::TransferNotAtRegistry
                | K::AwaitingPayment
                | K::RegistryLockedAndEppInvalid
                | K::RegistryLocked
                | K::TooNewForTransfer
                | K::TransferErrorKnown
                | K::PendingEppFallback
                | K::Expired
        )
    ) || (registration == Some(&RegistrationKind::Failed)
        && matches!(transfer, None | Some(K::Active | K::Unknown | K::Other(_))))
}

fn words_of(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_failed_state_has_something_to_do() {
    let (mut failed, mut steps) = (0, BTreeSet::new());
    for lifecycle in every_diagnosis().filter(has_failed) {
        failed += 1;
        let now = standing(&lifecycle);
        steps.insert(step(now.step));
        // Somebody who is said to wait for nothing would wait for ever.
        let idle = matches!(
            now.step,
            Step::AwaitTransfer | Step::AwaitOverdue | Step::Finished
        );
        // A transfer that needs help stands back only behind a registration under way.
        let beside = now.step == Step::AwaitRegistration;
        assert!(
            !idle && (!beside || lifecycle.registration_status.is_some()),
            "{now:?}"
        );
    }
    assert!(failed > 10_000, "{failed}");
    for (language, verbs) in VERBS {
        let words = voice(language);
        for key in &steps {
            let said = words.say(*key);
            let told = words_of(said).iter().any(|word| verbs.contains(word));
            let waits = *key == step(Step::AwaitRegistration);
            assert!(told || waits, "{language} {key:?}: {said}");
        }
    }
}

#[test]
fn a_wait_says_who_acts_or_when_to_come_back() {
    let words = voice("en");
    for lifecycle in every_diagnosis() {
        let now = standing(&lifecycle);
        let said = words.say(step(now.step));
        let whose = words.say(turn(now.actor));
        match now.actor {
            Actor::You => assert_eq!(whose, "Your turn"),
            Actor::Us if now.step == Step::AskSupport => {
                assert!(said.contains("we will take it"), "{said}");
            }
            Actor::Us | Actor::Registry | Actor::Nobody => {
                let over = said.contains("Everything is done");
                let told = said.contains("You do not need to do anything");
                let back = said.contains("come back");
                assert!(over || told || back, "{said}");
            }
            Actor::PreviousRegistrar => assert!(said.contains("Ask "), "{said}"),
        }
    }
}

#[test]
fn there_is_at_most_one_button_that_helps_and_it_is_offered() {
    for lifecycle in every_diagnosis().step_by(7) {
        let wanted = standing(&lifecycle).step.primary();
        let state = showing(lifecycle);
        let Some(action) = primary(&state) else {
            continue;
        };
        assert!(offer(&state, action).is_some(), "{action:?}");
        assert!(wanted.is_some(), "{action:?} helps with nothing");
    }
    assert!(transfer_kinds().len() > 13);
}

#[test]
fn no_fixture_leaves_a_gap_in_what_is_said_about_it() {
    for (name, lifecycle) in lifecycles() {
        let state = showing(lifecycle);
        for (language, _) in VERBS {
            let words = voice(language);
            let said = due(&state).map(|due| words.due(due)).unwrap_or_default();
            assert!(!said.contains('{'), "{name}: {said}");
        }
    }
}
