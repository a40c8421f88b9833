//! The dashboard with the real widget in it, talking to the sandbox registrar. Needs only Rust.

use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use tokio::runtime::Runtime;

use crate::bundle::{Kind, bundle};
use crate::run::root;
use crate::serve;

/// How the demo is shown.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The first port to try
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serve what is already in `dist`
    #[arg(long)]
    no_build: bool,
    /// Open the dashboard in the default browser
    #[arg(long)]
    open: bool,
}

/// Builds, then serves until Ctrl-C.
pub(crate) fn demo(how: &Options) -> Result<()> {
    let dist = root().join("dist");
    if !how.no_build {
        bundle(&dist, Kind::Small)?;
    }
    ensure!(
        dist.join("index.html").is_file(),
        "nothing is built yet: leave out --no-build"
    );
    Runtime::new()?.block_on(async {
        let listener = serve::listen_from(how.port).await?;
        let address = serve::address(&listener)?;
        eprintln!("\nThe dashboard is at {address}  (Ctrl-C ends it)");
        eprintln!("The gallery of every state is at {address}/gallery");
        if how.open {
            open_browser(&address);
        }
        let options = sandbox::Options {
            static_dir: Some(dist),
            ..sandbox::Options::default()
        };
        serve::until_interrupted(listener, options).await?;
        eprintln!("\nEnded.");
        Ok(())
    })
}

/// A convenience: the address is on the screen all the same.
fn open_browser(address: &str) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if command.spawn().is_err() {
        eprintln!("No browser could be opened: please go there yourself.");
    }
}
