//! The widget as `cargo xtask dev --upstream` serves it: the world is the live API, asked with a key.

use anyhow::Result;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use upstream::{Key, Options};

use crate::site;
use crate::story::Story;

/// A key of the sandbox.
const KEY: &str = "sandbox-write";

/// The proxy; it ends when this is dropped.
#[derive(Debug)]
pub struct LiveApi {
    serving: JoinHandle<Result<()>>,
}

impl Story {
    /// Opens the page that asks for a domain.
    pub async fn visit_live_api(&self) -> Result<LiveApi> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let options = Options {
            upstream: self.world.url("").parse()?,
            key: Key::new(KEY)?,
            static_dir: Some(site::folder()?.to_path_buf()),
        };
        let serving = tokio::spawn(upstream::serve(listener, options));
        self.browser.goto(address).await?;
        Ok(LiveApi { serving })
    }
}

impl Drop for LiveApi {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
