use super::{FaultKind, Millis, Response, instant, retry_after};

/// What can be done about an answer outside 2xx, by its status alone: the APIs have several codes
/// for one status, and bodies that are empty. `retry_at` is what the body said about waiting.
pub(super) fn fault_kind(response: &Response, retry_at: Option<&str>, now: Millis) -> FaultKind {
    match response.status {
        // A redirect that was not followed (0, 3xx) leads to a sign-in page.
        0 | 300..400 | 401 => FaultKind::Unauthorized,
        400 => FaultKind::Validation,
        403 => FaultKind::Forbidden,
        404 | 410 => FaultKind::NotFound,
        409 => FaultKind::Conflict,
        429 => FaultKind::RateLimited {
            wait: wait(response, retry_at, now),
        },
        // Somebody in between gave up waiting: what the server did is not known.
        408 | 504 => FaultKind::Timeout,
        500.. => FaultKind::Server,
        _ => FaultKind::Refused,
    }
}

fn wait(response: &Response, retry_at: Option<&str>, now: Millis) -> Option<Millis> {
    let (header, reset) = (
        response.retry_after.as_deref(),
        response.rate_limit_reset.as_deref(),
    );
    // A point in time is one of the server's clock; the customer's may be wrong.
    let date = response.date.as_deref();
    let now = date.and_then(instant::parse_http_date).unwrap_or(now);
    retry_after::wait(header, reset, now).or_else(|| retry_after::wait(retry_at, retry_at, now))
}
