//! Serves the widget's files and asks a live API for them. `cargo xtask dev --upstream` starts it.

use anyhow::{Context as _, Result};
use clap::Parser;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;
use upstream::{Key, Options, Upstream};

/// Try the widget on your own domains: the API key is read from `DOMAIN_LIFECYCLE_API_KEY`.
#[derive(Debug, Parser)]
struct Arguments {
    /// The live API, such as <https://api.example>.
    #[arg(long)]
    upstream: Upstream,
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The widget's files.
    #[arg(long)]
    static_dir: Option<PathBuf>,
    /// Only see whether address and key are there.
    #[arg(long)]
    check: bool,
}

/// A failure is told in words.
#[tokio::main]
async fn main() -> ExitCode {
    match perform(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn perform(arguments: Arguments) -> Result<()> {
    let key = Key::from_environment()?;
    if arguments.check {
        return Ok(());
    }
    let address = (Ipv4Addr::LOCALHOST, arguments.port);
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("port {} of this machine cannot be used", arguments.port))?;
    let port = listener.local_addr()?.port();
    eprintln!(
        "\nYour domains at {}: http://127.0.0.1:{port}  (Ctrl-C ends it)",
        arguments.upstream.as_str()
    );
    let options = Options {
        upstream: arguments.upstream,
        key,
        static_dir: arguments.static_dir,
    };
    tokio::select! {
        served = upstream::serve(listener, options) => served,
        stopped = tokio::signal::ctrl_c() => stopped.context("cannot wait for Ctrl-C"),
    }
}
