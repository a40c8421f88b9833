//! What happened, newest first: however long it is, a page of it is in the DOM. All of it lives
//! below this file, so that it can be brought after the first paint.

mod browse;
mod list;
mod pages;
mod row;
mod search;

use super::panel;
use crate::view::dom::El;
use crate::view::scene::Scene;
use crate::words::Key;
use browse::Browse;

/// The timeline.
pub(super) fn history(scene: Scene) -> El {
    let browse = Browse::new(scene);
    panel(scene, "history", Key::HeadingHistory)
        .child(search::search(scene, browse))
        .child(list::list(scene, browse))
        .child(pages::pages(scene, browse))
}
