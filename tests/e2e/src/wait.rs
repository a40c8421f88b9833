//! Waiting for something to become true.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// After which something is taken never to happen.
const PATIENCE: Duration = Duration::from_secs(40);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(40);

/// Looks until `look` succeeds, and returns what it saw. Its last error says what was missing.
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Result<T>) -> Result<T> {
    patiently(PATIENCE, what, look).await
}

/// The same for what takes longer.
pub(crate) async fn patiently<T>(
    patience: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Result<T>,
) -> Result<T> {
    let started = Instant::now();
    loop {
        let seen = look().await;
        if seen.is_ok() || started.elapsed() > patience {
            return seen.with_context(|| format!("waited {patience:?} for {what}"));
        }
        tokio::time::sleep(PAUSE).await;
    }
}
