use super::panel;
use crate::view::derived::{Derived, derived};
use crate::view::dom::{El, el};
use crate::view::scene::Scene;
use crate::words::{Key, Meter};

/// How far a transfer under way is.
pub(in crate::view) fn progress(scene: Scene) -> El {
    let meter = meter(scene);
    let text = derived(move || meter.with(|meter| meter.text.clone()));
    panel(scene, "progress", Key::HeadingProgress)
        .child(bar(scene))
        .child(el("p").class("days").child(text))
}

/// The bar. Without anything to count it has no value and says so in words.
pub(crate) fn bar(scene: Scene) -> El {
    let meter = meter(scene);
    let percent = derived(move || meter.with(|meter| meter.percent));
    let now = derived(move || percent.get().map(|percent| percent.to_string()));
    let text = derived(move || meter.with(|meter| meter.text.clone()));
    let kind = derived(move || meter.with(kind));
    let width = derived(move || percent.get().map(|percent| format!("{percent}%")));
    el("div")
        .part("progress")
        .class("bar")
        .attr("role", "progressbar")
        .attr("aria-label", scene.say(Key::ProgressLabel))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", now)
        .attr("aria-valuetext", text)
        .attr("data-kind", kind)
        .child(el("div").class("fill").style("inline-size", width))
}

fn kind(meter: &Meter) -> &'static str {
    match meter {
        Meter { percent: None, .. } => "unknown",
        Meter { overdue: true, .. } => "overdue",
        Meter { .. } => "counting",
    }
}

fn meter(scene: Scene) -> Derived<Meter> {
    let progress = scene.diagnose(|lifecycle| {
        let transfer = lifecycle.transfer_status.as_ref();
        transfer.and_then(|transfer| transfer.progress)
    });
    scene.phrase(move |words| words.meter(progress.get()))
}
