//! What leads to a page of the host: a link where the host gave one, else a button. Either
//! way the host is told first, and may keep the customer here.

use super::Departure;
use super::action::{flag, is_primary, part};
use super::derived::{Derived, derived};
use super::dom::{Child as _, El, View, el, when};
use super::explanation::{Offer, described_by, explanation, is};
use super::scene::Scene;
use crate::api::Action;
use crate::state::{self, Availability, Links, offer, safe_link};
use crate::words::{self, Key};
use leptos::web_sys::Event;

/// An action that leads elsewhere, with what it does or why it is off.
pub(super) fn departure_action(scene: Scene, action: Action, departure: Departure) -> View {
    let offer = scene.derive(move |state| offer(state, action));
    let offered = is(offer, |_| true);
    let consequence = scene.say(words::consequence(action));
    when(offered, move || {
        el("div")
            .class("act")
            .child(action_way(scene, action, departure, offer))
            .child(explanation(scene, action, offer, consequence))
    })
}

fn action_way(scene: Scene, action: Action, departure: Departure, offer: Offer) -> View {
    let way = Way {
        scene,
        departure,
        label: scene.say(words::label(action)),
        part: part(action),
        described_by: Some(described_by(action)),
        primary: flag(is_primary(scene, action)),
        off: is(offer, |offer| *offer != Availability::Ready),
    };
    way.view()
}

/// The way to help.
pub(super) fn support(scene: Scene) -> View {
    let way = Way {
        scene,
        departure: Departure::Support,
        label: scene.say(Key::ContactSupport),
        part: "action".to_owned(),
        described_by: None,
        primary: derived(|| None),
        off: derived(|| false),
    };
    way.view()
}

#[derive(Clone)]
struct Way {
    scene: Scene,
    departure: Departure,
    label: Derived<String>,
    part: String,
    described_by: Option<String>,
    primary: Derived<Option<&'static str>>,
    off: Derived<bool>,
}

impl Way {
    fn view(self) -> View {
        let (off, link) = (self.off, link(self.scene, self.departure));
        let followed = derived(move || !off.get() && !link.with(String::is_empty));
        let pressed = derived(move || !followed.get());
        let button = self.clone();
        [
            when(followed, move || self.dressed(el("a").attr("href", link))),
            when(pressed, move || button.button()),
        ]
        .into_view()
    }

    fn button(&self) -> El {
        let button = el("button")
            .attr("type", "button")
            .attr("disabled", self.off)
            .attr("aria-disabled", flag(self.off));
        self.dressed(button)
    }

    fn dressed(&self, way: El) -> El {
        let (scene, departure) = (self.scene, self.departure);
        way.part(&*self.part)
            .class("button")
            .attr("data-primary", self.primary)
            .attr("aria-describedby", self.described_by.clone())
            .on("click", move |event| leave(scene, departure, event))
            .child(self.label)
    }
}

/// Where it leads; empty when the host named no page, or none that is safe to follow.
fn link(scene: Scene, departure: Departure) -> Derived<String> {
    scene.derive(move |state| {
        let link = configured(&state.config.links, departure);
        let safe = link.and_then(safe_link);
        safe.unwrap_or_default().to_owned()
    })
}

fn configured(links: &Links, departure: Departure) -> Option<&str> {
    match departure {
        Departure::Pay => links.billing.as_deref(),
        Departure::FixIdentity => links.account.as_deref(),
        Departure::Support => links.support.as_deref(),
    }
}

fn leave(scene: Scene, departure: Departure, event: &Event) {
    if !scene.leave(departure) {
        event.prevent_default();
    }
    if departure == Departure::FixIdentity {
        scene.send(state::Event::Left(Action::FixIdentity));
    }
}
