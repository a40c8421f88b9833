//! State in, event out: one component a file, and the tree of files is the tree on screen.
//!
//! Everything shown is derived from the one state signal. One effect for each widget looks at all of
//! it whenever that signal changes, and writes only what is another than before: an answer that says
//! nothing new touches nothing. A panel is there or not by a value of its own: refreshing never
//! builds it again, and what is typed in it stays.

mod action;
mod card;
mod compact;
mod copy_details;
mod countdown;
mod departure;
mod derived;
mod dom;
mod effect;
mod explanation;
mod field;
mod first_picture;
mod focus;
mod footer;
mod freshness;
mod header;
mod heading;
mod icon;
mod inert;
mod live;
mod name;
mod notice;
mod panels;
mod scene;
mod server_text;
mod signal;
mod spot;
mod subject;
mod trouble;
mod turn;
mod value;
mod widget;
mod working;

use crate::state::{Event, State};
use crate::words::Words;
use any_spawner::Executor;
use contract::EppCode;
use dom::View;
use leptos::prelude::{ArcRwSignal, Owner, RenderEffect};
use leptos::web_sys::HtmlElement;
use scene::{Scene, Stage};
use std::fmt::{self, Debug};
use std::sync::Arc;
use widget::widget;

/// Where the view's events go.
#[derive(Clone)]
pub struct Outlet {
    /// To the reducer.
    pub send: Arc<dyn Fn(Event) + Send + Sync>,
    /// To the host page; `true` when the link may be followed.
    pub leave: Arc<dyn Fn(Departure) -> bool + Send + Sync>,
    /// Puts what support needs on the clipboard.
    pub copy_details: Arc<dyn Fn(Copied) + Send + Sync>,
}

/// Told when it is on the clipboard, or given the text when it cannot be put there.
pub type Copied = Box<dyn FnOnce(Option<String>)>;

impl Debug for Outlet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outlet").finish_non_exhaustive()
    }
}

/// What leads to a page of the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Departure {
    /// To the invoice.
    Pay,
    /// To the account's details.
    FixIdentity,
    /// To help.
    Support,
}

/// What the host page asked for, as far as only the looks depend on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// One line instead of the card.
    pub compact: bool,
    /// 1 to 6.
    pub heading_level: u8,
    /// Out of sight: what is long comes later.
    pub far: bool,
}

/// A view on screen. Dropping it takes it off, with everything that it listens to.
#[must_use = "dropping it takes the view off the screen"]
pub struct Mounted {
    view: View,
    owner: Owner,
    _live: RenderEffect<()>,
}

impl Debug for Mounted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mounted").finish_non_exhaustive()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.view.remove();
    }
}

/// Puts the first picture into `base`: a picture that says where things stand and offers nothing.
pub fn first_picture(base: &HtmlElement, state: State, words: Words, options: Options) -> Mounted {
    let scene = Stage {
        state: ArcRwSignal::new(state),
        words: ArcRwSignal::new(words),
        options: ArcRwSignal::new(options),
        incoming_code: ArcRwSignal::new(None),
        outlet: None,
    };
    put(base, scene, first_picture::first_picture)
}

/// Puts the view into `base` and keeps it up to date. Only `incoming_code` is written to: the
/// code moves from there into its field.
pub fn mount(
    base: &HtmlElement,
    state: ArcRwSignal<State>,
    words: ArcRwSignal<Words>,
    options: ArcRwSignal<Options>,
    incoming_code: ArcRwSignal<Option<EppCode>>,
    outlet: Outlet,
) -> Mounted {
    let scene = Stage {
        state,
        words,
        options,
        incoming_code,
        outlet: Some(outlet),
    };
    put(base, scene, widget)
}

fn put(base: &HtmlElement, stage: Stage, make: fn(Scene) -> View) -> Mounted {
    // Refused when it runs already, as it does after the first widget of a page.
    Executor::init_wasm_bindgen().ok();
    let owner = Owner::new();
    let mut view = owner.with(|| make(Scene::new(stage)));
    let live = owner.with(|| view.live());
    view.place(base, None);
    Mounted {
        view,
        owner,
        _live: live,
    }
}
