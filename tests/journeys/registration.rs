//! A refused registration, and the details that the registry wants.

use crate::reply::{Reply, fixture, registration};
use crate::secrets::{PERSONAL, details};
use crate::visit::{LIFECYCLE, Visit, post};
use domain_lifecycle::api::{Act, Action, RetryRegistration};
use domain_lifecycle::state::{RecoveryForm, Tone, What, recovery_form};
use serde_json::json;

fn refused() -> Reply {
    let mut body = fixture("lifecycle-registration-failed");
    body["registrationStatus"]["actions"]["canRetryRegistration"]["allowed"] = true.into();
    Reply::json(200, body)
}

fn plain() -> Act {
    Act::RetryRegistration(RetryRegistration::default())
}

/// A refused registration whose retry was answered so.
fn retried(answer: Reply) -> Visit {
    let visit = Visit::to(refused());
    visit.next(answer);
    visit.always(refused());
    visit.click(plain());
    assert_eq!(
        visit.sent(),
        [post("retry-registration").as_str(), LIFECYCLE]
    );
    visit
}

fn keys(visit: &Visit) -> Vec<String> {
    let form = visit.with(recovery_form);
    form.fields.into_iter().map(|field| field.key).collect()
}

#[test]
fn the_values_travel_under_their_keys() {
    let visit = Visit::to(refused());
    visit.next(Reply::fixture("retry-registration-completed"));
    visit.next(registration("completed"));
    visit.click(details());
    let body = json!({ "recoveryValues": { "orgNumber": PERSONAL } });
    let sent = format!("{} {body}", post("retry-registration"));
    assert_eq!(visit.sent(), [sent.as_str(), LIFECYCLE]);
    assert_eq!(visit.notice(), Some(What::RegistrationCompleted));
    assert_eq!(visit.with(|s| s.details_taken), 1, "the form empties");
    visit.is_silent_for_a_day();
}

#[test]
fn that_the_account_was_corrected_is_said_as_such() {
    let visit = Visit::to(refused());
    visit.send(domain_lifecycle::state::Event::Left(Action::FixIdentity));
    assert!(visit.with(|s| s.visited_account));
    visit.next(Reply::fixture("retry-registration-queued"));
    visit.next(registration("queued"));
    visit.click(Act::RetryRegistration(RetryRegistration {
        profile_updated: true,
        ..RetryRegistration::default()
    }));
    let body = json!({ "profileUpdated": true });
    assert_eq!(
        visit.sent(),
        [
            format!("{} {body}", post("retry-registration")).as_str(),
            LIFECYCLE
        ]
    );
    assert_eq!(visit.notice(), Some(What::RegistrationQueued));
    assert!(!visit.with(|s| s.visited_account));
}

#[test]
fn a_422_without_a_body_opens_a_form_without_names() {
    let visit = retried(Reply::empty(422));
    assert_eq!(visit.notice(), Some(What::DetailsWanted));
    assert!(visit.with(|s| s.details_wanted));
    let unnamed = RecoveryForm {
        unnamed: true,
        ..RecoveryForm::default()
    };
    assert_eq!(visit.with(recovery_form), unnamed);
}

#[test]
fn a_422_with_pointers_opens_those_fields() {
    let visit = retried(Reply::fixture("problem-422-details-required"));
    assert_eq!(keys(&visit), ["holderType", "musicCommunity"]);
    let fault = visit.with(|s| s.field_fault("holderType").map(str::to_owned));
    assert_eq!(fault.as_deref(), Some("Choose the type of holder."));
    assert_eq!(visit.with(|s| s.details_taken), 0, "what was typed stays");
    visit.next(Reply::fixture("retry-registration-completed"));
    visit.next(registration("completed"));
    visit.click(plain());
    assert_eq!(visit.with(recovery_form), RecoveryForm::default());
    assert_eq!(visit.with(|s| s.field_faults.clone()), []);
}

#[test]
fn a_200_can_say_failed_and_name_fields() {
    let visit = retried(Reply::fixture("retry-registration-failed-with-fields"));
    assert_eq!(visit.notice(), Some(What::RegistrationFailed));
    assert_eq!(visit.with(|s| s.notice.as_ref().unwrap().tone), Tone::Bad);
    assert_eq!(keys(&visit), ["holderType", "musicCommunity"]);
    let form = visit.with(recovery_form);
    assert_eq!(form.fields.first().unwrap().options.len(), 2);
}

#[test]
fn a_200_that_fails_without_naming_anything_opens_no_form() {
    let visit = retried(Reply::fixture("retry-registration-failed"));
    assert_eq!(visit.notice(), Some(What::RegistrationFailed));
    assert_eq!(visit.with(recovery_form), RecoveryForm::default());
}

#[test]
fn a_word_that_nobody_knows_is_no_success() {
    let visit = retried(Reply::json(
        200,
        json!({ "registrationStatus": "teleported" }),
    ));
    assert_eq!(
        visit.notice(),
        Some(What::OutcomeUnknown(Action::RetryRegistration))
    );
}

#[test]
fn what_the_lifecycle_lists_stands_before_what_a_refusal_adds() {
    let mut listing = fixture("lifecycle-registration-failed");
    listing["registrationStatus"]["actions"]["canRetryRegistration"]["allowed"] = true.into();
    listing["recoveryFields"] = json!([
        { "key": "holderType", "label": "Holder" },
        { "key": "email", "target": "profile" }
    ]);
    let visit = Visit::to(Reply::json(200, listing.clone()));
    visit.next(Reply::fixture("problem-422-details-required"));
    visit.always(Reply::json(200, listing));
    visit.click(plain());
    assert_eq!(keys(&visit), ["holderType", "musicCommunity"]);
    let form = visit.with(recovery_form);
    assert_eq!(
        form.fields.first().unwrap().label.as_deref(),
        Some("Holder")
    );
    assert_eq!(form.profile.len(), 1);
}
