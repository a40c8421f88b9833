//! The layers of the widget and its house rules, held against the source text.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod arrows;
mod code;
mod dashboard;
mod forbidden;
mod keys;
mod loading;
mod quick_start;
mod reference;
mod reliability;
mod sizes;
mod sources;
mod surface;
mod theming;
