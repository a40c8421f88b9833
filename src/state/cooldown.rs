use super::State;
use crate::api::Millis;
use crate::api::instant::MINUTE;

/// So long a code may be on its way: another request makes it useless at many registries.
const COOL_DOWN: Millis = 6.0 * 60.0 * MINUTE;

/// When a code was asked for so recently that asking again needs a second thought.
pub fn code_under_way(state: &State) -> Option<Millis> {
    let asked = state.code_requested_at;
    asked.filter(|asked| state.now - asked < COOL_DOWN)
}
