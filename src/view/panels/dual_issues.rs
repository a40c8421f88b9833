use super::super::memo::memo;
use super::Panel;
use super::retry_transfer::RetryTransfer;
use crate::state::{Repair, Stage, panels, repair};
use crate::view::scene::Scene;
use crate::view::when::{optional, when};
use crate::words::Key;
use leptos::prelude::*;

type Pick = fn(Repair) -> Stage;

/// Lock and code must both be mended, in that order. A step is ticked when the server says that
/// it is done.
#[component]
pub(super) fn DualIssues(scene: Scene) -> AnyView {
    let alone = scene.derive(|state| !panels(state).epp);
    let (unlock, code) = (scene.say(Key::DualUnlockHow), scene.say(Key::DualCodeHow));
    view! {
        <Panel scene name="dual-issues" heading=Key::HeadingDualIssues>
            <ol class="steps">
                <Step scene pick=|repair| repair.unlock title=Key::DualUnlock how=unlock />
                <Step scene pick=|repair| repair.code title=Key::DualCode how=code />
                <Step scene pick=|repair| repair.retry title=Key::DualRetry how=memo(String::new) />
            </ol>
            {when(alone, move || view! { <RetryTransfer scene /> }.into_any())}
        </Panel>
    }
    .into_any()
}

#[component]
fn Step(scene: Scene, pick: Pick, title: Key, how: Memo<String>) -> AnyView {
    let stage = scene.derive(move |state| pick(repair(state)));
    let name = memo(move || match stage.get() {
        Stage::Done => "done",
        Stage::Now => "now",
        Stage::Waiting => "waiting",
    });
    let current = memo(move || (stage.get() == Stage::Now).then_some("step"));
    let told = scene.phrase(move |words| {
        let key = match stage.get() {
            Stage::Done => Key::StageDone,
            Stage::Now => Key::StageNow,
            Stage::Waiting => Key::StageWaiting,
        };
        words.say(key).to_owned()
    });
    let how = memo(move || {
        let open = stage.get() != Stage::Done;
        if open { how.get() } else { String::new() }
    });
    view! {
        <li data-stage=name aria-current=current>
            <strong>{scene.say(title)}</strong>
            " "
            <span class="stage">{told}</span>
            {optional(how, |how| view! { <p>{how}</p> }.into_any())}
        </li>
    }
    .into_any()
}
