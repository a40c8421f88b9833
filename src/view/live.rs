use super::derived::derived;
use super::dom::{Child as _, El, el, optional};
use super::scene::Scene;
use super::server_text::server_text;
use super::subject::leading;
use crate::state::{Phase, Reading, State, phase, standing};
use crate::words::{self, Key, Words};

/// What is said to those who do not see the screen. The element is there from the start, as
/// later ones are not listened to; its text changes only when there is something new to say.
pub(super) fn live(scene: Scene) -> El {
    // Those who see only the skeleton are told as well when it takes long.
    let late = scene.derive(|state| phase(state) == Phase::Loading && is_slow(state));
    // What the server said about the last action comes last, marked as its own.
    let remark = scene.derive(|state| {
        match phase(state) {
            Phase::Stale | Phase::Ready => state.notice.as_ref().and_then(|n| n.server.clone()),
            _ => None,
        }
        .unwrap_or_default()
    });
    el("p")
        .attr("role", "status")
        .class(derived(move || if late.get() { "slow" } else { "unseen" }))
        .child(scene.text(sentence))
        .child(optional(remark, |text| {
            [" ".into_view(), server_text(text).into()].into_view()
        }))
}

fn sentence(state: &State, words: &Words) -> String {
    match phase(state) {
        Phase::Loading => loading(state, words),
        Phase::SignedOut => words.say(Key::SignedOut).to_owned(),
        Phase::RateLimited => words.say(Key::Held).to_owned(),
        Phase::Error => trouble(state, words),
        Phase::Stale => [trouble(state, words), known(state, words)].join(" "),
        Phase::Ready => known(state, words),
    }
}

fn loading(state: &State, words: &Words) -> String {
    let key = if is_slow(state) {
        Key::StillLoading
    } else {
        Key::Loading
    };
    words.say(key).to_owned()
}

fn is_slow(state: &State) -> bool {
    matches!(state.reading, Reading::Asked { slow: true, .. })
}

fn trouble(state: &State, words: &Words) -> String {
    let key = match (state.config.fault(), &state.trouble) {
        (Some(fault), _) => words.target_fault(fault),
        (None, Some(trouble)) => words.trouble(trouble.fault.kind),
        (None, None) => return String::new(),
    };
    words.say(key).to_owned()
}

/// What is under way, what the last action came to, and where things stand.
fn known(state: &State, words: &Words) -> String {
    let mut said = Vec::new();
    match state.doing {
        Some(doing) if doing.slow => said.push(words.say(Key::StillSending).to_owned()),
        Some(_) => said.push(words.say(Key::Sending).to_owned()),
        None if state.job.is_some() => said.push(words.say(Key::JobRunning).to_owned()),
        None => {}
    }
    if let Some(notice) = &state.notice {
        said.push(words.notice(notice));
    }
    if let Some(lifecycle) = state.lifecycle() {
        let turn = words::turn(standing(lifecycle).actor);
        said.push(format!(
            "{}. {}.",
            words.say(leading(lifecycle).label),
            words.say(turn)
        ));
    }
    said.join(" ")
}
