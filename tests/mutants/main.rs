//! Every fixture of the contract, changed in every place in every way, as the answer to its
//! question: no panic, no empty screen, no button that the server did not open, no good news that
//! it did not bring.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "../support/allowed.rs"]
mod allowed;
#[path = "../support/catalogs.rs"]
mod catalogs;
mod fixtures;
#[path = "../support/mutate.rs"]
mod mutate;
#[path = "../support/screen.rs"]
mod screen;
#[path = "../support/trial.rs"]
mod trial;
#[path = "../support/voice.rs"]
mod voice;

use fixtures::{Fixture, fixtures};
use mutate::{mutants, places};
use serde_json::Value;
use std::panic::catch_unwind;
use std::thread;
use trial::tries;

/// Says which body it was, if it fails.
fn judged(fixture: &Fixture, body: &str) {
    let trial = || {
        for question in &fixture.questions {
            tries(*question, fixture.status, body);
        }
    };
    if catch_unwind(trial).is_err() {
        let shown: String = body.chars().take(2_000).collect();
        panic!("{} as {shown}", fixture.name);
    }
}

/// Something of every other fixture, to stand where it does not belong.
fn strangers(all: &[Fixture], fixture: &Fixture) -> Vec<Value> {
    let offset = fixture.name.len();
    let others = all.iter().cycle().skip(offset).step_by(17).take(4);
    others
        .filter_map(|other| {
            let places = places(&other.body);
            let place = places.get(offset % places.len().max(1))?;
            other.body.pointer(place).cloned()
        })
        .collect()
}

fn mutants_of(all: &[Fixture], fixture: &Fixture) -> usize {
    let strangers = strangers(all, fixture);
    let mut tried = 0;
    for place in places(&fixture.body) {
        for body in mutants(&fixture.body, &place, &strangers) {
            judged(fixture, &body);
            tried += 1;
        }
    }
    tried
}

#[test]
fn no_change_of_any_answer_breaks_or_opens_anything() {
    let all = fixtures();
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let tried: usize = thread::scope(|scope| {
        let work = |first| {
            let all = &all;
            let mine = move || {
                let some = all.iter().skip(first).step_by(workers);
                some.map(|fixture| mutants_of(all, fixture)).sum::<usize>()
            };
            scope.spawn(mine)
        };
        let started: Vec<_> = (0..workers).map(work).collect();
        started.into_iter().map(|w| w.join().unwrap()).sum()
    });
    println!("{tried} mutants");
    assert!(tried >= 10_000, "only {tried} mutants");
}

#[test]
fn unchanged_answers_pass() {
    for fixture in fixtures() {
        judged(&fixture, &fixture.body.to_string());
    }
}

/// One answer to the question of another, at every status.
#[test]
fn answers_to_other_questions_open_nothing() {
    for fixture in fixtures() {
        let body = fixture.body.to_string();
        for question in trial::QUESTIONS {
            for status in [200, 202, 400, 401, 409, 422, 429, 500] {
                tries(question, status, &body);
            }
        }
    }
}
