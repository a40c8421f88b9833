//! Serves the sandbox registrar until it is interrupted.

use anyhow::Context;
use clap::Parser;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use tokio::net::TcpListener;
use tracing::level_filters::LevelFilter;

/// A registrar to develop and test against.
#[derive(Debug, Parser)]
struct Arguments {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// A directory whose files are served beside the API.
    #[arg(long)]
    static_dir: Option<PathBuf>,
    /// An origin besides the server's own whose requests are let through; may be repeated.
    #[arg(long = "allow-origin")]
    allowed_origins: Vec<String>,
    /// Let request-epp answer as servers did before codes were reused.
    #[arg(long)]
    older_request_epp: bool,
    /// How much to log: off, error, warn, info, debug or trace.
    #[arg(long, default_value = "info")]
    log: LevelFilter,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_max_level(arguments.log)
        .init();
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    tracing::info!("listening on http://{}", listener.local_addr()?);
    let options = sandbox::Options {
        static_dir: arguments.static_dir,
        allowed_origins: arguments.allowed_origins,
        older_request_epp: arguments.older_request_epp,
    };
    tokio::select! {
        served = sandbox::serve(listener, options) => served,
        stopped = tokio::signal::ctrl_c() => stopped.context("cannot wait for Ctrl-C"),
    }
}
