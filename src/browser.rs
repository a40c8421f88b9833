//! The thin edge to the browser. Nothing here decides anything.

mod fetch;
mod host_name;
mod intl;
mod json;
mod presence;
mod shared_limits;
mod storage;
mod tasks;

pub use fetch::{Fetch, Overrides};
pub use host_name::to_ascii;
pub use intl::Intl;
pub use json::script_value;
pub use presence::{Presence, watch};
pub use shared_limits::SharedLimits;
pub use storage::JobMemory;
pub use tasks::{Task, now, sleep, spawn};
