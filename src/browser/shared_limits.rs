use crate::api::Millis;
use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

/// The name under which all widgets of this origin speak to each other.
const CHANNEL: &str = "domain-lifecycle";

/// Tells the other widgets of this browser, on this page and in other tabs, of a rate limit. In a
/// browser without channels each widget finds out for itself.
#[derive(Debug)]
pub struct SharedLimits {
    channel: Option<BroadcastChannel>,
    _listener: Option<EventListener>,
}

impl SharedLimits {
    /// Listens from now on, until it is dropped: for an API, and until when it is limited.
    pub fn listen(hear: impl Fn(String, Millis) + 'static) -> Self {
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let listener = channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                if let Some((api, until)) = event.dyn_ref().and_then(read) {
                    hear(api, until);
                }
            })
        });
        Self {
            channel,
            _listener: listener,
        }
    }

    /// Tells the others. A channel does not hear itself.
    pub fn tell(&self, api: &str, until: Millis) {
        if let Some(channel) = &self.channel {
            let message = Array::of2(&api.into(), &until.into());
            // It fails only for a channel that is closed: then nobody listens any more.
            drop(channel.post_message(&message));
        }
    }
}

impl Drop for SharedLimits {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

/// Whatever else is said on the channel is not for us.
fn read(event: &MessageEvent) -> Option<(String, Millis)> {
    let message: Array = event.data().dyn_into().ok()?;
    let until = message.get(1).as_f64().filter(|until| until.is_finite())?;
    Some((message.get(0).as_string()?, until))
}
