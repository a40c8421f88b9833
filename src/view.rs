//! State in, event out. (The components follow; this is the frame that the element mounts.)

use crate::state::{Event, State};
use crate::words::Words;
use contract::EppCode;
use leptos::prelude::ArcRwSignal;
use std::fmt;
use std::sync::Arc;
use web_sys::HtmlElement;

/// Where a view's wishes go.
#[derive(Clone)]
pub struct Outlet {
    /// Something happened.
    pub send: Arc<dyn Fn(Event) + Send + Sync>,
    /// The customer follows a link; true: the browser may follow it too.
    pub leave: Arc<dyn Fn(Departure) -> bool + Send + Sync>,
}

impl fmt::Debug for Outlet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outlet")
    }
}

/// Pages of the host.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Departure {
    /// To pay.
    Pay,
    /// To correct the account's details.
    FixIdentity,
    /// To get help.
    Support,
}

/// How it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// One line.
    pub compact: bool,
    /// 1 to 6.
    pub heading_level: u8,
}

/// A mounted view; dropping it takes it off the page.
#[derive(Debug)]
pub struct Mounted;

/// Puts the view into the base.
pub fn mount(
    _base: HtmlElement,
    _state: ArcRwSignal<State>,
    _words: ArcRwSignal<Words>,
    _options: ArcRwSignal<Options>,
    _incoming_code: ArcRwSignal<Option<EppCode>>,
    _outlet: Outlet,
) -> Mounted {
    Mounted
}
