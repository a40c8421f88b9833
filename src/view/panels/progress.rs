use super::super::memo::memo;
use super::Panel;
use crate::view::scene::Scene;
use crate::words::{Key, Meter};
use leptos::prelude::*;

/// How far a transfer under way is.
#[component]
pub(super) fn Progress(scene: Scene) -> AnyView {
    let meter = meter(scene);
    let text = memo(move || meter.with(|meter| meter.text.clone()));
    view! {
        <Panel scene name="progress" heading=Key::HeadingProgress>
            <Bar scene />
            <p class="days">{text}</p>
        </Panel>
    }
    .into_any()
}

/// The bar. Without anything to count it has no value and says so in words.
#[component]
pub(crate) fn Bar(scene: Scene) -> AnyView {
    let meter = meter(scene);
    let percent = memo(move || meter.with(|meter| meter.percent));
    let now = memo(move || percent.get().map(|percent| percent.to_string()));
    let text = memo(move || meter.with(|meter| meter.text.clone()));
    let kind = memo(move || meter.with(kind));
    // Set through the CSSOM: a style attribute would need `unsafe-inline`.
    let width = memo(move || percent.get().map(|percent| format!("{percent}%")));
    view! {
        <div
            part="progress"
            class="bar"
            role="progressbar"
            aria-label=scene.say(Key::ProgressLabel)
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=now
            aria-valuetext=text
            data-kind=kind
        >
            <div class="fill" style:inline-size=width></div>
        </div>
    }
    .into_any()
}

fn kind(meter: &Meter) -> &'static str {
    match meter {
        Meter { percent: None, .. } => "unknown",
        Meter { overdue: true, .. } => "overdue",
        Meter { .. } => "counting",
    }
}

fn meter(scene: Scene) -> Memo<Meter> {
    let progress = scene.diagnose(|lifecycle| {
        let transfer = lifecycle.transfer_status.as_ref();
        transfer.and_then(|transfer| transfer.progress)
    });
    scene.reword(move |words| words.meter(progress.get()))
}
