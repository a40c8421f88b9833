//! The dashboard under Trunk, which watches, rebuilds by `cargo xtask build` and reloads the page.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use tokio::process::{Child, Command};
use tokio::runtime::Runtime;

use crate::prerequisites;
use crate::run::root;
use crate::serve;

/// Where `Trunk.toml` sends what it does not serve itself.
const SANDBOX: u16 = 8081;

/// Trunk in front, the sandbox behind it: the page sees one origin, as in the demo.
pub(crate) fn dev(port: u16) -> Result<()> {
    let trunk = prerequisites::trunk()?;
    prerequisites::wasm_target()?;
    Runtime::new()?.block_on(async {
        let listener = serve::listen_on(SANDBOX).await?;
        eprintln!("The dashboard will be at http://127.0.0.1:{port}  (Ctrl-C ends it)");
        let mut trunk = start(&trunk, port)?;
        tokio::select! {
            served = serve::until_interrupted(listener, behind_trunk(port)) => served,
            ended = trunk.wait() => {
                ensure!(ended?.success(), "trunk ended with an error");
                Ok(())
            }
        }
    })
}

/// Pages come from Trunk's port, and so does the origin of their requests.
fn behind_trunk(port: u16) -> sandbox::Options {
    let hosts = ["127.0.0.1", "localhost"];
    sandbox::Options {
        allowed_origins: hosts.map(|host| format!("http://{host}:{port}")).to_vec(),
        ..sandbox::Options::default()
    }
}

/// Trunk ends with us, however we end.
fn start(trunk: &Path, port: u16) -> Result<Child> {
    let port = port.to_string();
    Command::new(trunk)
        .args(["serve", "--port", &port])
        .env_remove("NO_COLOR") // Trunk reads it as a flag and stops at the usual value, 1
        .current_dir(root())
        .kill_on_drop(true)
        .spawn()
        .context("cannot start trunk")
}
