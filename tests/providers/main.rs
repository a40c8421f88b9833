//! One suite for all providers: the widget's reducer and driver against the sandbox itself.
//!
//! Nothing is scripted: each request goes into the sandbox's router, so both sides of every API
//! have to agree. The clock of the widget jumps, that of the sandbox is stepped.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod access;
mod addresses;
#[path = "../support/allowed.rs"]
mod allowed;
#[path = "../support/catalogs.rs"]
mod catalogs;
mod clock;
mod edge;
mod faults;
mod hostway;
mod journeys;
mod judge;
mod model;
#[path = "../support/screen.rs"]
mod screen;
mod secrets;
mod v1;
mod visit;
#[path = "../support/voice.rs"]
mod voice;
mod words;
