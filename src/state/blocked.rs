use super::State;
use contract::v2::TransferKind;

/// A transfer that something blocks, at an API that names the causes only in general.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked {
    /// How many days it is kept; zero when it is given up today. `None` when the start is unknown.
    pub days_left: Option<i64>,
}

/// Whether the general causes are to be explained, and how long there is to remove them.
pub fn blocked(state: &State) -> Option<Blocked> {
    state.config.target.provider.abilities().keeps_blocked?;
    let transfer = state.lifecycle()?.transfer_status.as_ref()?;
    let stuck = transfer.kind == TransferKind::TransferErrorKnown;
    stuck.then(|| Blocked {
        days_left: transfer.progress.map(|p| p.days_remaining.max(0)),
    })
}
