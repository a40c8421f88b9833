use super::derived::Derived;
use super::dom::{Child as _, El, View, el, optional};
use super::scene::Scene;
use crate::words::Key;

/// What limits the trust in what is shown, and what looking at it has already changed.
pub(super) fn freshness(scene: Scene) -> View {
    let lookup = scene.text(|state, words| {
        let lifecycle = state.lifecycle();
        let status = lifecycle.and_then(|l| l.whois_lookup_status.as_ref());
        let key = words.lookup(status);
        key.map(|key| words.say(key)).unwrap_or_default().to_owned()
    });
    let cleared = flag(scene, Key::ErrorsCleared, |l| l.transfer_errors_cleared);
    let synced = flag(scene, Key::StatusSynced, |l| l.domain_status_synced);
    [lookup, cleared, synced]
        .map(|text| optional(text, note))
        .into_view()
}

fn flag(scene: Scene, key: Key, is_set: fn(&contract::v2::Lifecycle) -> bool) -> Derived<String> {
    scene.text(move |state, words| {
        let set = state.lifecycle().is_some_and(is_set);
        let sentence = set.then(|| words.say(key));
        sentence.unwrap_or_default().to_owned()
    })
}

/// A remark that is only that.
pub(super) fn note(text: Derived<String>) -> El {
    el("p").class("freshness").child(text)
}
