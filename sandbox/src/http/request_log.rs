//! Every request to the API, as it came: a test can ask what was sent. In memory only.

use super::fault::WasCut;
use super::state::App;
use crate::world::clock::iso;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;

const LARGEST_BODY: usize = 64 * 1024;

/// The requests since the last reset.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    entries: Vec<Entry>,
    next: u64,
}

/// One request.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    #[serde(skip)]
    number: u64,
    method: String,
    path: String,
    /// Null until it is answered, and for ever when the connection was cut instead.
    status: Option<u16>,
    at: String,
    /// As JSON if it is, else as text; null when there was none.
    body: Value,
}

/// Marks a request whose body was not read to its end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TooLarge;

impl RequestLog {
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.entries.clone()
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }

    /// Writes down a request that has come in, and returns its number.
    fn came_in(&mut self, mut entry: Entry) -> u64 {
        self.next += 1;
        entry.number = self.next;
        self.entries.push(entry);
        self.next
    }

    fn was_answered(&mut self, number: u64, status: u16) {
        let entry = self.entries.iter_mut().find(|e| e.number == number);
        if let Some(entry) = entry {
            entry.status = Some(status);
        }
    }
}

pub(crate) async fn record(State(app): State<App>, request: Request, next: Next) -> Response {
    if !super::is_api(request.uri().path()) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let mut entry = Entry {
        number: 0,
        method: parts.method.to_string(),
        path: parts.uri.to_string(),
        status: None,
        at: iso(app.lock().world.now()),
        body: Value::Null,
    };
    let mut passed = Request::from_parts(parts, Body::empty());
    if let Ok(bytes) = to_bytes(body, LARGEST_BODY).await {
        entry.body = readable(&bytes);
        *passed.body_mut() = Body::from(bytes);
    } else {
        passed.extensions_mut().insert(TooLarge);
    }
    // Now, and not with its answer: whoever asked may go away before it.
    let number = app.lock().log.came_in(entry);
    let response = next.run(passed).await;
    if response.extensions().get::<WasCut>().is_none() {
        let status = response.status().as_u16();
        app.lock().log.was_answered(number, status);
    }
    response
}

fn readable(bytes: &Bytes) -> Value {
    if bytes.is_empty() {
        return Value::Null;
    }
    serde_json::from_slice(bytes)
        .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(bytes).into_owned()))
}
