//! The program that steers a browser.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};

use crate::{Engine, until};

/// A running driver; it ends, and its browser with it, when this is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts one on a free port.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        let (variable, usual) = engine.driver();
        let program = std::env::var_os(variable).unwrap_or_else(|| usual.into());
        let port = free_port()?;
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command.spawn().with_context(|| {
            format!("{usual} cannot be started: `cargo xtask test` installs or names it")
        })?;
        let driver = Self { process, port };
        until(usual, async || {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port))?)
        })
        .await?;
        Ok(driver)
    }

    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    /// The driver and, should they have come apart, its browser. They may have ended by
    /// themselves; there is nobody to tell.
    fn drop(&mut self) {
        if cfg!(unix) {
            let group = format!("-{}", self.process.id());
            let mut kill = Command::new("kill");
            kill.args(["-KILL", "--", &group]).stderr(Stdio::null());
            drop(kill.status());
        }
        if self.process.kill().is_ok() {
            drop(self.process.wait());
        }
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
