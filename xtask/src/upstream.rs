//! The widget on a live API. The API key goes to the proxy, a program of its own, and to no other
//! program that this one starts.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::bundle::{Kind, bundle};
use crate::run::{beside_us, cargo, root, run};

/// Builds once, then serves until Ctrl-C. Whether address and key are there is seen before anything
/// takes long.
pub(crate) fn serve(address: &str, port: u16, no_build: bool) -> Result<()> {
    run(&mut cargo(&["build", "--quiet", "--package", "upstream"]))?;
    let checked = proxy(address)?.arg("--check").status()?;
    ensure!(checked.success(), "the live API cannot be asked");
    let dist = root().join("dist");
    if !no_build {
        bundle(&dist, Kind::Small)?;
    }
    ensure!(
        dist.join("try/index.html").is_file(),
        "nothing is built yet: leave out --no-build"
    );
    run(&mut serving(address, port, &dist)?)
}

fn serving(address: &str, port: u16, dist: &Path) -> Result<Command> {
    let mut command = proxy(address)?;
    command
        .args(["--port", &port.to_string(), "--static-dir"])
        .arg(dist);
    Ok(command)
}

/// Not by cargo, which would hand the environment to what it builds.
fn proxy(address: &str) -> Result<Command> {
    let mut command = Command::new(beside_us("upstream")?);
    command.args(["--upstream", address]);
    Ok(command)
}
