use super::heading::{Depth, Heading};
use super::icon::Icon;
use super::memo::memo;
use super::name::Name;
use super::scene::Scene;
use super::server_text::{ServerText, gloss};
use super::subject::{Look, Subject, leading, second};
use super::when::when;
use crate::words::{Words, same_words, terms_said};
use leptos::prelude::*;

type Pick = fn(&contract::v2::Lifecycle) -> Option<Subject>;

/// Where things stand: what it is called, what that means, and what the server says about it.
#[component]
pub(super) fn Header(scene: Scene) -> AnyView {
    let two = scene.diagnose(|lifecycle| second(lifecycle).is_some());
    view! {
        <header part="header" class="header">
            <Name scene />
            <Status scene pick=|lifecycle| Some(leading(lifecycle)) named=two lead=true />
            {when(two, move || view! { <Status scene pick=second named=two lead=false /> }.into_any())}
        </header>
    }
    .into_any()
}

/// One subject.
#[component]
fn Status(scene: Scene, pick: Pick, named: Memo<bool>, lead: bool) -> AnyView {
    let look = scene.diagnose(move |lifecycle| pick(lifecycle).map(|subject| subject.look));
    let look = memo(move || look.get().unwrap_or(Look::Unclear));
    let name = text(scene, pick, |subject, words| {
        words.say(subject.name).to_owned()
    });
    let label = text(scene, pick, |subject, words| {
        words.say(subject.label).to_owned()
    });
    let class = if lead { "subject lead" } else { "subject" };
    view! {
        <div class=class data-tone=move || look.get().name()>
            <span class="emblem"><Icon look /></span>
            <div class="told">
                {when(named, move || view! { <p class="eyebrow">{name}</p> }.into_any())}
                <Heading scene depth=if lead { Depth::Top } else { Depth::Panel } part="status" text=label />
                <Reason scene pick />
            </div>
        </div>
    }
    .into_any()
}

/// What it means in our words, and the server's reason as given. Without one, or when it says the
/// same, ours is the reason.
#[component]
fn Reason(scene: Scene, pick: Pick) -> AnyView {
    let ours = text(scene, pick, |subject, words| {
        words.say(subject.means).to_owned()
    });
    let theirs = text(scene, pick, |subject, _| {
        subject.reason.clone().unwrap_or_default()
    });
    let silent = memo(move || {
        let same = theirs.with(|theirs| ours.with(|ours| same_words(theirs, ours)));
        same || theirs.with(|reason| reason.trim().is_empty())
    });
    let meaning = scene.text(move |state, words| {
        let said = state.lifecycle().map(terms_said).unwrap_or_default();
        theirs.with(|theirs| words.plainly(theirs, &said))
    });
    let spoken = memo(move || !silent.get());
    view! {
        {when(silent, move || view! { <p part="reason" class="means">{ours}</p> }.into_any())}
        {when(spoken, move || view! { <p class="means">{ours}</p> }.into_any())}
        {when(spoken, move || view! { <p part="reason" class="quote"><ServerText text=theirs /></p> }.into_any())}
        {gloss(meaning)}
    }
    .into_any()
}

fn text(scene: Scene, pick: Pick, say: fn(&Subject, &Words) -> String) -> Memo<String> {
    scene.text(move |state, words| {
        let subject = state.lifecycle().and_then(pick);
        subject
            .map(|subject| say(&subject, words))
            .unwrap_or_default()
    })
}
