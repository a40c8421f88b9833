//! A customer with a browser, and what they do.

use super::contract;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, Response};
use sandbox::Options;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tower::ServiceExt;

/// Somebody at a sandbox of their own, whose clock stands still.
pub(crate) struct Customer {
    app: Router,
    cookie: Option<String>,
    key: Option<&'static str>,
    ids: BTreeMap<String, String>,
    rows: BTreeMap<String, Value>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The status and the code of a problem.
    pub(crate) fn problem(&self) -> (u16, String) {
        let body = self.json();
        assert_eq!(body["status"], self.status);
        (self.status, body["code"].as_str().unwrap().to_owned())
    }

    /// The pointers of a problem, with their codes.
    pub(crate) fn pointers(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let errors = self.json()["errors"].clone();
        let errors = errors.as_array().cloned().unwrap_or_default();
        errors
            .iter()
            .map(|error| (text(&error["pointer"]), text(&error["code"])))
            .collect()
    }

    #[track_caller]
    pub(crate) fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json()
    }
}

impl Customer {
    pub(crate) async fn arrives() -> Self {
        Self::arrives_at(Options::default()).await
    }

    pub(crate) async fn arrives_at(options: Options) -> Self {
        let mut customer = Self {
            app: sandbox::app(options),
            cookie: None,
            key: None,
            ids: BTreeMap::new(),
            rows: BTreeMap::new(),
        };
        customer.control("clock", json!({ "run": false })).await;
        let scenarios = customer.get("/sandbox/scenarios").await.ok();
        for row in scenarios.as_array().unwrap() {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            customer.ids.insert(text("name"), text("domainId"));
            customer.rows.insert(text("name"), row.clone());
        }
        customer
    }

    pub(crate) async fn signed_in() -> Self {
        let mut customer = Self::arrives().await;
        customer.signs_in(json!({})).await;
        customer
    }

    pub(crate) async fn signs_in(&mut self, body: Value) {
        let answer = self.control("sign-in", body).await;
        let cookie = answer.header("set-cookie").unwrap();
        self.cookie = cookie.split(';').next().map(str::to_owned);
    }

    pub(crate) fn uses_key(&mut self, key: &'static str) {
        self.key = Some(key);
    }

    pub(crate) fn id(&self, scenario: &str) -> String {
        self.ids[scenario].clone()
    }

    pub(crate) fn scenarios(&self) -> Vec<String> {
        self.ids.keys().cloned().collect()
    }

    /// Sends a request as the browser would; the answer is judged.
    pub(crate) async fn sends(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = self.with_credentials(request).body(body).unwrap();
        let (method, path) = (request.method().to_string(), request.uri().to_string());
        let answer = read(self.app.clone().oneshot(request).await.unwrap()).await;
        let answer = answer.expect("the body was cut off");
        if path.starts_with("/api/") || path.starts_with("/accounts/") {
            let media_type = answer.header("content-type").unwrap_or_default();
            contract::judge(&method, &path, answer.status, media_type, &answer.text);
        }
        answer
    }

    /// Sends a request whose answer may be cut off, or be nothing that a contract knows.
    pub(crate) async fn dares(&self, method: &str, path: &str) -> Option<Answer> {
        let request = Request::builder().method(method).uri(path);
        let request = self.with_credentials(request).body(Body::empty()).unwrap();
        read(self.app.clone().oneshot(request).await.unwrap()).await
    }

    /// The bytes of an answer, whatever they are.
    pub(crate) async fn bytes(&self, path: &str) -> axum::body::Bytes {
        let request = self.with_credentials(Request::get(path));
        let request = request.body(Body::empty()).unwrap();
        let answer = self.app.clone().oneshot(request).await.unwrap();
        to_bytes(answer.into_body(), usize::MAX).await.unwrap()
    }

    fn with_credentials(
        &self,
        mut request: axum::http::request::Builder,
    ) -> axum::http::request::Builder {
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", format!("theme=dark; {cookie}"));
        }
        if let Some(key) = self.key {
            request = request.header("authorization", format!("Bearer {key}"));
        }
        request
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.sends(Request::get(path), Body::empty()).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.sends(json_to("POST", path), Body::from(body.to_string()))
            .await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        self.sends(json_to("PATCH", path), Body::from(body.to_string()))
            .await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Answer {
        self.sends(json_to("PUT", path), Body::from(body.to_string()))
            .await
    }

    /// The path of a domain at v1.
    pub(crate) fn v1_path(&self, scenario: &str, tail: &str) -> String {
        format!("/api/domains/{}/{tail}", self.rows[scenario]["legacyId"])
    }

    /// The path of a transfer at Hostway.
    pub(crate) fn hostway_path(&self, scenario: &str) -> String {
        let name = self.rows[scenario]["domainName"].as_str().unwrap();
        format!("/accounts/acct10001/domains/transfers/{name}")
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.sends(Request::delete(path), Body::empty()).await
    }

    /// Tells the sandbox something.
    pub(crate) async fn control(&self, path: &str, body: Value) -> Answer {
        let answer = self.post(&format!("/sandbox/{path}"), body).await;
        assert!(answer.status < 300, "{path}: {}", answer.text);
        answer
    }

    pub(crate) async fn waits(&self, seconds: u64) {
        let body = json!({ "advanceSeconds": seconds });
        self.control("clock", body).await;
    }

    pub(crate) async fn waits_days(&self, days: u64) {
        self.waits(days * 24 * 60 * 60).await;
    }

    pub(crate) fn lifecycle_path(&self, scenario: &str) -> String {
        format!("/api/v2/domains/{}/lifecycle", self.id(scenario))
    }

    pub(crate) async fn lifecycle(&self, scenario: &str) -> Value {
        self.get(&self.lifecycle_path(scenario)).await.ok()
    }

    /// The kinds of transfer and registration, `-` for none.
    pub(crate) async fn kinds(&self, scenario: &str) -> (String, String) {
        let body = self.lifecycle(scenario).await;
        let kind = |block: &str| body[block]["kind"].as_str().unwrap_or("-").to_owned();
        (kind("transferStatus"), kind("registrationStatus"))
    }

    pub(crate) fn action_path(&self, scenario: &str, action: &str) -> String {
        format!("/api/v2/domains/{}/actions/{action}", self.id(scenario))
    }

    pub(crate) async fn acts(&self, scenario: &str, action: &str, body: Value) -> Answer {
        self.post(&self.action_path(scenario, action), body).await
    }

    /// Has the losing registrar show the code that works.
    pub(crate) async fn looks_up_code(&self, scenario: &str) -> String {
        let path = format!("/sandbox/domains/{}/code", self.id(scenario));
        let body = self.get(&path).await.ok();
        body["eppCode"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn unlocks(&self, scenario: &str) {
        let path = format!("domains/{}/unlock", self.id(scenario));
        self.control(&path, json!({})).await;
    }

    /// Follows the job of an answer, and says how it stands.
    pub(crate) async fn looks_at_job(&self, answer: &Value) -> Value {
        let path = answer["operation"]["pollUrl"].as_str().unwrap();
        self.get(path).await.ok()["data"].clone()
    }
}

fn json_to(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header("content-type", "application/json")
}

async fn read(response: Response<Body>) -> Option<Answer> {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.ok()?;
    Some(Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    })
}
