//! What the scripted API answers.

use domain_lifecycle::api::{Content, Millis, NoAnswer, Response};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// One answer, and how long it takes.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) after: Millis,
    pub(crate) result: Result<Response, NoAnswer>,
}

impl Reply {
    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self::content(status, Content::Json(serde_json::from_value(body).unwrap()))
    }

    fn content(status: u16, content: Content) -> Self {
        Self {
            after: 0.0,
            result: Ok(Response {
                status,
                retry_after: None,
                rate_limit_reset: None,
                date: None,
                content,
            }),
        }
    }

    /// A body of `contract/fixtures`, with the status that its name or its content says.
    pub(crate) fn fixture(name: &str) -> Self {
        let body = fixture(name);
        let said = body.get("code").and(body.get("status"));
        let status = said.and_then(Value::as_u64).unwrap_or(200);
        Self::json(u16::try_from(status).unwrap(), body)
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self::content(status, Content::Empty)
    }

    /// A page of a proxy where JSON was expected.
    pub(crate) fn html(status: u16) -> Self {
        Self::content(status, Content::Unreadable)
    }

    /// The connection breaks: whether the server did anything is not known.
    pub(crate) fn cut() -> Self {
        Self {
            after: 0.0,
            result: Err(NoAnswer),
        }
    }

    /// Nothing ever comes back.
    pub(crate) fn never() -> Self {
        Self::cut().after(Millis::INFINITY)
    }

    /// A 429, with a `Retry-After` if one is given.
    pub(crate) fn too_many(retry_after: Option<&str>) -> Self {
        let mut reply = Self::fixture("problem-429");
        if let Ok(response) = &mut reply.result {
            response.retry_after = retry_after.map(str::to_owned);
        }
        reply
    }

    pub(crate) fn reset_at(mut self, date: &str) -> Self {
        if let Ok(response) = &mut self.result {
            response.rate_limit_reset = Some(date.to_owned());
        }
        self
    }

    /// The server's clock.
    pub(crate) fn dated(mut self, date: &str) -> Self {
        if let Ok(response) = &mut self.result {
            response.date = Some(date.to_owned());
        }
        self
    }

    /// It takes so many milliseconds.
    pub(crate) fn after(self, after: Millis) -> Self {
        Self { after, ..self }
    }
}

/// A body of `contract/fixtures`.
pub(crate) fn fixture(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/fixtures");
    let text = fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A refused transfer whose code is wrong.
pub(crate) fn wrong_code() -> Reply {
    Reply::fixture("lifecycle-transfer-transfer-failed-at-registry")
}

pub(crate) fn transfer(kind: &str) -> Reply {
    Reply::fixture(&format!("lifecycle-transfer-{}", kind.replace('_', "-")))
}

pub(crate) fn registration(kind: &str) -> Reply {
    Reply::fixture(&format!("lifecycle-registration-{kind}"))
}

/// A transfer with everything on screen and everything allowed, beside a registration likewise.
pub(crate) fn all_allowed() -> Value {
    let yes = json!({ "allowed": true, "reason": null });
    json!({
        "transferStatus": {
            "kind": "transfer_failed_at_registry",
            "actions": { "canUpdateEpp": yes, "canRetryTransfer": yes, "canRequestFreshEpp": yes },
            "capability": {
                "showProgress": true, "showInvoice": true, "showFailedRetry": true,
                "showEppUpdate": true, "showDualIssues": true
            }
        },
        "registrationStatus": {
            "kind": "failed", "supported": true,
            "actions": { "canRetryRegistration": yes, "canFixIdentity": yes }
        }
    })
}
