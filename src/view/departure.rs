//! What leads to a page of the host: a link where the host gave one, else a button. Either
//! way the host is told first, and may keep the customer here.

use super::Departure;
use super::action::{flag, is_primary, part};
use super::explanation::{Explanation, Offer, described_by, is};
use super::memo::memo;
use super::scene::Scene;
use super::when::when;
use crate::api::Action;
use crate::state::{Availability, Event, Links, offer, safe_link};
use crate::words::{self, Key};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// An action that leads elsewhere, with what it does or why it is off.
#[component]
pub(super) fn DepartureAction(scene: Scene, action: Action, departure: Departure) -> AnyView {
    let offer = scene.derive(move |state| offer(state, action));
    let offered = is(offer, |_| true);
    let consequence = scene.say(words::consequence(action));
    when(offered, move || {
        view! {
            <div class="act">
                <ActionWay scene action departure offer />
                <Explanation scene action offer consequence />
            </div>
        }
        .into_any()
    })
}

#[component]
fn ActionWay(scene: Scene, action: Action, departure: Departure, offer: Offer) -> AnyView {
    let way = Way {
        departure,
        label: scene.say(words::label(action)),
        part: part(action),
        described_by: Some(described_by(action)),
        primary: flag(is_primary(scene, action)),
        off: is(offer, |offer| *offer != Availability::Ready),
    };
    way.view(scene)
}

/// The way to help.
#[component]
pub(super) fn Support(scene: Scene) -> AnyView {
    let way = Way {
        departure: Departure::Support,
        label: scene.say(Key::ContactSupport),
        part: "action".to_owned(),
        described_by: None,
        primary: memo(|| None),
        off: memo(|| false),
    };
    way.view(scene)
}

#[derive(Clone)]
struct Way {
    departure: Departure,
    label: Memo<String>,
    part: String,
    described_by: Option<String>,
    primary: Memo<Option<&'static str>>,
    off: Memo<bool>,
}

impl Way {
    fn view(self, scene: Scene) -> AnyView {
        let departure = self.departure;
        let (off, link) = (self.off, link(scene, departure));
        let followed = memo(move || !off.get() && !link.with(String::is_empty));
        let pressed = memo(move || !followed.get());
        let leave = move |event: MouseEvent| leave(scene, departure, &event);
        let button = self.clone();
        view! {
            {when(followed, move || self.link(link, leave))}
            {when(pressed, move || button.button(leave))}
        }
        .into_any()
    }

    fn link(&self, href: Memo<String>, leave: impl Fn(MouseEvent) + 'static) -> AnyView {
        view! {
            <a
                href=href
                part=self.part.clone()
                class="button"
                data-primary=self.primary
                aria-describedby=self.described_by.clone()
                on:click=leave
            >
                {self.label}
            </a>
        }
        .into_any()
    }

    fn button(&self, leave: impl Fn(MouseEvent) + 'static) -> AnyView {
        view! {
            <button
                type="button"
                part=self.part.clone()
                class="button"
                data-primary=self.primary
                disabled=self.off
                aria-disabled=flag(self.off)
                aria-describedby=self.described_by.clone()
                on:click=leave
            >
                {self.label}
            </button>
        }
        .into_any()
    }
}

/// Where it leads; empty when the host named no page, or none that is safe to follow.
fn link(scene: Scene, departure: Departure) -> Memo<String> {
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

fn leave(scene: Scene, departure: Departure, event: &MouseEvent) {
    if !scene.leave(departure) {
        event.prevent_default();
    }
    if departure == Departure::FixIdentity {
        scene.send(Event::Left(Action::FixIdentity));
    }
}
