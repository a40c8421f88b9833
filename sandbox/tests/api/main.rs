//! The sandbox as customers, scripts and browsers meet it.
//!
//! Every answer that passes through [`customer::Customer`] is judged against the `OpenAPI` file,
//! whichever test asked for it.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that panics has done its work"
)]

mod access;
mod answers_on_their_way;
mod architecture;
mod assets;
mod contract;
mod control;
mod customer;
mod errors;
mod faults;
mod hostway;
mod listing;
mod rate_limit;
mod registrations;
mod request_epp;
mod scenarios;
mod seeds;
mod status_sync;
mod transfers;
mod v1;
