//! `cargo test` hands this program a wasm test binary; it runs it in a headless browser.
//!
//! It is wasm-bindgen's own runner, built from this workspace: the version in `Cargo.lock` is
//! then always the one the widget was compiled with, and nobody has to install it.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
