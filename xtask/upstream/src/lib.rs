//! For development: the widget's own files on this machine, and behind the same origin a live API
//! that is asked with an API key. The key stays in this process.
//!
//! - [`Key`]: the key, which no log and no answer can hold
//! - [`Upstream`]: which API is asked
//! - `guard`: only a page of this server may ask
//! - `routes`: only what the widget asks for is passed on
//! - `forward`: one request out, one answer in
//! - `refusal`: what is said instead of an answer

mod address;
mod forward;
mod guard;
mod key;
mod refusal;
mod routes;

pub use address::{Upstream, UpstreamFault};
pub use key::{Key, KeyFault};

use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Redirect;
use axum::routing::{any, get};
use axum::{Json, Router};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The page that asks for a domain.
const PAGE: &str = "/try/";

/// What is asked, and with what.
#[derive(Debug)]
pub struct Options {
    /// The live API.
    pub upstream: Upstream,
    /// Its key.
    pub key: Key,
    /// The files of the widget and its pages.
    pub static_dir: Option<PathBuf>,
}

/// What every request needs to know.
#[derive(Debug)]
struct Proxy {
    upstream: Upstream,
    key: Key,
    agent: ureq::Agent,
    /// How a page of this server names its host.
    own_hosts: [String; 2],
}

/// The proxy as a router, for a server at this address.
pub fn app(options: Options, address: SocketAddr) -> Router {
    let port = address.port();
    let proxy = Arc::new(Proxy {
        agent: forward::agent(&options.upstream),
        upstream: options.upstream,
        key: options.key,
        own_hosts: ["127.0.0.1", "localhost"].map(|host| format!("{host}:{port}")),
    });
    Router::new()
        .route("/", get(async || Redirect::temporary(PAGE)))
        .route("/upstream.json", get(about))
        .route("/api/{*path}", any(forward::forward))
        .route("/accounts/{*path}", any(forward::forward))
        .merge(sandbox::files(options.static_dir.as_deref()))
        .layer(from_fn_with_state(
            Arc::clone(&proxy),
            guard::only_own_pages,
        ))
        .with_state(proxy)
}

/// What the page may know.
async fn about(State(proxy): State<Arc<Proxy>>) -> Json<Value> {
    Json(json!({ "upstream": proxy.upstream.as_str() }))
}

/// Serves until the future is dropped.
pub async fn serve(listener: TcpListener, options: Options) -> anyhow::Result<()> {
    let address = listener.local_addr()?;
    anyhow::ensure!(
        address.ip().is_loopback(),
        "only this machine may use a key: {address} can be reached from others"
    );
    axum::serve(listener, app(options, address)).await?;
    Ok(())
}
