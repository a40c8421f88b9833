//! Result codes of EPP (RFC 5730, section 3), and when four digits are one.

use super::Term;
use crate::words::letters::{is_part_of_word, small, words};

/// What a result code means; none for a number that is no result code, or says nothing.
fn meaning(code: &str) -> Option<Term> {
    Some(match code {
        "1000" => Term::StepDone,
        "1001" => Term::Accepted,
        "2003" => Term::DetailMissing,
        "2004" | "2005" | "2306" => Term::DetailWrong,
        "2000" | "2001" | "2002" | "2100" | "2101" | "2102" | "2103" | "2200" | "2307" | "2400"
        | "2500" | "2501" | "2502" => Term::Technical,
        "2104" => Term::Billing,
        "2105" => Term::RenewLock,
        "2106" => Term::NotEligible,
        "2201" => Term::NotAuthorized,
        "2202" => Term::WrongCode,
        "2300" => Term::TransferPending,
        "2301" => Term::NoTransferPending,
        "2302" => Term::NameTaken,
        "2303" => Term::NotFound,
        "2304" => Term::StatusForbids,
        "2305" => Term::InUse,
        "2308" => Term::Policy,
        _ => return None,
    })
}

/// The result codes in a text, with their places.
pub(super) fn find(text: &str, longest: usize) -> Vec<(usize, Term)> {
    let digits = text.char_indices().take(longest);
    let starts = digits.filter_map(|(at, c)| c.is_ascii_digit().then_some(at));
    starts
        .filter_map(|at| {
            let (before, rest) = text.split_at_checked(at)?;
            let (code, after) = rest.split_at_checked(4)?;
            let term = meaning(code)?;
            (stands_alone(before, after) && is_meant(before, after)).then_some((at, term))
        })
        .collect()
}

/// It is no part of a longer number, date, time, amount or id.
fn stands_alone(before: &str, after: &str) -> bool {
    let opens = |c: char| c.is_whitespace() || "([\"'=:<>".contains(c);
    let mut next = after.chars();
    let closes = match (next.next(), next.next()) {
        (None, _) => true,
        (Some(c), _) if c.is_whitespace() || ")]\"'<>".contains(c) => true,
        // `2304:` but not `2304:15`, `2304.` but not `2304.50`.
        (Some(':' | '.' | ',' | ';'), second) => second.is_none_or(|c| !is_part_of_word(c)),
        _ => false,
    };
    before.chars().next_back().is_none_or(opens) && closes
}

/// The words around it say that it is a result code.
fn is_meant(before: &str, after: &str) -> bool {
    let earlier: Vec<_> = words(before);
    let last = earlier.last().map_or("", String::as_str);
    let next = words(after).into_iter().next().unwrap_or_default();
    if COUNTED.contains(&next.as_str()) || NUMBERED.contains(&last) {
        return false;
    }
    is_called_a_code(&earlier) || leads(before, after) || is_beside_failure(before, after)
}

/// `error 2304`, `result code: 2304`; but a postal code is none, and neither is an EPP code, as
/// that is what the customer types.
fn is_called_a_code(earlier: &[String]) -> bool {
    let mut words = earlier.iter().rev().map(String::as_str);
    let last = words.find(|word| !matches!(*word, "is" | "was" | "är" | "var" | "msg"));
    match last.unwrap_or_default() {
        "error" | "errorcode" | "result" | "resultcode" | "epp" | "felkod" | "resultatkod"
        | "statuskod" | "fejlkode" | "feilkode" | "fehlercode" | "virhekoodi" => true,
        "code" | "kod" | "kode" => words.next().is_none_or(|word| {
            let kinds = "error result response return status reply failure reason registry";
            kinds.split(' ').any(|kind| kind == word)
        }),
        _ => false,
    }
}

/// `2304 Object status prohibits operation`: it comes first, and what follows is its sentence.
fn leads(before: &str, after: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let first = !line.chars().any(is_part_of_word);
    let rest = after.trim_start_matches([')', ']', '"', '\'', '>', ' ']);
    let sentence = rest.starts_with([':', '-', '–', '—', ','])
        || rest.chars().next().is_some_and(|c| small(c) != c);
    first && sentence && speaks_of_domains(rest)
}

/// `Transfer failed (2304)`, `Registry error - 2304:`.
fn is_beside_failure(before: &str, after: &str) -> bool {
    let opened = before.trim_end().ends_with(['(', '[', ':', '-', '–']);
    let ended = after
        .trim_start_matches(')')
        .trim_start_matches(']')
        .chars()
        .next();
    let ended = ended.is_none_or(|c| c.is_whitespace() || ":.,;".contains(c));
    opened && ended && words(before).iter().any(|word| fails(word))
}

fn fails(word: &str) -> bool {
    [
        "fail", "error", "reject", "refus", "denied", "misslyck", "nekad", "avvis", "fel",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

/// Words of which a sentence of EPP has one.
fn speaks_of_domains(sentence: &str) -> bool {
    words(sentence).iter().any(|word| {
        let stems = "object command param auth domain transfer status registr policy violation \
                     contact host objekt domän kommando billing unimplemented session";
        stems.split_whitespace().any(|stem| word.starts_with(stem))
    })
}

/// What is counted is no code.
const COUNTED: [&str; 24] = [
    "kr",
    "sek",
    "eur",
    "usd",
    "gbp",
    "nok",
    "dkk",
    "days",
    "day",
    "dagar",
    "hours",
    "timmar",
    "minutes",
    "minuter",
    "seconds",
    "ms",
    "st",
    "pcs",
    "domains",
    "domäner",
    "transfers",
    "objects",
    "contacts",
    "errors",
];

/// What is numbered by an office of its own.
const NUMBERED: [&str; 20] = [
    "order",
    "id",
    "no",
    "nr",
    "number",
    "nummer",
    "invoice",
    "faktura",
    "ticket",
    "ref",
    "reference",
    "referens",
    "case",
    "ärende",
    "customer",
    "kund",
    "year",
    "år",
    "port",
    "line",
];
