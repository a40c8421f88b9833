//! So many requests in so many seconds, for each session or key. In real time: a stepped clock
//! must not lift a limit that a browser is waiting for.

use super::failure::Failure;
use super::session::{cookie, key};
use super::state::App;
use crate::world::clock::{iso, later};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The limit in force.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Rate {
    limit: u32,
    window_seconds: u32,
}

/// Who has sent how much.
#[derive(Debug)]
pub(crate) struct Limits {
    rate: Rate,
    windows: BTreeMap<String, Window>,
}

#[derive(Debug)]
struct Window {
    since: Instant,
    used: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self::new(Rate {
            limit: 600,
            window_seconds: 60,
        })
    }
}

impl Limits {
    /// A limit that nobody has used yet.
    pub(crate) fn new(rate: Rate) -> Self {
        Self {
            rate,
            windows: BTreeMap::new(),
        }
    }

    /// Counts a request; the error is how long to wait.
    fn take(&mut self, who: &str) -> Result<(), Duration> {
        let length = Duration::from_secs(self.rate.window_seconds.into());
        let now = Instant::now();
        self.windows
            .retain(|_, window| now.duration_since(window.since) < length);
        let window = self.windows.entry(who.to_owned()).or_insert(Window {
            since: now,
            used: 0,
        });
        if window.used >= self.rate.limit {
            return Err(length.saturating_sub(now.duration_since(window.since)));
        }
        window.used += 1;
        Ok(())
    }
}

pub(crate) async fn limit(State(app): State<App>, request: Request, next: Next) -> Response {
    if !super::is_api(request.uri().path()) {
        return next.run(request).await;
    }
    let who = who(request.headers());
    let (taken, limit) = {
        let limits = &mut app.lock().limits;
        (limits.take(&who), limits.rate.limit)
    };
    match taken {
        Ok(()) => next.run(request).await,
        Err(wait) => refuse(limit, wait),
    }
}

fn who(headers: &HeaderMap) -> String {
    key(headers, true)
        .map(str::to_owned)
        .or_else(|| cookie(headers))
        .unwrap_or_default()
}

fn refuse(limit: u32, wait: Duration) -> Response {
    // Rounded up, so that whoever waits that long is let in.
    let seconds = wait.as_secs() + 1;
    let reset = SignedDuration::try_from(wait).unwrap_or_default();
    let reset = iso(later(Timestamp::now(), reset));
    let mut response = Failure::rate_limited().into_response();
    let headers = [
        ("retry-after", seconds.to_string()),
        ("x-ratelimit-limit", limit.to_string()),
        ("x-ratelimit-remaining", "0".to_owned()),
        ("x-ratelimit-reset", reset),
    ];
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response
                .headers_mut()
                .insert(HeaderName::from_static(name), value);
        }
    }
    response
}
