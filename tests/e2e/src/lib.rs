//! Stories of customers, told to a real browser over WebDriver.
//!
//! Each [`Story`] has its own sandbox registrar, browser and profile. It speaks in what a customer
//! does and sees: [`Story::sign_in`], [`Story::open_domain`], [`Widget::press`],
//! [`Widget::shows`]. Everything waits on a condition with a deadline ([`until`]), never for a
//! fixed time. A story that leaves a script error or a CSP violation in the console has failed.
//!
//! `cargo xtask test --only e2e` builds what is tested and runs the stories.

mod browser;
mod complaints;
mod dashboard;
mod driver;
mod emulation;
mod engine;
mod events;
mod gallery;
mod held;
mod keyboard;
mod live_api;
mod nginx;
mod other_host;
mod picture;
mod profile;
mod site;
mod story;
mod time;
mod wait;
mod weight;
mod widget;
mod windows;
mod witness;
mod world;

pub use browser::Browser;
pub use engine::Engine;
pub use events::Told;
pub use live_api::LiveApi;
pub use nginx::Nginx;
pub use site::built;
pub use story::{Story, tell, tell_in};
pub use wait::until;
pub use weight::{Open, Weight};
pub use widget::Widget;
pub use windows::Window;
pub use world::{Sent, World};
