//! Random visits to random worlds, judged by the rules that never bend (`rules`).
//!
//! Every visit follows from its seed. `MODEL_SEED=17` repeats one, with all its steps printed;
//! `MODEL_RUNS=100000` makes more of them.

mod rules;
mod seed;
mod step;
mod walk;

use seed::Seed;
use std::env;
use std::thread;
use walk::Walk;

pub(crate) use rules::Rules;

const RUNS: u64 = 2_000;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

fn run(seed: u64, told: bool) {
    let mut walk = Walk::begin(Seed::new(seed), told);
    walk.goes_on();
    walk.ends();
}

#[test]
fn no_rule_bends_whatever_happens() {
    if let Some(seed) = number("MODEL_SEED") {
        return run(seed, true);
    }
    let runs = number("MODEL_RUNS").unwrap_or(RUNS);
    let workers = thread::available_parallelism().map_or(2, |n| u64::try_from(n.get()).unwrap());
    thread::scope(|scope| {
        for worker in 0..workers {
            scope.spawn(move || {
                for seed in (worker..runs).step_by(usize::try_from(workers).unwrap()) {
                    run(seed, false);
                }
            });
        }
    });
}
