//! A registrar to develop and test against: three lifecycle APIs over one simulated world.
//!
//! - `world`: a registry, a losing registrar, invoices, accounts and a clock; knows no HTTP
//! - `http`: the APIs over it, the control surface under `/sandbox/`, and the demo's files
//!
//! Nothing leaves memory, and `POST /sandbox/reset` begins anew.

mod http;
mod world;

pub use http::app;
pub use http::assets::files;
pub use http::serve::serve;

use std::path::PathBuf;

/// How a sandbox is set up.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A directory whose files are served beside the API.
    pub static_dir: Option<PathBuf>,
    /// Origins besides the server's own whose requests are let through, for a development proxy.
    pub allowed_origins: Vec<String>,
    /// `request-epp` answers as servers did before codes were reused.
    pub older_request_epp: bool,
}
