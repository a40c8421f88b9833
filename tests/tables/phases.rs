//! What the host element shows itself as.

use crate::diagnosis::showing;
use contract::v2::Lifecycle;
use domain_lifecycle::api::{Fault, FaultKind};
use domain_lifecycle::state::{State, Trouble, phase};

#[test]
fn every_combination_has_one_word() {
    for row in 0..32_usize {
        let is = |place| crate::diagnosis::bit(row, place);
        let mut state = showing(Lifecycle::default());
        if is(0) {
            state.config.target.domain.clear();
        }
        state.signed_out = is(1);
        state.held_until = is(2).then_some(1.0);
        if !is(3) {
            state.picture = None;
        }
        state.trouble = is(4).then(|| Trouble {
            fault: Fault::bare(FaultKind::Server, Some(503)),
            retry_at: None,
        });
        let expected = match [is(0), is(1), is(2), is(3), is(4)] {
            [true, ..] => "error",
            [_, true, ..] => "signed-out",
            [_, _, true, ..] => "rate-limited",
            [.., true, false] => "ready",
            [.., true, true] => "stale",
            [.., false, true] => "error",
            [.., false, false] => "loading",
        };
        assert_eq!(phase(&state).name(), expected, "{row:05b}");
    }
    assert_eq!(phase(&State::default()).name(), "error", "no domain yet");
}
