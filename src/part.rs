//! What the first paint does not need, so that a browser downloads it afterwards.
//!
//! A part is a function without arguments that returns plain functions (`fn`, not closures that
//! hold something). What can be reached only from there goes into a file of its own when
//! `cargo xtask build` cuts the module; whatever is reached from elsewhere too stays where it is. In
//! other builds nothing is cut, and the part is there at once.
//!
//! To make another one, in any layer that only browsers build:
//!
//! ```ignore
//! part! {
//!     /// The forms, which nobody needs before there is a picture.
//!     fn forms() -> Forms {
//!         Forms { epp: panels::epp, retry: panels::retry }
//!     }
//! }
//!
//! match at_once(forms()) {
//!     Some(Ok(forms)) => (forms.epp)(scene), // downloaded already
//!     _ => { /* something in its place; then `forms().await` in a task, and what comes of it */ }
//! }
//! ```
//!
//! That is all: the build names its file `domain-lifecycle_forms.wasm` and lists it in `parts.js`, and
//! the house (`src/element/house.js`) downloads all parts as soon as something is painted, and puts
//! them into every instance of the module; but for those of no use after that (`src/element/parts.js`). Whoever awaits a part gets `Missing` if it cannot be
//! downloaded; awaited once more, it is tried once more. `twiggy` and the sizes that the build prints
//! tell whether a cut is worth it: what is shared with the first paint does not move.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The part could not be downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing;

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares a part: an `async fn` of this name, whose result is `Missing` or what the block returns.
macro_rules! part {
    ($(#[$about:meta])* $seen:vis fn $name:ident() -> $functions:ty $body:block) => {
        $(#[$about])*
        #[cfg(feature = "parts")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        $seen fn $name() -> Result<$functions, $crate::part::Missing> {
            Ok($body)
        }

        $(#[$about])*
        #[cfg(not(feature = "parts"))]
        $seen async fn $name() -> Result<$functions, $crate::part::Missing> {
            Ok($body)
        }
    };
}
pub(crate) use part;

/// What is there already. It is looked at twice: a part that was put into the instance before
/// anybody asked for it says so in the course of the first look.
pub(crate) fn at_once<T>(waiting: impl Future<Output = T>) -> Option<T> {
    let mut waiting = pin!(waiting);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..2 {
        if let Poll::Ready(found) = waiting.as_mut().poll(&mut context) {
            return Some(found);
        }
    }
    None
}
