use super::derived::{Derived, derived};
use super::dom::{Child as _, El, View, el, when};
use super::heading::{Depth, heading};
use super::icon::icon;
use super::name::name;
use super::scene::Scene;
use super::server_text::quote;
use super::subject::{Look, Subject, leading, second};
use crate::words::{Words, same_words};

type Pick = fn(&contract::v2::Lifecycle) -> Option<Subject>;

/// Explains what the server says of the status. Not there yet in the first picture: the registries'
/// language is long.
pub(super) type Explain = fn(Scene, Derived<String>) -> View;

/// Where things stand: what it is called, what that means, and what the server says about it.
pub(super) fn header(scene: Scene, explain: Explain) -> El {
    let two = scene.diagnose(|lifecycle| second(lifecycle).is_some());
    let first: Pick = |lifecycle| Some(leading(lifecycle));
    el("header")
        .part("header")
        .class("header")
        .child(name(scene))
        .child(status(scene, first, two, true, explain))
        .child(when(two, move || {
            status(scene, second, two, false, explain)
        }))
}

/// One subject.
fn status(scene: Scene, pick: Pick, named: Derived<bool>, lead: bool, explain: Explain) -> El {
    let look = scene.diagnose(move |lifecycle| pick(lifecycle).map(|subject| subject.look));
    let look = derived(move || look.get().unwrap_or(Look::Unclear));
    let name = text(scene, pick, |subject, words| {
        words.say(subject.name).to_owned()
    });
    let label = text(scene, pick, |subject, words| {
        words.say(subject.label).to_owned()
    });
    let depth = if lead { Depth::Top } else { Depth::Panel };
    let told = el("div")
        .class("told")
        .child(when(named, move || el("p").class("eyebrow").child(name)))
        .child(heading(scene, depth, Some("status"), label))
        .child(reason(scene, pick, explain));
    el("div")
        .class(if lead { "subject lead" } else { "subject" })
        .attr("data-tone", derived(move || look.get().name()))
        .child(el("span").class("emblem").child(icon(look)))
        .child(told)
}

/// What it means in our words, and the server's reason as given. Without one, or when it says the
/// same, ours is the reason.
fn reason(scene: Scene, pick: Pick, explain: Explain) -> View {
    let ours = text(scene, pick, |subject, words| {
        words.say(subject.means).to_owned()
    });
    let theirs = text(scene, pick, |subject, _| {
        subject.reason.clone().unwrap_or_default()
    });
    let silent = derived(move || {
        let same = theirs.with(|theirs| ours.with(|ours| same_words(theirs, ours)));
        same || theirs.with(|reason| reason.trim().is_empty())
    });
    let spoken = derived(move || !silent.get());
    let means =
        move |part: Option<&'static str>| el("p").attr("part", part).class("means").child(ours);
    [
        when(silent, move || means(Some("reason"))),
        when(spoken, move || means(None)),
        when(spoken, move || quote(theirs).part("reason")),
        explain(scene, theirs),
    ]
    .into_view()
}

fn text(scene: Scene, pick: Pick, say: fn(&Subject, &Words) -> String) -> Derived<String> {
    scene.text(move |state, words| {
        let subject = state.lifecycle().and_then(pick);
        subject
            .map(|subject| say(&subject, words))
            .unwrap_or_default()
    })
}
