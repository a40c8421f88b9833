//! The thin edge to the browser. Nothing here decides anything.

mod clipboard;
mod fetch;
mod first_look;
mod host_name;
mod hub;
mod intl;
mod json;
mod last_will;
mod presence;
mod storage;
mod tasks;
mod turns;

pub use clipboard::copy;
pub use fetch::{Fetch, Overrides};
pub use first_look::FirstLook;
pub use host_name::{is_own_origin, to_ascii};
pub use hub::Hub;
pub use intl::{Intl, zone_offset};
pub use json::{content, read as json_value, script_value};
pub use presence::{Presence, watch};
pub use storage::JobMemory;
pub use tasks::{Task, now, sleep, spawn, steady};
pub use turns::{lock, locks};
