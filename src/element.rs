//! What the custom element's class calls. The class itself is `element/element.js`: wasm-bindgen
//! cannot extend `HTMLElement`, so a thin shim owns the life cycle and this owns the rest.

mod host_name;
pub mod settings;

#[cfg(target_arch = "wasm32")]
mod attributes;
#[cfg(target_arch = "wasm32")]
mod crash;
#[cfg(all(target_arch = "wasm32", feature = "crash-test"))]
mod crash_test;
#[cfg(target_arch = "wasm32")]
mod edge;
#[cfg(target_arch = "wasm32")]
mod first_picture;
#[cfg(target_arch = "wasm32")]
mod formats;
#[cfg(target_arch = "wasm32")]
mod hooks;
#[cfg(target_arch = "wasm32")]
mod keeper;
#[cfg(target_arch = "wasm32")]
mod snapshot;
#[cfg(target_arch = "wasm32")]
mod spoken;
#[cfg(target_arch = "wasm32")]
mod whole;
#[cfg(target_arch = "wasm32")]
mod widget;

#[cfg(target_arch = "wasm32")]
pub use first_picture::FirstPicture;
#[cfg(target_arch = "wasm32")]
pub use hooks::Hooks;
#[cfg(target_arch = "wasm32")]
pub use widget::Widget;
