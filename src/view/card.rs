use super::focus;
use super::footer::Footer;
use super::freshness::Freshness;
use super::header::Header;
use super::inert::host_slot;
use super::notice::Notice;
use super::panels::Panels;
use super::scene::Scene;
use super::trouble::Trouble;
use super::turn::Turn;
use super::when::when;
use super::working::Working;
use crate::words::Key;
use leptos::prelude::*;

/// The full widget.
#[component]
pub(super) fn Card(scene: Scene) -> AnyView {
    let label = scene.say(Key::WidgetLabel);
    let known = scene.derive(|state| state.picture.is_some());
    view! {
        <section class="card" aria-label=label>
            <Trouble scene />
            {when(known, move || view! { <Picture scene /> }.into_any())}
            {host_slot("help")}
            {host_slot("footer")}
        </section>
    }
    .into_any()
}

/// What the last good answer said, and what can be done about it.
#[component]
fn Picture(scene: Scene) -> AnyView {
    let top = NodeRef::new();
    focus::return_to(scene, top);
    view! {
        <div class="picture">
            <div class="top" node_ref=top tabindex="-1">
                <Header scene />
                <Turn scene />
                <Freshness scene />
            </div>
            <Working scene />
            <Notice scene />
            <Panels scene />
            <Footer scene />
        </div>
    }
    .into_any()
}
