//! Written for somebody who has never heard of EPP: what is not plain is explained where it
//! stands, nobody is blamed, and nothing is long.

use crate::catalogs::{CATALOGS, file};
use crate::voice::voice;
use contract::v2::TransferKind;
use domain_lifecycle::words::{category, transfer};
use serde_json::Value;

/// Words of the trade, and the sentences that may use them because they explain them or because
/// the customer meets them elsewhere under that name.
const JARGON: [(&str, &[&str]); 12] = [
    ("authinfo", &["epp-hint"]),
    ("clienttransferprohibited", &["dual-unlock-how"]),
    ("whois", &[]),
    ("tld", &[]),
    ("top-level", &[]),
    ("toppdomän", &[]),
    ("redemption", &[]),
    ("nack", &[]),
    ("foa", &[]),
    ("poll", &[]),
    ("api", &[]),
    ("http", &[]),
];

fn sentences(language: &str) -> Vec<(String, String)> {
    let said = |(name, text): (String, Value)| (name, text.as_str().unwrap().to_owned());
    file(language).into_iter().map(said).collect()
}

#[test]
fn no_word_of_the_trade_stands_unexplained() {
    for (language, _) in CATALOGS {
        for (name, text) in sentences(language) {
            let small = text.to_lowercase();
            let words: Vec<_> = small
                .split(|c: char| !c.is_alphanumeric() && c != '-')
                .collect();
            for (word, allowed) in JARGON {
                let used = words.contains(&word);
                assert!(
                    !used || allowed.contains(&name.as_str()),
                    "{language} {name}: {text}"
                );
            }
        }
    }
}

#[test]
fn a_next_step_explains_the_code_and_the_registrar_that_it_names() {
    for (language, code, registrar) in [
        ("en", "also called", "the company you are leaving"),
        ("sv", "även kallad", "företaget du lämnar"),
    ] {
        for (name, text) in sentences(language) {
            if name.starts_with("step-") {
                assert!(
                    !text.contains("EPP") || text.contains(code),
                    "{name}: {text}"
                );
                assert!(
                    !text.contains(" registrar") || text.contains(registrar),
                    "{name}: {text}"
                );
            }
        }
    }
}

#[test]
fn no_sentence_is_long() {
    for (language, _) in CATALOGS {
        for (name, text) in sentences(language) {
            for sentence in text.split(['.', '?', '!']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 30, "{language} {name}, {words} words: {sentence}");
            }
        }
    }
}

#[test]
fn nobody_is_blamed() {
    for (name, text) in sentences("en") {
        let small = text.to_lowercase();
        for blame in [
            "you failed",
            "you forgot",
            "your mistake",
            "your fault",
            "illegal",
            "invalid",
            "oops",
        ] {
            assert!(!small.contains(blame), "{name}: {text}");
        }
    }
}

/// Some servers write the kind that a failure led to as its category.
#[test]
fn a_category_that_is_a_kind_is_called_as_the_kind() {
    let words = voice("sv");
    let called = |word: &str| category(word).map(|key| words.say(key).to_owned());
    for word in [
        "registry_locked",
        "registry_locked_and_epp_invalid",
        "too_new_for_transfer",
        "awaiting_payment",
        "expired",
    ] {
        let kind = words.say(transfer(&TransferKind::from(word.to_owned())));
        assert_eq!(called(word).as_deref(), Some(kind), "{word}");
    }
    for word in [
        "active",
        "pending_transfer_in_progress",
        "of_a_later_version",
        "",
    ] {
        assert_eq!(called(word), None, "{word}");
    }
}
