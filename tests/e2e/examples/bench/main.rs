//! Measures the package alone: `cargo xtask bench` runs it. The one argument is the folder of the
//! package with its files compressed; how often each row is measured stands in `BENCH_RUNS`.

#![allow(
    clippy::indexing_slicing,
    reason = "of JSON: what is not there is null, and a bench that cannot go on ends"
)]

mod memory;
mod page;
mod report;
mod rows;
mod server;

use std::path::Path;

use anyhow::{Context as _, Result};

use report::Report;
use server::Server;

#[tokio::main]
async fn main() -> Result<()> {
    let package = std::env::args()
        .nth(1)
        .context("name the package's folder")?;
    let runs = std::env::var("BENCH_RUNS").map_or(Ok(5), |runs| runs.parse())?;
    let server = Server::start(Path::new(&package)).await?;
    let mut report = Report::default();
    let only = std::env::var("BENCH_ONLY").ok();
    let wanted = |part: &str| {
        only.as_ref()
            .is_none_or(|only| only.split(',').any(|one| one == part))
    };
    if wanted("start") {
        rows::start(&server, &mut report, runs).await?;
    }
    if wanted("many") {
        rows::many(&server, &mut report, runs.min(3)).await?;
    }
    if wanted("same") {
        rows::one_domain(&server, &mut report).await?;
    }
    if wanted("refresh") {
        rows::refresh(&server, &mut report).await?;
    }
    if wanted("history") {
        rows::history(&server, &mut report, runs.min(3)).await?;
    }
    report.print()
}
