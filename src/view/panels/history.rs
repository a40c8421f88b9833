//! What happened, newest first: however long it is, a page of it is in the DOM. All of it lives
//! below this file, so that it can be brought after the first paint.

mod browse;
mod list;
mod pages;
mod row;
mod search;

use super::Panel;
use crate::view::scene::Scene;
use crate::words::Key;
use browse::Browse;
use leptos::prelude::*;
use list::List;
use pages::Pages;
use search::Search;

/// The timeline.
#[component]
pub(super) fn History(scene: Scene) -> AnyView {
    let browse = Browse::new(scene);
    view! {
        <Panel scene name="history" heading=Key::HeadingHistory>
            <Search scene browse />
            <List scene browse />
            <Pages scene browse />
        </Panel>
    }
    .into_any()
}
