//! One request to the API, and its answer: only what the widget needs passes, either way.

use super::refusal::Refusal;
use super::routes::{Manner, manner};
use super::{Key, Proxy, Upstream};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, DATE,
    RETRY_AFTER, USER_AGENT,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, request};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// As long as a widget waits.
const PATIENCE: Duration = Duration::from_secs(30);
/// More than any body of the widget.
const LARGEST_REQUEST: usize = 64 * 1024;
/// More than the widget reads.
const LARGEST_ANSWER: u64 = 8 * 1024 * 1024;

/// Headers of the answer that the page sees. No cookie, and nothing about who asked.
const PASSED: [HeaderName; 6] = [
    CONTENT_TYPE,
    DATE,
    RETRY_AFTER,
    HeaderName::from_static("x-ratelimit-limit"),
    HeaderName::from_static("x-ratelimit-remaining"),
    HeaderName::from_static("x-ratelimit-reset"),
];

/// A client that follows nothing, keeps no cookie and takes every status as it is.
pub(crate) fn agent(upstream: &Upstream) -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .https_only(upstream.is_https())
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(PATIENCE));
    // Another program of the machine need not hear a plain request to this one.
    let config = if upstream.is_https() {
        config
    } else {
        config.proxy(None)
    };
    config.build().into()
}

/// Passes on what the widget asks for; one line of it goes to the terminal.
pub(crate) async fn forward(State(proxy): State<Arc<Proxy>>, request: Request) -> Response {
    let started = Instant::now();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let answer = exchange(proxy, request).await;
    let said = match &answer {
        Ok(answer) => answer.status().to_string(),
        Err(refusal) => refusal.detail().to_owned(),
    };
    eprintln!(
        "{method} {path} → {said} ({} ms)",
        started.elapsed().as_millis()
    );
    answer.unwrap_or_else(IntoResponse::into_response)
}

async fn exchange(proxy: Arc<Proxy>, request: Request) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let manner = manner(&parts.method, path).ok_or(Refusal::NotTheWidgets)?;
    let body = to_bytes(body, LARGEST_REQUEST)
        .await
        .map_err(|_error| Refusal::TooLarge)?;
    let asked = asked(&proxy, &parts, manner).ok_or(Refusal::NotTheWidgets)?;
    let sent = tokio::task::spawn_blocking(move || send(&proxy, asked, &body)).await;
    sent.unwrap_or(Err(Refusal::Unreachable))
}

/// The request as the API gets it: nothing of the browser's headers but what the body is.
fn asked(proxy: &Proxy, parts: &request::Parts, manner: Manner) -> Option<request::Builder> {
    let mut asked = axum::http::Request::builder()
        .method(&parts.method)
        .uri(proxy.upstream.url(parts.uri.path()))
        .header(ACCEPT, "application/json")
        .header(ACCEPT_ENCODING, "identity")
        .header(
            USER_AGENT,
            concat!("domain-lifecycle-dev/", env!("CARGO_PKG_VERSION")),
        );
    if let Some(kind) = parts.headers.get(CONTENT_TYPE) {
        asked = asked.header(CONTENT_TYPE, kind);
    }
    let (name, value) = credential(&proxy.key, manner)?;
    Some(asked.header(name, value))
}

fn credential(key: &Key, manner: Manner) -> Option<(HeaderName, HeaderValue)> {
    let key = key.reveal();
    let (name, value) = match manner {
        Manner::Bearer => (AUTHORIZATION, format!("Bearer {key}")),
        Manner::Legacy => (HeaderName::from_static("x-api-key"), key.to_owned()),
        Manner::Whole => (AUTHORIZATION, key.to_owned()),
    };
    let mut value = HeaderValue::try_from(value).ok()?;
    value.set_sensitive(true);
    Some((name, value))
}

fn send(proxy: &Proxy, asked: request::Builder, body: &Bytes) -> Result<Response, Refusal> {
    let reads = asked.method_ref() == Some(&Method::GET);
    let sent = if reads {
        asked.body(()).map(|request| proxy.agent.run(request))
    } else {
        asked
            .body(&body[..])
            .map(|request| proxy.agent.run(request))
    };
    let answer = sent
        .map_err(|_unsendable| Refusal::NotTheWidgets)?
        .map_err(|error| refusal(&error))?;
    let (parts, mut body) = answer.into_parts();
    if parts.status.is_redirection() {
        return Err(Refusal::Redirected);
    }
    if parts.headers.contains_key(CONTENT_ENCODING) {
        return Err(Refusal::Unreadable);
    }
    let read = body.with_config().limit(LARGEST_ANSWER).read_to_vec();
    passed(
        &proxy.key,
        parts.status,
        &parts.headers,
        read.map_err(|error| cut_off(&error))?,
    )
}

/// Why a body that had begun could not be read: half of it, or packed in a way that it is not.
fn cut_off(error: &ureq::Error) -> Refusal {
    match refusal(error) {
        Refusal::TooSlow => Refusal::TooSlow,
        _ => Refusal::Unreadable,
    }
}

/// What is known of it in a word: an error of the client could quote what was sent.
fn refusal(error: &ureq::Error) -> Refusal {
    use ureq::Error as E;
    match error {
        E::Timeout(_) => Refusal::TooSlow,
        E::Tls(_) | E::Rustls(_) | E::Pem(_) => Refusal::NotTrusted,
        E::BodyExceedsLimit(_) | E::Protocol(_) => Refusal::Unreadable,
        _ => Refusal::Unreachable,
    }
}

/// The answer as the page gets it.
fn passed(
    key: &Key,
    status: StatusCode,
    headers: &HeaderMap,
    body: Vec<u8>,
) -> Result<Response, Refusal> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    for name in PASSED {
        if let Some(value) = headers
            .get(&name)
            .filter(|value| !key.is_in(value.as_bytes()))
        {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    let cache = HeaderValue::from_static("no-store");
    answer.headers_mut().insert(CACHE_CONTROL, cache);
    if key.is_in(&body) {
        let failed = status.is_client_error() || status.is_server_error();
        let status = if failed {
            status
        } else {
            StatusCode::BAD_GATEWAY
        };
        return Err(Refusal::HeldTheKey(status));
    }
    *answer.body_mut() = Body::from(body);
    Ok(answer)
}
