use super::icon::Icon;
use super::panels::progress::Bar;
use super::scene::Scene;
use super::subject::{Look, leading};
use super::turn::{actor, whose};
use super::when::{optional, when};
use crate::state::{State, panels};
use crate::words::{Key, Words};
use leptos::prelude::*;

/// One line for a row of a table: what it is called, how far it is, and whose turn it is.
#[component]
pub(super) fn Compact(scene: Scene) -> AnyView {
    let known = scene.derive(|state| state.picture.is_some());
    let trouble = scene.text(trouble);
    view! {
        <div class="row" role="group" aria-label=scene.say(Key::WidgetLabel)>
            {when(known, move || view! { <Line scene /> }.into_any())}
            {optional(trouble, |text| {
                view! { <span part="error" class="short">{text}</span> }.into_any()
            })}
        </div>
    }
    .into_any()
}

#[component]
fn Line(scene: Scene) -> AnyView {
    let look = scene.diagnose(|lifecycle| leading(lifecycle).look);
    let label = scene.text(|state, words| {
        let lifecycle = state.lifecycle();
        let label = lifecycle.map(|lifecycle| words.say(leading(lifecycle).label));
        label.unwrap_or_default().to_owned()
    });
    let counting = scene.derive(|state| panels(state).progress);
    view! {
        <div class="place">
            <span part="header" class="badge" data-tone=move || tone(look.get())>
                <Icon look />
                <span part="status">{label}</span>
            </span>
            {when(counting, move || view! { <Bar scene /> }.into_any())}
        </div>
        <span part="turn" class="whose" data-actor=actor(scene)>{scene.text(whose)}</span>
    }
    .into_any()
}

fn tone(look: Look) -> &'static str {
    look.name()
}

/// In a few words, why there is no news.
fn trouble(state: &State, words: &Words) -> String {
    let key = match (state.config.fault(), &state.trouble) {
        (Some(fault), _) => words.target_fault(fault),
        (None, _) if state.signed_out => Key::SignedOut,
        (None, _) if state.held_until.is_some() => Key::Held,
        (None, Some(trouble)) => words.trouble(trouble.fault.kind),
        (None, None) => return String::new(),
    };
    words.say(key).to_owned()
}
