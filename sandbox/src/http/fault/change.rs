//! What proxies and servers do to an answer on its way.

use axum::body::{Body, to_bytes};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A change to the real answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Change {
    /// The body comes twice, one after the other.
    Duplicate,
    /// Bytes that are no UTF-8 stand where an `e` stood.
    Garble,
    /// The body is called something else.
    ContentType(String),
    /// The body is followed by white space up to so many bytes.
    Pad(usize),
    /// So many brackets stand inside each other where the transfer should be.
    Nest(usize),
    /// Values by JSON Pointer (RFC 6901); members that are not there are put in.
    Replace(BTreeMap<String, Value>),
}

impl Change {
    pub(super) async fn made_to(self, response: Response) -> Response {
        let (mut parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        if let Self::ContentType(name) = &self
            && let Ok(value) = HeaderValue::from_str(name)
        {
            parts.headers.insert(CONTENT_TYPE, value);
        }
        parts.headers.remove(CONTENT_LENGTH);
        Response::from_parts(parts, Body::from(self.change(body.to_vec())))
    }

    fn change(self, body: Vec<u8>) -> Vec<u8> {
        match self {
            Self::ContentType(_) => body,
            Self::Duplicate => body.repeat(2),
            Self::Garble => body.into_iter().map(garbled).collect(),
            Self::Pad(length) => {
                let mut body = body;
                body.resize(length.max(body.len()), b' ');
                body
            }
            Self::Nest(depth) => nested(depth),
            Self::Replace(values) => replaced(body, values),
        }
    }
}

fn garbled(byte: u8) -> u8 {
    if byte == b'e' { 0xff } else { byte }
}

fn nested(depth: usize) -> Vec<u8> {
    let (open, close) = ("[".repeat(depth), "]".repeat(depth));
    format!("{{\"transferStatus\":{open}{close}}}").into_bytes()
}

/// A body that is no JSON stays as it is.
fn replaced(body: Vec<u8>, values: BTreeMap<String, Value>) -> Vec<u8> {
    let Ok(mut json) = serde_json::from_slice(&body) else {
        return body;
    };
    for (pointer, value) in values {
        put(&mut json, &pointer, value);
    }
    json.to_string().into_bytes()
}

fn put(json: &mut Value, pointer: &str, value: Value) {
    if let Some(place) = json.pointer_mut(pointer) {
        *place = value;
        return;
    }
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    if let Some(Value::Object(members)) = json.pointer_mut(parent) {
        members.insert(key.to_owned(), value);
    }
}
