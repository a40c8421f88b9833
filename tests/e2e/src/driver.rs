//! The program that steers a browser.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};
use thirtyfour::WebDriver;

use crate::profile::Profile;
use crate::{Engine, until};

/// A running driver; it ends, and its browser with it, when this is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    profile: Option<Profile>,
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
            // A browser that runs as root wants a home that is root's, and none wants that of a person.
            .env("HOME", home()?)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command.spawn().with_context(|| {
            format!("{usual} cannot be started: `cargo xtask test` installs or names it")
        })?;
        let profile = match engine {
            Engine::Firefox => Some(Profile::fresh(port)?),
            Engine::Chromium | Engine::WebKit => None, // they make their own
        };
        let driver = Self {
            engine,
            process,
            port,
            profile,
        };
        until(usual, async || {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port))?)
        })
        .await?;
        Ok(driver)
    }

    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    /// Opens a browser.
    pub(crate) async fn open(&self) -> Result<WebDriver> {
        let profile = self.profile.as_ref().map(Profile::folder);
        let capabilities = self.engine.capabilities(profile)?;
        let address = format!("http://127.0.0.1:{}", self.port);
        Ok(WebDriver::new(address, capabilities).await?)
    }

    /// Closes it.
    pub(crate) async fn close(&self, browser: WebDriver) -> Result<()> {
        let closed = browser.quit().await;
        closed.context("the browser does not close")?;
        self.profile.as_ref().map_or(Ok(()), Profile::hand_on)
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

/// One for all browsers of this run.
pub(crate) fn home() -> Result<PathBuf> {
    let home = std::env::temp_dir().join(format!("e2e-home-{}", std::process::id()));
    std::fs::create_dir_all(&home).with_context(|| format!("cannot make {}", home.display()))?;
    Ok(home)
}

pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
