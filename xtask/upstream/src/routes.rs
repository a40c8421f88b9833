//! What the widget asks for, and nothing else: a key can do more than the page should.

use axum::http::Method;

/// How an API wants its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// `Authorization: Bearer …`
    Bearer,
    /// `X-API-Key: …`
    Legacy,
    /// `Authorization: …`, whose scheme the documents do not name: the variable holds it whole.
    Whole,
}

const ACTIONS: [&str; 5] = [
    "update-epp",
    "retry-transfer",
    "request-epp",
    "retry-registration",
    "status-sync",
];

/// How the key goes with this request, if it is one of the widget's, or the list of domains that
/// the page offers.
pub(crate) fn manner(method: &Method, path: &str) -> Option<Manner> {
    let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    match (method.as_str(), parts.as_slice()) {
        ("GET", ["api", "v2", "domains"]) => Some(Manner::Bearer),
        ("GET", ["api", "v2", "domains", id, "lifecycle"]) if is_name(id) => Some(Manner::Bearer),
        ("POST", ["api", "v2", "domains", id, "actions", action])
            if is_name(id) && ACTIONS.contains(action) =>
        {
            Some(Manner::Bearer)
        }
        ("GET", ["api", "jobs", id]) if is_name(id) => Some(Manner::Bearer),
        ("GET", ["api", "domains", id, "transfer-error"]) if is_number(id) => Some(Manner::Legacy),
        ("POST", ["api", "domains", id, "status-sync" | "retry-transfer"]) if is_number(id) => {
            Some(Manner::Legacy)
        }
        ("GET" | "PUT", ["accounts", account, "domains", "transfers", domain])
            if is_name(account) && is_name(domain) =>
        {
            Some(Manner::Whole)
        }
        _ => None,
    }
}

/// One segment that can neither climb nor be read as two.
fn is_name(segment: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    segment.bytes().all(plain) && segment.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

fn is_number(segment: &str) -> bool {
    !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Manner, manner};
    use axum::http::Method;

    #[test]
    fn what_the_widget_asks_for_is_passed_on() {
        for (method, path, expected) in [
            (Method::GET, "/api/v2/domains", Manner::Bearer),
            (
                Method::GET,
                "/api/v2/domains/dom_1/lifecycle",
                Manner::Bearer,
            ),
            (
                Method::POST,
                "/api/v2/domains/dom_1/actions/update-epp",
                Manner::Bearer,
            ),
            (Method::GET, "/api/jobs/dbj_1", Manner::Bearer),
            (Method::GET, "/api/domains/7/transfer-error", Manner::Legacy),
            (
                Method::POST,
                "/api/domains/7/retry-transfer",
                Manner::Legacy,
            ),
            (
                Method::PUT,
                "/accounts/9/domains/transfers/xn--a.example",
                Manner::Whole,
            ),
        ] {
            assert_eq!(manner(&method, path), Some(expected), "{method} {path}");
        }
    }

    #[test]
    fn what_the_key_could_do_besides_is_not() {
        for (method, path) in [
            (Method::GET, "/api/v2/me"),
            (Method::POST, "/api/v2/orders"),
            (Method::POST, "/api/keys/1/roll"),
            (Method::DELETE, "/api/v2/domains/dom_1/lifecycle"),
            (Method::POST, "/api/v2/domains"),
            (Method::POST, "/api/v2/domains/dom_1/actions/renew"),
            (Method::GET, "/api/v2/domains/../lifecycle"),
            (Method::GET, "/api/v2/domains/%2e%2e/lifecycle"),
            (Method::GET, "/api/v2/domains//lifecycle"),
            (Method::GET, "/api/jobs/"),
            (Method::GET, "/api/jobs/1/2"),
            (Method::GET, "/api/domains/x/transfer-error"),
            (Method::GET, "/accounts/9/domains/transfers/.."),
            (Method::GET, "/accounts/9/invoices"),
            (Method::GET, "api/v2/domains"),
        ] {
            assert_eq!(manner(&method, path), None, "{method} {path}");
        }
    }
}
