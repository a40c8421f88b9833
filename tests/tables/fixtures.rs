//! Every lifecycle of `contract/fixtures` has something to say in every language.

use crate::catalogs::CATALOGS;
use crate::diagnosis::showing;
use crate::support::lifecycles;
use crate::voice::voice;
use domain_lifecycle::state::{Step, offer, standing};
use domain_lifecycle::words::{
    registration, registration_means, step, transfer, transfer_means, turn,
};
use std::{fs, path::Path};

#[test]
fn no_lifecycle_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/fixtures");
    let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut names: Vec<_> = files
        .filter_map(|file| file.file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()))
        .filter(|name| name.starts_with("lifecycle-"))
        .collect();
    names.sort();
    let known: Vec<_> = lifecycles().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, known);
}

#[test]
fn every_diagnosis_is_put_into_words() {
    for (name, lifecycle) in lifecycles() {
        let now = standing(&lifecycle);
        let of_transfer = lifecycle.transfer_status.iter();
        let of_registration = lifecycle.registration_status.iter();
        let labels = of_transfer
            .flat_map(|t| [transfer(&t.kind), transfer_means(&t.kind)])
            .chain(
                of_registration.flat_map(|r| [registration(&r.kind), registration_means(&r.kind)]),
            )
            .chain([turn(now.actor), step(now.step)]);
        for key in labels {
            for (language, _) in CATALOGS {
                let words = voice(language);
                let said = words.say(key);
                assert!(
                    !said.is_empty() && !said.contains('{'),
                    "{name} {key:?}: {said}"
                );
            }
        }
    }
}

#[test]
fn the_button_that_helps_is_on_screen() {
    for (name, lifecycle) in lifecycles() {
        let now = standing(&lifecycle);
        let state = showing(lifecycle);
        if let Some(action) = now.step.primary() {
            assert!(
                offer(&state, action).is_some(),
                "{name}: {now:?} wants {action:?}"
            );
        }
    }
}

#[test]
fn a_kind_of_a_later_version_is_for_support() {
    for (name, lifecycle) in lifecycles() {
        if name.contains("future") {
            assert_eq!(standing(&lifecycle).step, Step::AskSupport, "{name}");
        }
    }
}
