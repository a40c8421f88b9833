//! Who is asking: the dashboard's session cookie, or an API key with scopes.

use super::failure::Failure;
use super::manner::Manner;
use super::state::App;
use crate::world::{account, id};
use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, COOKIE};
use axum::http::request::Parts;
use std::collections::BTreeMap;

/// The session cookie.
pub(crate) const COOKIE_NAME: &str = "hostup_session";

/// Who is signed in.
#[derive(Debug, Default)]
pub(crate) struct Sessions(BTreeMap<String, &'static str>);

impl Sessions {
    /// Signs an account in; the answer is the cookie's value.
    pub(crate) fn open(&mut self, account: &'static str) -> String {
        let token = id::token();
        self.0.insert(token.clone(), account);
        token
    }

    pub(crate) fn close(&mut self, token: &str) {
        self.0.remove(token);
    }

    /// Forgets everybody, while their browsers keep the cookie.
    pub(crate) fn expire(&mut self) {
        self.0.clear();
    }

    pub(crate) fn account(&self, headers: &HeaderMap) -> Option<&'static str> {
        self.0.get(&cookie(headers)?).copied()
    }
}

/// What a key may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    ReadDomains,
    WriteDomains,
    TransferDomains,
    ReadAccount,
    WriteAccount,
}

impl Scope {
    const ALL: &'static [Self] = &[
        Self::ReadDomains,
        Self::WriteDomains,
        Self::TransferDomains,
        Self::ReadAccount,
        Self::WriteAccount,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::ReadDomains => "read:domains",
            Self::WriteDomains => "write:domains",
            Self::TransferDomains => "transfer:domains",
            Self::ReadAccount => "read:account",
            Self::WriteAccount => "write:account",
        }
    }
}

/// The API keys there are. They open nothing but this sandbox.
const KEYS: &[(&str, &[Scope])] = &[
    ("sandbox-read", &[Scope::ReadDomains, Scope::ReadAccount]),
    ("sandbox-write", Scope::ALL),
    (
        "sandbox-domains",
        &[Scope::ReadDomains, Scope::WriteDomains],
    ),
];

/// Somebody who is signed in.
#[derive(Debug)]
pub(crate) struct Caller {
    account: &'static str,
    scopes: &'static [Scope],
}

impl Caller {
    /// The caller's account, if all of these are allowed.
    pub(crate) fn with(&self, scopes: &[Scope]) -> Result<&'static str, Failure> {
        match scopes.iter().find(|scope| !self.scopes.contains(scope)) {
            None => Ok(self.account),
            Some(missing) => {
                let detail = format!("The scope `{}` is missing.", missing.as_str());
                Err(Failure::forbidden(&detail))
            }
        }
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let Ok(OriginalUri(uri)) = OriginalUri::from_request_parts(parts, app).await;
        let is_v1 = Manner::of(uri.path()) == Manner::Legacy;
        if let Some(key) = key(&parts.headers, is_v1) {
            let (_, scopes) = KEYS
                .iter()
                .find(|(known, _)| *known == key)
                .ok_or_else(Failure::unauthorized)?;
            let account = account::MAIN;
            return Ok(Self { account, scopes });
        }
        let account = app.lock().sessions.account(&parts.headers);
        Ok(Self {
            account: account.ok_or_else(Failure::unauthorized)?,
            scopes: Scope::ALL,
        })
    }
}

/// The API key of a request; v1 knows a header of its own for it.
pub(crate) fn key(headers: &HeaderMap, is_v1: bool) -> Option<&str> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let bearer = text(AUTHORIZATION.as_str()).and_then(|value| value.strip_prefix("Bearer "));
    bearer.or_else(|| text("x-api-key").filter(|_| is_v1))
}

/// The session cookie of a request.
pub(crate) fn cookie(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE_NAME)
        .map(|(_, value)| value.to_owned())
}
