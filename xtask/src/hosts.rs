//! The widget in the apps of others: every folder of `examples/` is built for production with
//! nothing of ours but the packed tarball, and stories are told on its pages.

mod app;
mod install;
mod leptos;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::package;
use crate::prerequisites::{self, Engine};
use crate::run::{cargo, root, run};
use crate::second_telling::tell;
use crate::test::chosen;

/// An app that the widget is built into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Host {
    /// A page of a server, without any bundler
    Plain,
    /// React 19 in its strict mode, by Vite
    React,
    /// Vue 3, by Vite
    Vue,
    /// Svelte 5, by Vite
    Svelte,
    /// Pages whose parts are swapped by HTMX, or by Turbo
    Swap,
    /// Inside the shadow root of another element
    Shadow,
    /// Behind nginx, compressed ahead of time
    Nginx,
    /// Leptos 0.8, by cargo
    Leptos,
}

#[derive(Args)]
pub(crate) struct Options {
    /// Only these
    only: Vec<Host>,
}

/// The command by itself.
pub(crate) fn alone(how: &Options) -> Result<()> {
    let mut shaky = Vec::new();
    hosts(&how.only, &mut shaky)?;
    for test in shaky {
        eprintln!("\nSHAKY, passed only when it was told again: {test}");
    }
    Ok(())
}

/// Builds these apps, or all, and tells their stories in Chromium.
pub(crate) fn hosts(only: &[Host], shaky: &mut Vec<String>) -> Result<()> {
    let (driver, program) = Engine::Chromium.provide()?;
    let nginx = prerequisites::nginx()?;
    let tarball = package::tarball()?;
    for host in chosen(only) {
        eprintln!("\n── {} ──", host.name());
        app::build(*host, &tarball).with_context(|| format!("the app {}", host.name()))?;
    }
    let test = |last: &str| {
        let mut command = cargo(&["test", "--package", "e2e", "--test", "hosts", last]);
        command
            .env("HOSTS", folder())
            .env(driver, &program)
            .env("NGINX_PROGRAM", &nginx);
        command
    };
    run(&mut test("--no-run"))?;
    tell(|| stories(test("--"), only), shaky)
}

/// The tests of a host are in a module of its name.
fn stories(mut command: Command, only: &[Host]) -> Command {
    command.args(only.iter().map(|host| format!("{}::", host.name())));
    command
}

impl Host {
    /// Its name on the command line, and that of its folder.
    fn name(self) -> String {
        self.to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

/// Where they are built.
fn folder() -> PathBuf {
    root().join("target/hosts")
}
