use super::State;

/// The state of the host element, as `data-state` and `:state(…)` show it. The eighth word of
/// the public surface, `failed`, is the loader's to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is known yet.
    Loading,
    /// The lifecycle is painted.
    Ready,
    /// An earlier lifecycle is painted, and refreshing it fails.
    Stale,
    /// Nothing to show but the reason.
    Error,
    /// Nothing is sent until the limit ends.
    RateLimited,
    /// Nothing is sent until `resume()`.
    SignedOut,
}

impl Phase {
    /// The public word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Stale => "stale",
            Self::Error => "error",
            Self::RateLimited => "rate-limited",
            Self::SignedOut => "signed-out",
        }
    }
}

/// What the host element shows itself as.
pub fn phase(state: &State) -> Phase {
    if state.config.fault().is_some() {
        Phase::Error
    } else if state.signed_out {
        Phase::SignedOut
    } else if state.held_until.is_some() {
        Phase::RateLimited
    } else {
        match (&state.picture, &state.trouble) {
            (Some(_), None) => Phase::Ready,
            (Some(_), Some(_)) => Phase::Stale,
            (None, Some(_)) => Phase::Error,
            (None, None) => Phase::Loading,
        }
    }
}
