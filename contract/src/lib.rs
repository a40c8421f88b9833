//! What the registrar APIs say, as types and nothing else.
//!
//! Reading is total: an open value set is an enum with `Other`, unknown members are ignored,
//! a member that is absent or of another type reads as its neutral value (`None`, empty, or *not
//! allowed*). So a server that adds, drops, renames or retypes something changes what is shown,
//! and never breaks the widget.
//!
//! - [`v2`]: `HostUp` v2, the common language of the widget.
//! - [`problem`]: Problem Details (RFC 9457), the errors of v2.
//! - [`v1`]: `HostUp` legacy v1. [`legacy`]: the envelope and the errors around it.
//! - [`hostway`]: Hostway's transfer status and reset.
//! - [`job`]: the background job behind an operation, which answers in the legacy envelope.
//! - [`epp_code`]: the secret.
//! - [`json`]: how all of them are read and written.
//!
//! `openapi/` holds the same facts written from the API documents, `fixtures/` one body per case;
//! the tests of this crate hold the three against each other.

pub mod epp_code;
pub mod hostway;
pub mod job;
pub mod json;
pub mod legacy;
mod open_enum;
pub mod problem;
pub mod v1;
pub mod v2;

pub use epp_code::EppCode;
