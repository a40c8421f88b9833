//! Request bodies: read strictly, and by hand, as every mistake gets its own answer.

use super::failure::Failure;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

/// A JSON object, empty when the body was.
#[derive(Debug)]
pub(crate) struct Members(pub(crate) Map<String, Value>);

impl<S: Send + Sync> FromRequest<S> for Members {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let is_json = is_json(request.headers());
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| Failure::of_status(rejection.status()))?;
        if bytes.is_empty() {
            return Ok(Self(Map::new()));
        }
        if !is_json {
            return Err(Failure::media_type());
        }
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(members)) => Ok(Self(members)),
            Ok(_) => Err(Failure::member("", INVALID, "An object is expected.")),
            Err(_) => Err(Failure::invalid("The request body is not valid JSON.")),
        }
    }
}

/// The code of a member that is there and wrong.
pub(crate) const INVALID: &str = "invalid_request";

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let essence = media_type.and_then(|text| text.split(';').next());
    essence.is_some_and(|e| e.trim().eq_ignore_ascii_case("application/json"))
}

impl Members {
    /// Refuses members with other names.
    pub(crate) fn only(&self, names: &[&str]) -> Result<(), Failure> {
        match self.0.keys().find(|key| !names.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(Failure::member(&pointer(key), INVALID, "Unknown member.")),
        }
    }

    /// A text that is not blank, if the member is there at all.
    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>, Failure> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
            Some(Value::String(_)) => {
                let detail = format!("`{name}` must not be empty.");
                Err(Failure::member(&pointer(name), "missing_required", &detail))
            }
            Some(_) => Err(Self::wrong(name, "a text")),
        }
    }

    /// A flag that is off when absent.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, Failure> {
        match self.0.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(Self::wrong(name, "true or false")),
        }
    }

    /// Says what a member should have been.
    pub(crate) fn wrong(name: &str, expected: &str) -> Failure {
        let detail = format!("`{name}` must be {expected}.");
        Failure::member(&format!("/{name}"), INVALID, &detail)
    }
}

fn pointer(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}
