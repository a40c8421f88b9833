//! The panels, in the order in which they are needed: how far it is, what stands in the way, what
//! to do about it, then what went wrong in detail, and what the registry said. The header has
//! said already what is wrong. One that does not apply is not in the DOM.

mod blocked;
mod dual_issues;
mod epp;
mod failed_retry;
mod failure;
mod history;
mod invoice;
pub(super) mod progress;
mod registration;
mod retry_transfer;

use super::heading::{Depth, Heading};
use super::scene::Scene;
use super::when::when;
use crate::state;
use crate::words::Key;
use blocked::Blocked;
use dual_issues::DualIssues;
use epp::Epp;
use failed_retry::FailedRetry;
use failure::Failure;
use history::History;
use invoice::Invoice;
use leptos::prelude::*;
use progress::Progress;
use registration::Registration;

/// All panels that apply.
#[component]
pub(super) fn Panels(scene: Scene) -> AnyView {
    let shown = |pick: fn(state::Panels) -> bool| scene.derive(move |s| pick(state::panels(s)));
    let blocked = scene.derive(|state| state::blocked(state).is_some());
    view! {
        {when(shown(|p| p.progress), move || view! { <Progress scene /> }.into_any())}
        {when(shown(|p| p.invoice), move || view! { <Invoice scene /> }.into_any())}
        {when(blocked, move || view! { <Blocked scene /> }.into_any())}
        {when(shown(|p| p.dual_issues), move || view! { <DualIssues scene /> }.into_any())}
        {when(shown(|p| p.failed_retry), move || view! { <FailedRetry scene /> }.into_any())}
        {when(shown(|p| p.epp), move || view! { <Epp scene /> }.into_any())}
        {when(shown(|p| p.registration), move || view! { <Registration scene /> }.into_any())}
        {when(shown(|p| p.failure), move || view! { <Failure scene /> }.into_any())}
        {when(shown(|p| p.history), move || view! { <History scene /> }.into_any())}
    }
    .into_any()
}

/// The frame of a panel: its heading, and what is in it.
#[component]
fn Panel(scene: Scene, name: &'static str, heading: Key, children: Children) -> AnyView {
    view! {
        <section part=format!("panel panel-{name}") class="panel">
            <Heading scene depth=Depth::Panel text=scene.say(heading) />
            {children()}
        </section>
    }
    .into_any()
}
