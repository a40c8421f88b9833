//! The proxy against an API that notes what it got, and one that tries to give the key away.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod api;
mod forwarded;
mod leaks;
mod program;
mod refused;
