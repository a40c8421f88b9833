use serde_json::{Value, json};

/// What happens to a request.
pub(super) enum Kind {
    /// Nobody listens at that port.
    Refused,
    /// As the sandbox does it.
    Fault(Value),
}

impl Kind {
    pub(super) fn name(&self) -> String {
        match self {
            Self::Refused => "refused".to_owned(),
            Self::Fault(fault) => fault.to_string(),
        }
    }
}

fn faults<const N: usize>(faults: [Value; N]) -> Vec<Kind> {
    faults.into_iter().map(Kind::Fault).collect()
}

/// What happens to connections.
pub(super) fn connection() -> Vec<Kind> {
    let mut all = faults([
        json!({ "dropBefore": true }),
        json!({ "dropAfter": true }),
        json!({ "stall": "before" }),
        json!({ "stall": "after" }),
        json!({ "stall": "body" }),
        json!({ "truncate": true }),
        json!({ "reorder": true }),
    ]);
    all.push(Kind::Refused);
    all
}

/// What happens to answers.
pub(super) fn on_the_way() -> Vec<Kind> {
    let hostile = [
        "//evil.example/api/jobs/1",
        "https://evil.example/api/jobs/1",
        "/api/../admin",
        "javascript:alert(1)",
        "",
    ];
    let links = hostile.map(|link| {
        let values = json!({ "/operation/pollUrl": link, "/operation/jobId": link });
        Kind::Fault(json!({ "change": { "replace": values } }))
    });
    let mut all = faults([
        json!({ "change": "duplicate" }),
        json!({ "change": "garble" }),
        json!({ "change": { "contentType": "text/html" } }),
        json!({ "change": { "contentType": "" } }),
        json!({ "change": { "pad": 20_000_000 } }),
        json!({ "change": { "nest": 100_000 } }),
        page("text/html", "<!doctype html><title>Sign in</title><form>"),
        page(
            "application/json",
            "<!doctype html><title>Sign in</title><form>",
        ),
        page("application/json", "{}"),
        page("application/json", "[]"),
        page("application/json", "null"),
        page("application/json", "\"ok\""),
        page("application/json", "\u{feff}{\"transferStatus\":null}"),
        page("application/json", "{\"transferStatus\":"),
        page("text/plain", "NaN"),
        json!({ "emptyBody": 200 }),
        json!({ "emptyBody": 204 }),
    ]);
    all.extend(links);
    all
}

fn page(content_type: &str, body: &str) -> Value {
    json!({ "raw": { "status": 200, "contentType": content_type, "body": body } })
}

/// Every status that is no success: bare, and with a page. A redirect leads to a sign-in page.
pub(super) fn statuses() -> Vec<Kind> {
    let odd = [100, 103, 199, 300, 304, 599, 600, 999];
    let known = (400..=431).chain([451]).chain(500..=511);
    let bare = odd.into_iter().chain(known);
    let bare = bare.map(|status| json!({ "emptyBody": status }));
    let pages = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504].map(|status| {
        let body = "<html><body>nginx</body></html>";
        json!({ "raw": { "status": status, "contentType": "text/html", "body": body } })
    });
    let own = [400, 401, 403, 404, 409, 413, 415, 429, 500, 503, 504];
    let own = own.map(|status| json!({ "error": status }));
    let moved = [301, 302, 303, 307, 308]
        .map(|status| json!({ "status": status, "headers": { "Location": "/sign-in" } }));
    let all = bare.chain(pages).chain(own).chain(moved);
    all.map(Kind::Fault).collect()
}

/// Waits that no clock holds, and that say nothing.
pub(super) fn headers() -> Vec<Kind> {
    let endless = "9".repeat(400);
    let waits = [
        "0",
        "-1",
        "1.5",
        "soon",
        "",
        "99999999999999999999",
        endless.as_str(),
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Fri, 99 Foo 2026 99:99:99 GMT",
    ];
    let limited = waits.map(|wait| {
        let headers = json!({ "Retry-After": wait, "X-RateLimit-Reset": wait });
        json!({ "status": 429, "headers": headers })
    });
    let body = json!({ "error": "Too Many Requests", "retryAfter": 1.0e300 });
    let in_body = json!({ "status": 429, "body": body });
    let all = limited.into_iter().chain([in_body]);
    all.map(Kind::Fault).collect()
}
