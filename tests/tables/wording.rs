//! Every sentence in every language.

use crate::voice::voice;
use domain_lifecycle::words::{Key, Language};
use std::collections::BTreeSet;

/// The `{gaps}` of a sentence.
fn gaps(text: &str) -> BTreeSet<String> {
    let after = text.split('{').skip(1);
    after
        .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
        .collect()
}

#[test]
fn every_sentence_is_there_with_the_same_gaps_in_every_language() {
    for key in Key::ALL {
        let english = voice(Language::English, &[]).say(*key);
        for language in Language::ALL {
            let text = voice(language, &[]).say(*key);
            assert!(
                !text.trim().is_empty() && text.trim() == text,
                "{key:?} {language:?}"
            );
            assert_eq!(gaps(&text), gaps(&english), "{key:?} {language:?}");
            assert_eq!(
                text.matches('{').count(),
                text.matches('}').count(),
                "{text}"
            );
        }
    }
}

#[test]
fn the_languages_are_not_copies_of_each_other() {
    let [english, swedish] = [Language::English, Language::Swedish].map(|l| voice(l, &[]));
    let same = Key::ALL
        .iter()
        .filter(|k| english.say(**k) == swedish.say(**k));
    assert!(same.count() * 20 < Key::ALL.len());
}

#[test]
fn names_are_kebab_case_and_each_is_its_own() {
    let names: BTreeSet<_> = Key::ALL.iter().map(|key| key.name()).collect();
    assert_eq!(names.len(), Key::ALL.len());
    for name in names {
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
fn the_host_can_replace_every_sentence_and_its_gaps_are_filled() {
    for key in Key::ALL {
        for language in Language::ALL {
            let words = voice(language, &[(key.name(), "Ours: {n} {unknown}")]);
            assert_eq!(words.say(*key), "Ours: {n} {unknown}");
            assert_eq!(words.fill(*key, &[("n", "7")]), "Ours: 7 {unknown}");
        }
    }
    let words = voice(Language::English, &[("no-such-name", "x")]);
    assert_eq!(
        words.say(Key::Loading),
        voice(Language::English, &[]).say(Key::Loading)
    );
}

#[test]
fn a_tag_leads_to_its_language_and_any_other_to_english() {
    for (tag, language) in [
        ("sv", Language::Swedish),
        ("sv-SE", Language::Swedish),
        ("SV_fi", Language::Swedish),
        ("en-GB", Language::English),
        ("de", Language::English),
        ("svx", Language::English),
        ("", Language::English),
        ("-", Language::English),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}
