//! `<domain-lifecycle>`: where a stuck domain transfer or registration stands, and the one
//! button that helps.
//!
//! The layers, and the only directions in which they may name each other
//! (`tests/architecture` holds them):
//!
//! ```text
//! element → driver → state → api → contract
//! element → view   → state, words
//! element → browser (implements the traits of api, driver and words)
//! ```
//!
//! - [`api`]: how we ask and how we read the answer; plain values, no fetch.
//! - [`state`]: what happens next; a reducer without clock, DOM or signals.
//! - [`words`]: every sentence the widget says itself, per language.
//! - [`driver`]: runs the reducer's commands; the only place that spawns.
//! - `view`: state in, event out.
//! - `browser`: the thin edge to fetch, timers, Intl and storage.
//! - `element`: what the custom element's class calls.
//! - `part`: how any of the last three leaves something for after the first paint.
//!
//! All but the last four build and test natively.

pub mod api;
pub mod driver;
pub mod element;
pub mod state;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod part;
#[cfg(target_arch = "wasm32")]
pub mod view;
