use super::derived::Derived;
use super::dom::{El, View, el, when};
use super::focus;
use super::footer::footer;
use super::freshness::freshness;
use super::header::{Explain, header};
use super::inert::host_slot;
use super::notice::notice;
use super::panels::panels;
use super::scene::Scene;
use super::server_text::gloss;
use super::trouble::trouble;
use super::turn::turn;
use super::working::working;
use crate::words::{Key, terms_said};

/// The full widget.
pub(super) fn card(scene: Scene) -> El {
    let known = scene.derive(|state| state.picture.is_some());
    frame(scene)
        .child(trouble(scene))
        .child(when(known, move || picture(scene)))
        .child(host_slot("help"))
        .child(host_slot("footer"))
}

/// What the last good answer said, and what can be done about it.
fn picture(scene: Scene) -> El {
    el("div")
        .class("picture")
        .child(focus::return_to(scene, top(scene, meaning)))
        .child(working(scene))
        .child(notice(scene))
        .child(panels(scene))
        .child(footer(scene))
}

/// What the server's words mean, where it speaks the language of registries.
fn meaning(scene: Scene, theirs: Derived<String>) -> View {
    gloss(scene.text(move |state, words| {
        let said = state.lifecycle().map(terms_said).unwrap_or_default();
        theirs.with(|theirs| words.plainly(theirs, &said))
    }))
}

/// The card itself.
pub(super) fn frame(scene: Scene) -> El {
    el("section")
        .class("card")
        .attr("aria-label", scene.say(Key::WidgetLabel))
}

/// Where things stand, and whose turn it is.
pub(super) fn top(scene: Scene, explain: Explain) -> El {
    el("div")
        .class("top")
        .attr("tabindex", "-1")
        .child(header(scene, explain))
        .child(turn(scene))
        .child(freshness(scene))
}
