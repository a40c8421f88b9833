//! Faults on order: what networks and servers do to a browser, each a given number of times.

use super::dress::dressed;
use super::failure::Failure;
use super::serve::Connection;
use super::state::App;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;

/// The faults that are still to happen, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Order>);

/// An order for faults.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Order {
    #[serde(default, rename = "match")]
    matches: Match,
    #[serde(default = "once")]
    times: u32,
    fault: Fault,
}

fn once() -> u32 {
    1
}

/// Which requests are hit; what is absent matches all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Match {
    method: Option<String>,
    /// A part of the path.
    path: Option<String>,
}

/// What happens to them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct Fault {
    delay_ms: Option<u64>,
    /// The connection is cut before the world has changed.
    drop_before: bool,
    /// The world changes, and then the connection is cut.
    drop_after: bool,
    status: Option<u16>,
    body: Value,
    headers: BTreeMap<String, String>,
    /// The API's own error of that status, in its own words.
    error: Option<u16>,
    raw: Option<Raw>,
    /// Half of the answer, and then the connection is cut.
    truncate: bool,
    empty_body: Option<u16>,
}

/// An answer to the letter.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Raw {
    status: u16,
    content_type: String,
    body: String,
}

/// Marks an answer that was never sent whole.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WasCut;

impl Faults {
    pub(crate) fn add(&mut self, order: Order) {
        self.0.push(order);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    fn take(&mut self, method: &Method, path: &str) -> Option<Fault> {
        let order = self
            .0
            .iter_mut()
            .find(|order| order.times > 0 && order.matches.hits(method, path))?;
        order.times -= 1;
        let fault = order.fault.clone();
        self.0.retain(|order| order.times > 0);
        Some(fault)
    }
}

impl Match {
    fn hits(&self, method: &Method, path: &str) -> bool {
        let method_hits = |m: &String| m.eq_ignore_ascii_case(method.as_str());
        self.method.as_ref().is_none_or(method_hits)
            && self.path.as_ref().is_none_or(|part| path.contains(part))
    }
}

pub(crate) async fn inject(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let fault = if path.starts_with("/sandbox/") {
        None
    } else {
        app.lock().faults.take(request.method(), path)
    };
    match fault {
        Some(fault) => suffer(&app, fault, request, next).await,
        None => next.run(request).await,
    }
}

async fn suffer(app: &App, fault: Fault, request: Request, next: Next) -> Response {
    if let Some(delay) = fault.delay_ms {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    let connection = request
        .extensions()
        .get::<ConnectInfo<Connection>>()
        .map(|info| info.0.clone());
    if fault.drop_before {
        return cut(connection);
    }
    if let Some(status) = fault.error {
        let error = Failure::of_status(status_of(status)).into_response();
        return dressed(app, request.uri().path(), error);
    }
    if let Some(answer) = fault.answer() {
        return answer;
    }
    let response = next.run(request).await;
    if fault.drop_after {
        return cut(connection);
    }
    if fault.truncate {
        return truncate(response).await;
    }
    response
}

impl Fault {
    /// The answer given instead of the real one.
    fn answer(&self) -> Option<Response> {
        if let Some(raw) = &self.raw {
            let body = Body::from(raw.body.clone());
            return Some(answer(raw.status, &raw.content_type, body));
        }
        if let Some(status) = self.empty_body {
            return Some(status_of(status).into_response());
        }
        let status = self.status?;
        let body = if self.body.is_null() {
            Body::empty()
        } else {
            Body::from(self.body.to_string())
        };
        let mut response = answer(status, "application/problem+json", body);
        for (name, value) in &self.headers {
            let name = HeaderName::try_from(name.as_str());
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) {
                response.headers_mut().insert(name, value);
            }
        }
        Some(response)
    }
}

fn answer(status: u16, content_type: &str, body: Body) -> Response {
    let mut response = (status_of(status), body).into_response();
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
    response
}

fn status_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Without a socket, as in a test of the router alone, the body breaks off instead.
fn cut(connection: Option<Connection>) -> Response {
    let mut response = match connection {
        Some(connection) => {
            connection.cut();
            Response::new(Body::empty())
        }
        None => Response::new(breaking_off(Bytes::new())),
    };
    response.extensions_mut().insert(WasCut);
    response
}

/// Promises the whole answer, and sends half of it.
async fn truncate(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let half = whole.slice(..whole.len() / 2);
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(whole.len()));
    Response::from_parts(parts, breaking_off(half))
}

fn breaking_off(sent: Bytes) -> Body {
    let end = stream::once(async {
        // What was sent so far leaves the server before the connection goes.
        tokio::task::yield_now().await;
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted))
    });
    Body::from_stream(stream::iter([Ok(sent)]).chain(end))
}
