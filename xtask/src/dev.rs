//! The dashboard under Trunk, which watches, rebuilds by `cargo xtask build` and reloads the page;
//! or the widget on a live API.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use tokio::process::{Child, Command};
use tokio::runtime::Runtime;

use crate::run::{API_KEY, root};
use crate::{prerequisites, serve, upstream};

/// Where `Trunk.toml` sends what it does not serve itself.
const SANDBOX: u16 = 8081;

/// What is developed against.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port of the page (the sandbox is at 8081)
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// A live API such as <https://api.example> instead of the sandbox; its key is read from
    /// `DOMAIN_LIFECYCLE_API_KEY`. Built once, without Trunk.
    #[arg(long, value_name = "URL")]
    upstream: Option<String>,
    /// With --upstream: serve what is already in `dist`
    #[arg(long, requires = "upstream")]
    no_build: bool,
}

/// The sandbox behind Trunk, or a live API behind its proxy.
pub(crate) fn dev(how: &Options) -> Result<()> {
    match &how.upstream {
        Some(address) => upstream::serve(address, how.port, how.no_build),
        None => under_trunk(how.port),
    }
}

/// Trunk in front, the sandbox behind it: the page sees one origin, as in the demo.
fn under_trunk(port: u16) -> Result<()> {
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
        .env_remove(API_KEY)
        .env_remove("NO_COLOR") // Trunk reads it as a flag and stops at the usual value, 1
        .current_dir(root())
        .kill_on_drop(true)
        .spawn()
        .context("cannot start trunk")
}
