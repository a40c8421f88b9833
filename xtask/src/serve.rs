//! The sandbox registrar on a port of this machine.

use std::io::ErrorKind;
use std::net::Ipv4Addr;

use anyhow::{Context as _, Result, bail};
use sandbox::Options;
use tokio::net::TcpListener;

/// How many ports are tried before giving up.
const TRIES: u16 = 20;

/// Listens on this port, and on no other.
pub(crate) async fn listen_on(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .with_context(|| format!("port {port} of this machine cannot be used"))
}

/// Listens on the port, or on the next free one.
pub(crate) async fn listen_from(port: u16) -> Result<TcpListener> {
    for candidate in port..=port.saturating_add(TRIES) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                eprintln!("Port {candidate} is in use, trying the next one.");
            }
            bound => return bound.with_context(|| format!("port {candidate} cannot be used")),
        }
    }
    bail!("no port is free from {port} on: name another with --port")
}

/// Where a browser finds it.
pub(crate) fn address(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}", listener.local_addr()?))
}

/// Serves until Ctrl-C.
pub(crate) async fn until_interrupted(listener: TcpListener, options: Options) -> Result<()> {
    tokio::select! {
        served = sandbox::serve(listener, options) => served.context("the sandbox ended"),
        interrupted = tokio::signal::ctrl_c() => interrupted.context("cannot wait for Ctrl-C"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_port_in_use_is_passed_over() {
        let first = listen_from(18_080).await.unwrap();
        let taken = first.local_addr().unwrap().port();
        let second = listen_from(taken).await.unwrap();
        assert!(second.local_addr().unwrap().port() > taken);
    }

    #[tokio::test]
    async fn a_port_that_must_be_free_is_named_when_it_is_not() {
        let first = listen_from(18_180).await.unwrap();
        let taken = first.local_addr().unwrap().port();
        let error = listen_on(taken).await.unwrap_err();
        assert!(error.to_string().contains(&taken.to_string()), "{error}");
    }
}
