//! What the widgets of this page share, and how it reaches the other tabs.

use super::json;
use super::last_will::LastWill;
use crate::driver::{Message, Page};
use gloo_events::EventListener;
use std::cell::RefCell;
use std::fmt;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent, PageTransitionEvent};

/// The name under which all pages of this origin speak to each other.
const CHANNEL: &str = "domain-lifecycle";

thread_local! {
    /// It lives as long as any widget of the page does.
    static HUB: RefCell<Weak<Hub>> = const { RefCell::new(Weak::new()) };
    /// It outlives them: a rate limit is over when its time has come, and not when the widget that
    /// met it is taken off the page.
    static PAGE: Rc<Page> = Rc::default();
}

/// The page's own end of the channel. In a browser without channels every page is on its own.
pub struct Hub {
    page: Rc<Page>,
    channel: RefCell<Option<Channel>>,
    listeners: RefCell<Vec<EventListener>>,
}

struct Channel {
    port: BroadcastChannel,
    _will: LastWill,
    _listener: EventListener,
}

impl Hub {
    /// The one of this page.
    pub fn of_page() -> Rc<Self> {
        HUB.with(|hub| {
            let known = hub.borrow().upgrade();
            known.unwrap_or_else(|| {
                let made = Self::open();
                hub.replace(Rc::downgrade(&made));
                made
            })
        })
    }

    /// What its widgets share.
    pub fn page(&self) -> Rc<Page> {
        Rc::clone(&self.page)
    }

    /// Whether there may be somebody beyond this page.
    pub fn is_connected(&self) -> bool {
        self.channel.borrow().is_some()
    }

    fn open() -> Rc<Self> {
        let hub = Rc::new(Self {
            page: PAGE.with(Rc::clone),
            channel: RefCell::default(),
            listeners: RefCell::default(),
        });
        hub.connect();
        let weak = Rc::downgrade(&hub);
        hub.page.connect(move |message| {
            if let Some(hub) = weak.upgrade() {
                hub.post(message);
            }
        });
        hub.listeners.replace(hub.watch());
        hub
    }

    /// A page with an open channel may not be kept for the way back.
    fn watch(self: &Rc<Self>) -> Vec<EventListener> {
        let Some(window) = web_sys::window() else {
            return Vec::new();
        };
        let on = |kind: &'static str, act: fn(&Self)| {
            let hub = Rc::downgrade(self);
            EventListener::new(&window, kind, move |event| {
                let kept = event.dyn_ref::<PageTransitionEvent>();
                if let Some(hub) = hub.upgrade()
                    && kept.is_some_and(PageTransitionEvent::persisted)
                {
                    act(&hub);
                }
            })
        };
        vec![
            on("pagehide", Self::disconnect),
            on("pageshow", Self::connect),
        ]
    }

    fn connect(&self) {
        self.page.begins_to_hear();
        let page = Rc::clone(&self.page);
        self.channel
            .replace(BroadcastChannel::new(CHANNEL).ok().map(|channel| Channel {
                _listener: EventListener::new(&channel, "message", move |event| {
                    // Whatever else is said on the channel is not for us.
                    let data = event.dyn_ref().map(MessageEvent::data);
                    if let Some(message) = data.and_then(|data| Message::read(&json::read(&data))) {
                        page.hear(&message, super::now());
                    }
                }),
                _will: LastWill::method(&channel, "close"),
                port: channel,
            }));
    }

    fn disconnect(&self) {
        self.channel.replace(None);
    }

    fn post(&self, message: &Message) {
        if let Some(open) = &*self.channel.borrow() {
            let data = json::script_value(&message.write());
            // It fails only for a channel that is closed: then nobody listens any more.
            drop(open.port.post_message(&data));
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.port.close();
    }
}

impl fmt::Debug for Hub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hub")
            .field("page", &self.page)
            .finish_non_exhaustive()
    }
}
