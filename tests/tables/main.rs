//! The tables behind the screen, row by row: what is shown and enabled, whose turn it is, when
//! polling ends, and what is said about it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "../support/catalogs.rs"]
mod catalogs;
mod diagnosis;
mod dues;
mod endings;
mod fixtures;
mod freshness;
mod next_steps;
mod offers;
mod packets;
mod phases;
mod plain_words;
mod properties;
mod registry;
mod repairs;
mod standings;
#[path = "../support/fixtures.rs"]
mod support;
mod syncs;
mod timelines;
mod told;
#[path = "../support/voice.rs"]
mod voice;
mod waits;
mod wording;
