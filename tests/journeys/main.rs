//! Whole visits to the widget, on a scripted API and a clock that jumps.
//!
//! Nothing sleeps: a day passes in milliseconds, and every request that the widget would send in
//! it is seen.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod api;
mod begun;
mod browser;
mod clicks;
mod clock;
mod crowd;
mod drift;
mod edge;
mod handover;
mod hearsay;
mod host;
mod job;
mod jumps;
mod limits;
mod newcomer;
mod outside;
mod presence;
mod reading;
mod registration;
mod reply;
mod secrets;
mod session;
mod sharing;
mod target;
mod together;
mod told;
mod transfer;
mod trouble;
mod visit;
