//! Every sentence in every language.

use crate::catalogs::{CATALOGS, catalog, file, list};
use crate::voice::voice;
use domain_lifecycle::words::{Key, Sentences};
use std::collections::BTreeSet;
use std::{fs, path::Path};

/// Sentences that are the same in English and the other language, and rightly so.
const SAME: [(&str, &[&str]); 1] = [("de", &["heading-transfer"])];

/// The `{gaps}` of a sentence.
fn gaps(text: &str) -> BTreeSet<String> {
    let after = text.split('{').skip(1);
    after
        .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
        .collect()
}

fn names() -> BTreeSet<&'static str> {
    Key::ALL.iter().map(|key| key.name()).collect()
}

#[test]
fn every_file_is_a_language_that_the_tests_know() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/locales");
    let files: BTreeSet<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<_> = CATALOGS
        .iter()
        .map(|(tag, _)| format!("{tag}.json"))
        .collect();
    assert_eq!(files, known);
}

#[test]
fn no_sentence_is_missing_and_none_is_left_over() {
    for (language, _) in CATALOGS {
        let file = file(language);
        let there: BTreeSet<_> = file.keys().map(String::as_str).collect();
        let missing: Vec<_> = names()
            .into_iter()
            .filter(|name| !there.contains(name))
            .collect();
        let unknown: Vec<_> = there
            .into_iter()
            .filter(|name| !names().contains(name))
            .collect();
        assert!(missing.is_empty(), "{language}.json lacks {missing:?}");
        assert!(
            unknown.is_empty(),
            "{language}.json has {unknown:?}, which is no key"
        );
    }
}

#[test]
fn every_sentence_has_the_same_gaps_in_every_language() {
    let english = list("en");
    for (language, _) in CATALOGS {
        for ((key, text), english) in Key::ALL.iter().zip(list(language)).zip(&english) {
            let whole = !text.trim().is_empty() && text.trim() == text;
            assert!(whole, "{language} {key:?}");
            assert_eq!(gaps(&text), gaps(english), "{language} {key:?}");
            let (open, closed) = (text.matches('{').count(), text.matches('}').count());
            assert_eq!(
                (open, closed),
                (gaps(&text).len(), gaps(&text).len()),
                "{text}"
            );
        }
    }
}

#[test]
fn every_sentence_is_translated() {
    let english = file("en");
    for (language, _) in CATALOGS.iter().filter(|(tag, _)| *tag != "en") {
        let file = file(language);
        let same: BTreeSet<_> = names()
            .into_iter()
            .filter(|name| file[*name] == english[*name])
            .collect();
        let allowed = SAME.iter().filter(|(tag, _)| tag == language);
        let allowed: BTreeSet<_> = allowed.flat_map(|(_, names)| *names).copied().collect();
        assert_eq!(
            same, allowed,
            "{language}: the same as in English, and what may be"
        );
    }
}

#[test]
fn names_are_kebab_case_and_each_is_its_own() {
    assert_eq!(names().len(), Key::ALL.len());
    for name in names() {
        let kebab = name.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        assert!(kebab, "{name}");
    }
}

#[test]
fn gaps_are_filled_by_name_and_a_gap_without_a_value_stays() {
    let words = voice("en");
    let said = words.fill(Key::EppLength, &[("least", "6"), ("unknown", "7")]);
    assert_eq!(said, "The code must have 6 to {most} characters.");
}

#[test]
fn a_catalog_of_another_edition_is_not_read() {
    let list = list("en");
    assert!(Sentences::read(&catalog(&list)).is_some());
    let other = format!("{}\0{}", Key::EDITION ^ 1, list.join("\0"));
    let short = catalog(&list[1..]);
    for catalog in [other.as_str(), short.as_str(), "", "x", "\0"] {
        assert_eq!(Sentences::read(catalog), None, "{catalog:.20}");
    }
}

#[test]
fn a_catalog_is_known_again() {
    let [english, swedish] = ["en", "sv"].map(|language| catalog(&list(language)));
    let sentences = Sentences::read(&english).unwrap();
    assert!(sentences.are(&english) && !sentences.are(&swedish));
    assert!(!Sentences::default().are(""), "nothing has come yet");
}
