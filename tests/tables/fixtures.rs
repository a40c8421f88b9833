//! Every lifecycle of `contract/fixtures` has something to say in every language.

use crate::catalogs::CATALOGS;
use crate::diagnosis::showing;
use crate::voice::voice;
use contract::json::Json;
use contract::v2::Lifecycle;
use domain_lifecycle::state::{Step, offer, standing};
use domain_lifecycle::words::{
    registration, registration_means, step, transfer, transfer_means, turn,
};
use std::{fs, path::Path};

fn lifecycles() -> Vec<(String, Lifecycle)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/fixtures");
    let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
    files
        .map(|file| (file.file_name().to_string_lossy().into_owned(), file.path()))
        .filter(|(name, _)| name.starts_with("lifecycle-"))
        .map(|(name, path)| {
            let text = fs::read_to_string(path).unwrap();
            let json: Json = serde_json::from_str(&text).unwrap();
            (name, json.read().unwrap())
        })
        .collect()
}

#[test]
fn every_diagnosis_is_put_into_words() {
    let all = lifecycles();
    assert!(all.len() > 25, "{}", all.len());
    for (name, lifecycle) in all {
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
