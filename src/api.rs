//! How we ask and how we read the answer.
//!
//! Nothing here fetches: a [`Request`] is a value whose path, method and body can be asserted on,
//! a [`Response`] is a value that a test can write down. One file per [`Provider`].

mod abilities;
mod act;
mod answer;
mod ask;
mod fault;
mod hostup;
mod hostup_v1;
mod hostway;
pub mod instant;
mod pointer;
mod poll_path;
mod provider;
mod request;
mod response;
mod retry_after;
mod status;
mod target;
mod transport;

pub use abilities::{Abilities, CodeFault, CodeRule};
pub use act::{Act, Action, RetryRegistration};
pub use answer::{Answer, EppRequested, RegistrationRetried, Synced, TransferRetried};
pub use ask::Ask;
pub use fault::{Fault, FaultKind, FieldFault};
pub use instant::Millis;
pub use poll_path::PollPath;
pub use provider::Provider;
pub use request::{Body, Method, Request};
pub use response::{Content, LONGEST_BODY, Response};
pub use target::{Target, TargetFault};
pub use transport::{NoAnswer, Transport};
