//! Everything that must hold, cheapest first, each step with its time.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::bundle::{Kind, bundle};
use crate::prerequisites::{self, Engine, WASM};
use crate::run::{cargo, root, run};

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
    /// Views and element in a headless browser
    Browser,
    /// Stories in real browsers against the sandbox
    E2e,
}

/// What of everything is to be run.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these steps, separated by commas
    #[arg(long, value_delimiter = ',')]
    only: Vec<Step>,
    /// The stories in these engines, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "chromium")]
    engine: Vec<Engine>,
}

/// Runs these steps, or all of them, and stops at the first that fails.
pub(crate) fn test(what: &Options) -> Result<()> {
    let started = Instant::now();
    for step in chosen(&what.only) {
        timed(*step, what)?;
    }
    eprintln!("\nAll passed in {}", seconds(started));
    Ok(())
}

/// These, in their usual order, or all.
fn chosen<T: ValueEnum + PartialEq + 'static>(only: &[T]) -> impl Iterator<Item = &'static T> {
    let all = T::value_variants().iter();
    all.filter(|one| only.is_empty() || only.contains(one))
}

fn timed(step: Step, what: &Options) -> Result<()> {
    let name = step
        .to_possible_value()
        .map_or_else(String::new, |value| value.get_name().into());
    eprintln!("\n── {name} ──");
    let started = Instant::now();
    step.run(what)
        .with_context(|| format!("{name} failed after {}", seconds(started)))?;
    eprintln!("── {name} passed in {} ──", seconds(started));
    Ok(())
}

fn seconds(since: Instant) -> String {
    format!("{:.1} s", since.elapsed().as_secs_f32())
}

impl Step {
    fn run(self, what: &Options) -> Result<()> {
        match self {
            Self::Fmt => run(&mut cargo(&["fmt", "--all", "--check"])),
            Self::Clippy => clippy(),
            Self::Native => run(&mut cargo(&["test", "--workspace", "--exclude", "e2e"])),
            Self::Docs => docs(),
            Self::Browser => browser(),
            Self::E2e => e2e(&what.engine),
        }
    }
}

fn clippy() -> Result<()> {
    let strict = ["--all-targets", "--", "-D", "warnings"];
    run(cargo(&["clippy", "--workspace"]).args(strict))?;
    prerequisites::wasm_target()?;
    run(cargo(&["clippy", "--package", "domain-lifecycle", "--target", WASM]).args(strict))
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
fn browser() -> Result<()> {
    prerequisites::wasm_target()?;
    let driver = prerequisites::chromedriver()?;
    run(&mut cargo(&["build", "--package", "wasm-test-runner"]))?;
    let arguments = [
        "--package",
        "domain-lifecycle",
        "--target",
        WASM,
        "--test",
        "browser",
    ];
    run(cargo(&["test"])
        .args(arguments)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner()?)
        .env("CHROMEDRIVER", driver)
        // Its own limits, in seconds, are too short for a busy machine.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180"))
}

/// It lies beside this program, which cargo built into the same folder.
fn runner() -> Result<PathBuf> {
    let here = std::env::current_exe().context("where does this program lie?")?;
    let name = format!("wasm-test-runner{}", std::env::consts::EXE_SUFFIX);
    Ok(here.with_file_name(name))
}

/// Engines run one after the other: two at once would only wait for each other.
fn e2e(only: &[Engine]) -> Result<()> {
    let mut engines = Vec::new();
    for engine in chosen(only) {
        engines.push((engine, engine.provide()?));
    }
    prerequisites::axe()?;
    let dist = root().join("dist");
    bundle(&dist, Kind::Small)?;
    let fragile = root().join("dist-crash-test");
    bundle(&fragile, Kind::CrashTest)?;
    for (engine, (driver, program)) in engines {
        let name = engine.name();
        eprintln!("\n── the stories in {name} ──");
        let started = Instant::now();
        run(engine
            .cargo(&["test", "--package", "e2e"])
            .args(engine.what_is_told())
            .env("DIST", &dist)
            .env("CRASH_DIST", &fragile)
            .env("ENGINE", &name)
            .env(driver, program))
        .with_context(|| format!("{name} failed after {}", seconds(started)))?;
        eprintln!("── {name} passed in {} ──", seconds(started));
    }
    Ok(())
}
