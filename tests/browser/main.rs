//! The widget's views and its element, in a real browser.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../support/allowed.rs"]
mod allowed;
#[path = "../support/catalogs.rs"]
mod catalogs;
mod element;
#[path = "../support/fixtures.rs"]
mod fixtures;
#[path = "../support/mutate.rs"]
mod mutate;
mod views;
#[path = "../support/voice.rs"]
mod voice;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
