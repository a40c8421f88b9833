//! How fresh the picture is: only a look-up that went well makes it the registry's.

use crate::catalogs::CATALOGS;
use crate::voice::voice;
use contract::v2::WhoisLookup;
use domain_lifecycle::api::instant::MINUTE;
use domain_lifecycle::words::Age;
use std::collections::BTreeSet;

const MADE: f64 = 1_000.0;

fn lookups() -> Vec<Option<WhoisLookup>> {
    let known = WhoisLookup::KNOWN.iter().cloned().map(Some);
    let later = WhoisLookup::Other("of_a_later_version".to_owned());
    known.chain([None, Some(later)]).collect()
}

#[test]
fn it_is_checked_at_the_registry_only_when_the_registry_answered() {
    let words = voice("en");
    for lookup in lookups() {
        for (minutes, when) in [
            (0.5, "just now"),
            (1.0, "1 minute ago"),
            (2.0, "2 minutes ago"),
            (90.0, "at 1000"),
        ] {
            let age = Age::since(MADE, MADE + minutes * MINUTE);
            let said = words.checked(age, MADE, lookup.as_ref());
            let expected = match lookup {
                Some(WhoisLookup::Ok) => format!("Checked at the registry {when}"),
                None => format!("Updated {when}"),
                Some(_) => "As known at 1000".to_owned(),
            };
            assert_eq!(said, expected, "{lookup:?}");
        }
    }
}

#[test]
fn each_way_to_fail_has_its_own_words_and_success_has_none() {
    for (language, _) in CATALOGS {
        let words = voice(language);
        let mut said = BTreeSet::new();
        for lookup in lookups() {
            let sentence = words.lookup(lookup.as_ref()).map(|key| words.say(key));
            let failed = !matches!(lookup, None | Some(WhoisLookup::Ok));
            assert_eq!(sentence.is_some(), failed, "{lookup:?}");
            said.extend(sentence);
        }
        assert_eq!(said.len(), 4, "one of a later version is an error");
    }
}
