//! What takes too long for every change: many rounds, and many more random visits.

use anyhow::Result;
use clap::Args;

use crate::bundle::{Kind, bundle};
use crate::prerequisites;
use crate::run::{cargo, root, run};

#[derive(Args)]
pub(crate) struct Options {
    /// How often widgets come and go
    #[arg(long, default_value_t = 500)]
    rounds: u32,
    /// How many random visits are made
    #[arg(long, default_value_t = 20_000)]
    visits: u32,
}

/// Prints its figures; they belong into `docs/reliability.md`.
pub(crate) fn soak(how: &Options) -> Result<()> {
    let driver = prerequisites::chromedriver()?;
    let dist = root().join("dist");
    bundle(&dist, Kind::Small)?;
    run(
        cargo(&["test", "--package", "e2e", "--", "leaks", "--nocapture"])
            .env("DIST", &dist)
            .env("CHROMEDRIVER", driver)
            .env("SOAK_ROUNDS", how.rounds.to_string()),
    )?;
    run(
        cargo(&["test", "--release", "--package", "domain-lifecycle"])
            .args(["--test", "providers", "--", "no_rule_bends"])
            .env("MODEL_RUNS", how.visits.to_string()),
    )
}
