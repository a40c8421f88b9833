//! The language of registries: what is explained of it, and what is left alone.

use crate::support::lifecycles;
use domain_lifecycle::words::{Term, registry_terms, terms_said};
use proptest::prelude::*;

/// `expected<tab>text`, one a line.
const CORPUS: &str = include_str!("registry.tsv");

fn corpus() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = CORPUS.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap())
}

fn names(terms: &[Term]) -> String {
    let names: Vec<_> = terms.iter().map(|term| format!("{term:?}")).collect();
    if names.is_empty() {
        "-".to_owned()
    } else {
        names.join(" ")
    }
}

#[test]
fn every_text_is_explained_as_expected_and_the_rest_is_left_alone() {
    let wrong: Vec<_> = corpus()
        .map(|(expected, text)| (expected, names(&registry_terms(text, &[])), text))
        .filter(|(expected, found, _)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let nothing = corpus().filter(|(expected, _)| *expected == "-").count();
    assert!(nothing >= 25 && corpus().count() >= 80 + nothing);
}

#[test]
fn what_was_said_already_is_not_said_again() {
    for (text, said, left) in [
        ("clientTransferProhibited", Term::TransferLock, "-"),
        (
            "2304 Object status prohibits operation",
            Term::TransferLock,
            "-",
        ),
        (
            "serverTransferProhibited",
            Term::TransferLock,
            "RegistryLock",
        ),
        (
            "2202 Invalid authorization information",
            Term::WrongCode,
            "-",
        ),
        ("2201 Authorization error", Term::WrongCode, "-"),
        ("2308 Data management policy violation", Term::Expired, "-"),
        (
            "clientTransferProhibited. 2202 Invalid authorization code.",
            Term::TransferLock,
            "WrongCode",
        ),
    ] {
        assert_eq!(names(&registry_terms(text, &[said])), left, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in any::<String>(), code in 0..10_000_u32) {
        let longer = format!("{text}{code:04}{text}");
        for text in [text, longer] {
            prop_assert!(registry_terms(&text, &[]).len() <= 2);
        }
    }

    #[test]
    fn a_number_within_a_number_is_no_code(before in "[0-9A-Za-z#./_+-]{1,6}", after in "[0-9A-Za-z/_-]{1,6}") {
        let text = format!("Transfer failed: {before}2304{after}");
        prop_assert_eq!(registry_terms(&text, &[]), []);
    }
}

#[test]
fn a_log_is_not_searched_to_its_end() {
    let late = format!("{} clientTransferProhibited", "x ".repeat(2_000));
    assert_eq!(registry_terms(&late, &[]), []);
}

#[test]
fn no_fixture_explains_what_its_own_status_says() {
    for (name, lifecycle) in lifecycles() {
        let said = terms_said(&lifecycle);
        let failures = [&lifecycle.transfer_failure, &lifecycle.registration_failure];
        for failure in failures.into_iter().flatten() {
            let left = registry_terms(&failure.reason, &said);
            assert_eq!(names(&left), "-", "{name}: {}", failure.reason);
        }
        for row in &lifecycle.registry_history {
            let contents = row.contents.as_deref().unwrap_or_default();
            let speaks_plainly = contents.is_empty()
                || contents.starts_with("Transfer request")
                || contents.starts_with("Registration failed");
            let explained = !registry_terms(contents, &[]).is_empty();
            assert_eq!(explained, !speaks_plainly, "{name}: {contents}");
        }
    }
}

#[test]
fn a_code_may_come_first_in_any_line() {
    for (text, expected) in [
        (
            "Transfer status\n1001 Transfer accepted: pending the losing registrar.",
            "Accepted",
        ),
        ("Orders\n2304", "-"),
        ("Transfer 1001 Transfer accepted", "-"),
    ] {
        assert_eq!(names(&registry_terms(text, &[])), expected, "{text}");
    }
}
