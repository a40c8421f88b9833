//! The project's own commands. `cargo xtask help` lists them.
//!
//! Everything that builds the widget goes through [`bundle`]: the demo, the dev server, the
//! tests and a release cannot drift apart.

mod bench;
mod bundle;
mod demo;
mod dev;
mod fuzz;
mod hosts;
mod package;
mod prerequisites;
mod run;
mod screenshots;
mod second_telling;
mod serve;
mod site;
mod soak;
mod test;
mod upstream;
mod weigh;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about, version, bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the widget and the demo dashboard into one folder of static files
    Build {
        /// Where the files go (a dev server names its own folder by the variable)
        #[arg(long, env = "TRUNK_STAGING_DIR", default_value_os_t = run::root().join("dist"))]
        out: PathBuf,
        /// Quick to build, large to download, with readable names in traces
        #[arg(long)]
        debug: bool,
        /// The same, and a page can make a widget panic: only for tests of that
        #[arg(long, hide = true)]
        crash_test: bool,
    },
    /// Build, then serve the dashboard against the sandbox registrar
    Demo(demo::Options),
    /// Serve the dashboard, rebuilding and reloading on every change (needs Trunk), or try your own
    /// domains at a live API
    Dev(dev::Options),
    /// Measure the package in Chromium
    Bench(bench::Options),
    /// Write the package for npm, and pack it (needs npm)
    Package(package::Options),
    /// Build the apps of `examples/` with the packed package, and tell their stories (needs npm)
    Hosts(hosts::Options),
    /// Say which crates and modules the bytes of the widget belong to
    Weigh,
    /// Photograph the gallery and the dashboard (needs Chromium)
    Screenshots(screenshots::Options),
    /// Check everything, from formatting to stories in real browsers
    Test(test::Options),
    /// What takes too long for every change: leaks and random visits, at length
    Soak(soak::Options),
    /// Search for a body that breaks the widget, guided by coverage (needs a C++ compiler)
    Fuzz {
        /// For how long
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
}

/// A failure is told in words: the traces of the tools are in their own output.
fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Build {
            out,
            debug,
            crash_test,
        } => {
            let kind = if crash_test {
                bundle::Kind::CrashTest
            } else {
                bundle::Kind::from_debug(debug)
            };
            bundle::bundle(&out, kind)
        }
        Task::Demo(how) => demo::demo(&how),
        Task::Dev(how) => dev::dev(&how),
        Task::Screenshots(how) => screenshots::screenshots(&how),
        Task::Bench(how) => bench::bench(&how),
        Task::Package(how) => package::package(&how),
        Task::Hosts(how) => hosts::alone(&how),
        Task::Weigh => weigh::weigh(),
        Task::Fuzz { seconds } => fuzz::fuzz(seconds),
        Task::Test(what) => test::test(&what),
        Task::Soak(how) => soak::soak(&how),
    }
}
