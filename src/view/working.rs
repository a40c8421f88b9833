use super::derived::Derived;
use super::dom::{Child as _, El, View, el, optional, when};
use super::inert::spinner;
use super::scene::Scene;
use super::server_text::quote;
use crate::words::Key;

/// What takes its time: an answer that is late, or a job in the background.
pub(super) fn working(scene: Scene) -> View {
    let late = scene.derive(|state| state.doing.is_some_and(|doing| doing.slow));
    let job = scene.derive(|state| state.job.is_some());
    let message = scene.derive(|state| {
        let job = state.job.as_ref();
        job.and_then(|job| job.message.clone()).unwrap_or_default()
    });
    [
        when(late, move || row(scene.say(Key::StillSending), message)),
        when(job, move || row(scene.say(Key::JobRunning), message)),
    ]
    .into_view()
}

fn row(ours: Derived<String>, theirs: Derived<String>) -> El {
    let told = el("div")
        .class("told")
        .child(el("p").child(ours))
        .child(optional(theirs, quote));
    el("div")
        .part("notice")
        .class("notice")
        .attr("data-tone", "neutral")
        .child(spinner())
        .child(told)
}
