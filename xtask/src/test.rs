//! Everything that must hold, cheapest first, each step with its time.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::bundle::{Kind, bundle};
use crate::prerequisites::{self, Engine, Named, WASM};
use crate::run::{beside_us, cargo, root, run};
use crate::second_telling::tell;
use crate::{hosts, package};

/// What can be run alone.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Formatting
    Fmt,
    /// Lints, of the tools and of what runs in the browser
    Clippy,
    /// Tests that need no browser
    Native,
    /// Documentation without broken links
    Docs,
    /// The package for npm, as a host installs it
    Package,
    /// What a browser downloads, against the budget
    Size,
    /// Views and element in a headless browser
    Browser,
    /// The package in the apps of others
    Hosts,
    /// Stories in real browsers against the sandbox
    E2e,
}

/// What of everything is to be run.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these steps, separated by commas
    #[arg(long, value_delimiter = ',')]
    only: Vec<Step>,
    /// The stories in these engines only, separated by commas
    #[arg(long, value_delimiter = ',')]
    engine: Vec<Engine>,
}

/// Runs these steps, or all of them, and stops at the first that fails.
pub(crate) fn test(what: &Options) -> Result<()> {
    let started = Instant::now();
    let mut shaky = Vec::new();
    if chosen(&what.only).any(|step| *step == Step::E2e) {
        provide(&what.engine)?; // whoever lacks a browser hears of it now, and not at the end
    }
    if chosen(&what.only).any(|step| *step == Step::Hosts) {
        prerequisites::node_for_vite()?;
    }
    for step in chosen(&what.only) {
        timed(*step, what, &mut shaky)?;
    }
    eprintln!("\nAll passed in {}", seconds(started));
    for test in shaky {
        eprintln!("\nSHAKY, passed only when it was told again: {test}");
    }
    Ok(())
}

/// These, in their usual order, or all.
pub(crate) fn chosen<T: ValueEnum + PartialEq + 'static>(
    only: &[T],
) -> impl Iterator<Item = &'static T> {
    let all = T::value_variants().iter();
    all.filter(|one| only.is_empty() || only.contains(one))
}

fn timed(step: Step, what: &Options, shaky: &mut Vec<String>) -> Result<()> {
    let name = step
        .to_possible_value()
        .map_or_else(String::new, |value| value.get_name().into());
    eprintln!("\n── {name} ──");
    let started = Instant::now();
    step.run(what, shaky)
        .with_context(|| format!("{name} failed after {}", seconds(started)))?;
    eprintln!("── {name} passed in {} ──", seconds(started));
    Ok(())
}

fn seconds(since: Instant) -> String {
    format!("{:.1} s", since.elapsed().as_secs_f32())
}

impl Step {
    fn run(self, what: &Options, shaky: &mut Vec<String>) -> Result<()> {
        match self {
            Self::Fmt => run(&mut cargo(&["fmt", "--all", "--check"])),
            Self::Clippy => clippy(),
            Self::Native => native(),
            Self::Docs => docs(),
            Self::Package => package::check().map(drop),
            Self::Size => package::hold_budget(),
            Self::Browser => browser(shaky),
            Self::Hosts => hosts::hosts(&[], shaky),
            Self::E2e => e2e(&what.engine, shaky),
        }
    }
}

fn clippy() -> Result<()> {
    let strict = ["--all-targets", "--", "-D", "warnings"];
    run(cargo(&["clippy", "--workspace"]).args(strict))?;
    prerequisites::wasm_target()?;
    run(cargo(&["clippy", "--package", "domain-lifecycle", "--target", WASM]).args(strict))
}

fn native() -> Result<()> {
    run(&mut cargo(&["test", "--workspace", "--exclude", "e2e"]))?;
    run(&mut cargo(&["test", "--package", "e2e", "--lib"]))
}

fn docs() -> Result<()> {
    let strict = ("RUSTDOCFLAGS", "-D warnings");
    run(cargo(&["doc", "--workspace", "--no-deps"]).env(strict.0, strict.1))?;
    prerequisites::wasm_target()?;
    let widget = ["--package", "domain-lifecycle", "--target", WASM];
    run(cargo(&["doc", "--no-deps"])
        .args(widget)
        .env(strict.0, strict.1))
}

/// The runner that `cargo test` hands its wasm binaries to is built from this workspace.
fn browser(shaky: &mut Vec<String>) -> Result<()> {
    prerequisites::wasm_target()?;
    let driver = prerequisites::chromedriver()?;
    run(&mut cargo(&["build", "--package", "wasm-test-runner"]))?;
    let runner = beside_us("wasm-test-runner")?;
    let test = |last: &str| {
        let mut command = cargo(&["test", "--package", "domain-lifecycle", "--target", WASM]);
        command
            .args(["--test", "browser", last])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .env("CHROMEDRIVER", &driver)
            // Its own limits, in seconds, are too short for a busy machine.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
        command
    };
    run(&mut test("--no-run"))?;
    tell(|| test("--"), shaky)
}

/// Engines run one after the other: two at once would only wait for each other.
fn e2e(only: &[Engine], shaky: &mut Vec<String>) -> Result<()> {
    let engines = provide(only)?;
    prerequisites::axe()?;
    bundle(&dist(), Kind::Small)?;
    bundle(&fragile(), Kind::CrashTest)?;
    run(&mut cargo(&["test", "--package", "e2e", "--no-run"]))?;
    for (engine, driver) in engines {
        let name = engine.name();
        eprintln!("\n── the stories in {name} ──");
        let started = Instant::now();
        for suite in engine.suites() {
            tell(|| stories(engine, &driver, suite), shaky)
                .with_context(|| format!("{name} failed after {}", seconds(started)))?;
        }
        eprintln!("── {name} passed in {} ──", seconds(started));
    }
    Ok(())
}

/// These engines with their drivers.
fn provide(only: &[Engine]) -> Result<Vec<(Engine, Named)>> {
    let engines = chosen(only);
    engines
        .map(|engine| Ok((*engine, engine.provide()?)))
        .collect()
}

fn stories(engine: Engine, (driver, program): &Named, suite: &str) -> Command {
    let mut command = engine.cargo(&["test", "--package", "e2e", "--test", suite, "--"]);
    command
        .env("DIST", dist())
        .env("CRASH_DIST", fragile())
        .env("ENGINE", engine.name())
        .env(driver, program);
    command
}

fn dist() -> PathBuf {
    root().join("dist")
}

/// The same widget, made so that a page can make it panic.
fn fragile() -> PathBuf {
    root().join("dist-crash-test")
}
