use super::inert::spinner;
use super::scene::Scene;
use super::server_text::ServerText;
use super::when::{optional, when};
use crate::words::Key;
use leptos::prelude::*;

/// What takes its time: an answer that is late, or a job in the background.
#[component]
pub(super) fn Working(scene: Scene) -> AnyView {
    let late = scene.derive(|state| state.doing.is_some_and(|doing| doing.slow));
    let job = scene.derive(|state| state.job.is_some());
    let message = scene.derive(|state| {
        let job = state.job.as_ref();
        job.and_then(|job| job.message.clone()).unwrap_or_default()
    });
    view! {
        {when(late, move || row(scene.say(Key::StillSending), message))}
        {when(job, move || row(scene.say(Key::JobRunning), message))}
    }
    .into_any()
}

fn row(ours: Memo<String>, theirs: Memo<String>) -> AnyView {
    view! {
        <div part="notice" class="notice" data-tone="neutral">
            {spinner()}
            <div class="told">
                <p>{ours}</p>
                {optional(theirs, |text| view! { <p class="quote"><ServerText text /></p> }.into_any())}
            </div>
        </div>
    }
    .into_any()
}
