use super::panel;
use super::retry_transfer::retry_transfer;
use crate::state::{self, Repair, Stage, repair};
use crate::view::derived::{Derived, derived};
use crate::view::dom::{El, el, optional, when};
use crate::view::scene::Scene;
use crate::words::Key;

type Pick = fn(Repair) -> Stage;

/// Lock and code must both be mended, in that order. A step is ticked when the server says that
/// it is done.
pub(super) fn dual_issues(scene: Scene) -> El {
    let alone = scene.derive(|state| !state::panels(state).epp);
    let (unlock, code) = (scene.say(Key::DualUnlockHow), scene.say(Key::DualCodeHow));
    let nothing = derived(String::new);
    let steps = el("ol")
        .class("steps")
        .child(step(scene, |repair| repair.unlock, Key::DualUnlock, unlock))
        .child(step(scene, |repair| repair.code, Key::DualCode, code))
        .child(step(scene, |repair| repair.retry, Key::DualRetry, nothing));
    panel(scene, "dual-issues", Key::HeadingDualIssues)
        .child(steps)
        .child(when(alone, move || retry_transfer(scene)))
}

fn step(scene: Scene, pick: Pick, title: Key, how: Derived<String>) -> El {
    let stage = scene.derive(move |state| pick(repair(state)));
    let name = derived(move || match stage.get() {
        Stage::Done => "done",
        Stage::Now => "now",
        Stage::Waiting => "waiting",
    });
    let current = derived(move || (stage.get() == Stage::Now).then_some("step"));
    let told = scene.phrase(move |words| {
        let key = match stage.get() {
            Stage::Done => Key::StageDone,
            Stage::Now => Key::StageNow,
            Stage::Waiting => Key::StageWaiting,
        };
        words.say(key).to_owned()
    });
    let how = derived(move || {
        let open = stage.get() != Stage::Done;
        if open { how.get() } else { String::new() }
    });
    el("li")
        .attr("data-stage", name)
        .attr("aria-current", current)
        .child(el("strong").child(scene.say(title)))
        .child(" ")
        .child(el("span").class("stage").child(told))
        .child(optional(how, |how| el("p").child(how)))
}
