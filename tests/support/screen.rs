//! What is on the screen, as far as it is sentences: never nothing.

use crate::voice::voice;
use domain_lifecycle::state::{Phase, State, phase, standing};
use domain_lifecycle::words::{self, Key, Words};

thread_local! {
    static WORDS: Words = voice("en");
}

/// Fails if a customer would look at an empty panel, or at a sentence with a gap.
pub(crate) fn must_say_something(state: &State) {
    let said = WORDS.with(|words| sentences(state, words));
    assert!(!said.is_empty() || is_waiting(state), "blank: {state:?}");
    for sentence in said {
        let whole = !sentence.trim().is_empty() && !sentence.contains('{');
        assert!(whole, "{sentence:?} of {state:?}");
    }
}

/// Before the first answer there is a skeleton.
fn is_waiting(state: &State) -> bool {
    phase(state) == Phase::Loading
}

fn sentences(state: &State, words: &Words) -> Vec<String> {
    let say = |key: Key| words.say(key).to_owned();
    let target = state.config.fault().map(|f| say(words.target_fault(f)));
    let trouble = state.trouble.as_ref();
    let trouble = trouble.map(|t| say(words.trouble(t.fault.kind)));
    let notice = state.notice.as_ref().map(|n| words.notice(n));
    let held = state.held_until.map(|until| words.held(until, state.now));
    let signed_out = state.signed_out.then(|| say(Key::SignedOut));
    let above = [target, trouble, notice, held, signed_out];
    let mut said: Vec<String> = above.into_iter().flatten().collect();
    if let Some(lifecycle) = state.lifecycle() {
        let now = standing(lifecycle);
        said.extend([say(words::turn(now.actor)), say(words::step(now.step))]);
    }
    said
}
