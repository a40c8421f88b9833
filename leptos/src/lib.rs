//! `<domain-lifecycle>` as a [Leptos](https://leptos.dev) component.
//!
//! ```rust
//! use domain_lifecycle_leptos::{Acted, DomainLifecycle, Told, Variant};
//! use leptos::prelude::*;
//!
//! #[component]
//! fn DomainStatus(id: String) -> impl IntoView {
//!     view! {
//!         <DomainLifecycle
//!             domain=id
//!             variant=Variant::Compact
//!             on_action={|told: Told<Acted>| leptos::logging::log!("{}", told.detail.outcome)}
//!         >
//!             "Status of your domain"
//!         </DomainLifecycle>
//!     }
//! }
//! ```
//!
//! It renders the tag, on a server and in a browser, and loads the element's own script once. None
//! of the widget becomes a part of your WebAssembly: it stays a package of its own, with its own
//! module, which a page downloads once however many widgets and frameworks there are on it.

mod attributes;
pub mod component;
mod element;
mod events;
mod word;

pub use attributes::{Api, Loading, Poll, Theme, Variant};
pub use component::{DomainLifecycle, DomainLifecycleProps, SCRIPT};
pub use element::Widget;
pub use events::{
    Acted, Action, Changed, ErrorCode, Failed, Held, LoadErrorCode, LoadFailed, Told, Wanted,
};
