//! Faults on order: what networks and servers do to a browser, each a given number of times.

mod broken;
mod change;
mod instead;

use super::dress::dressed;
use super::failure::Failure;
use super::serve::Connection;
use super::state::App;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use change::Change;
use instead::{Raw, status_of};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

pub(crate) use broken::WasCut;

/// The faults that are still to happen, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    orders: Vec<Order>,
    /// Rings when an API has answered: for answers that are held back behind a later one.
    answered: Arc<Notify>,
}

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
    stall: Option<Stall>,
    /// The answer is held back until a later request has been answered.
    reorder: bool,
    change: Option<Change>,
}

/// Where everything stops, until whoever asked goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Stall {
    /// Before the world has changed.
    Before,
    /// After it, and before the headers.
    After,
    /// In the middle of the body.
    Body,
}

impl Faults {
    pub(crate) fn add(&mut self, order: Order) {
        self.orders.push(order);
    }

    pub(crate) fn clear(&mut self) {
        self.orders.clear();
    }

    fn take(&mut self, method: &Method, path: &str) -> Option<Fault> {
        let order = self
            .orders
            .iter_mut()
            .find(|order| order.times > 0 && order.matches.hits(method, path))?;
        order.times -= 1;
        let fault = order.fault.clone();
        self.orders.retain(|order| order.times > 0);
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
    if path.starts_with("/sandbox/") {
        return next.run(request).await;
    }
    let fault = app.lock().faults.take(request.method(), path);
    let is_api = super::is_api(path);
    let answered = Arc::clone(&app.lock().faults.answered);
    let response = match fault {
        Some(fault) => suffer(&app, fault, request, next).await,
        None => next.run(request).await,
    };
    if is_api {
        answered.notify_waiters();
    }
    response
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
        return broken::cut(connection);
    }
    if fault.stall == Some(Stall::Before) {
        return pending().await;
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
        return broken::cut(connection);
    }
    if fault.reorder {
        let answered = Arc::clone(&app.lock().faults.answered);
        answered.notified().await;
    }
    fault.deliver(response).await
}

impl Fault {
    /// What is left of the real answer on its way.
    async fn deliver(self, response: Response) -> Response {
        match (self.stall, self.change) {
            (Some(Stall::After), _) => pending().await,
            (Some(Stall::Body), _) => broken::stall(response).await,
            (_, Some(change)) => change.made_to(response).await,
            _ if self.truncate => broken::truncate(response).await,
            _ => response,
        }
    }
}
