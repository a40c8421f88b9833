//! The package as a host serves it, and the sandbox behind it for as many domains as are wanted.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path as Part, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, SET_COOKIE,
};
use axum::http::{HeaderValue, Request};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

/// A transfer that the registry has refused: the fullest card there is.
const SCENARIO: &str = "wrong-code";

/// Entries of the history, if the domain does not say how many.
const ENTRIES: usize = 24;

/// What is served.
pub(crate) struct Server {
    pub(crate) address: String,
    shared: Arc<Shared>,
    serving: JoinHandle<std::io::Result<()>>,
}

struct Shared {
    /// The sandbox's own answer, a little fuller.
    lifecycle: Value,
    texts: Mutex<BTreeMap<(usize, u64), String>>,
    percent: AtomicU64,
    asked: AtomicUsize,
    /// How long each answer takes, in milliseconds.
    latency: AtomicU64,
}

#[derive(Deserialize)]
struct Wanted {
    /// How many widgets.
    n: usize,
    /// The domain of all of them; without it, each has its own.
    domain: Option<String>,
}

impl Server {
    pub(crate) async fn start(package: &Path) -> Result<Self> {
        let shared = Arc::new(Shared {
            lifecycle: fuller(of_the_sandbox().await?),
            texts: Mutex::default(),
            percent: AtomicU64::new(33),
            asked: AtomicUsize::new(0),
            latency: AtomicU64::new(0),
        });
        let remembered = HeaderValue::from_static("public, max-age=3600");
        let files = Router::new()
            .fallback_service(ServeDir::new(package).precompressed_br())
            .layer(SetResponseHeaderLayer::overriding(
                CACHE_CONTROL,
                remembered,
            ));
        let app = Router::new()
            .nest("/pkg", files)
            .route("/page", get(page))
            .route("/api/v2/domains/{id}/lifecycle", get(lifecycle))
            .with_state(shared.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let serving = tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(Self {
            address,
            shared,
            serving,
        })
    }

    /// How many requests reached the API since the last question.
    pub(crate) fn asked(&self) -> usize {
        self.shared.asked.swap(0, Ordering::Relaxed)
    }

    pub(crate) fn set_percent(&self, percent: u64) {
        self.shared.percent.store(percent, Ordering::Relaxed);
    }

    pub(crate) fn set_latency(&self, milliseconds: u64) {
        self.shared.latency.store(milliseconds, Ordering::Relaxed);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// What the sandbox says of the scenario's domain.
async fn of_the_sandbox() -> Result<Value> {
    let sandbox = sandbox::app(sandbox::Options::default());
    let ask = async |request: Request<Body>| sandbox.clone().oneshot(request).await;
    let sign_in = Request::post("/sandbox/sign-in")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from("{}"))?;
    let signed_in = ask(sign_in).await?;
    let cookie = signed_in
        .headers()
        .get(SET_COOKIE)
        .context("no session")?
        .clone();
    let scenarios =
        body(ask(Request::get("/sandbox/scenarios").body(Body::empty())?).await?).await?;
    let all = scenarios.as_array().context("no scenarios")?;
    let found = all
        .iter()
        .find(|one| one["name"] == SCENARIO)
        .context(SCENARIO)?;
    let id = found["domainId"].as_str().context("no domain")?;
    let read = Request::get(format!("/api/v2/domains/{id}/lifecycle"))
        .header(COOKIE, cookie)
        .body(Body::empty())?;
    body(ask(read).await?).await
}

async fn body(response: Response) -> Result<Value> {
    let bytes = to_bytes(response.into_body(), usize::MAX).await?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// With a progress bar besides, so that every panel of a transfer is on screen.
fn fuller(mut lifecycle: Value) -> Value {
    lifecycle["transferStatus"]["capability"]["showProgress"] = true.into();
    lifecycle["transferStatus"]["progress"] =
        json!({ "daysPassed": 1, "daysRemaining": 2, "maxDays": 3, "percent": 33 });
    lifecycle
}

/// `dom_NAME`, or `dom_NAME_hLENGTH` for a history of another length.
async fn lifecycle(State(shared): State<Arc<Shared>>, Part(id): Part<String>) -> Response {
    shared.asked.fetch_add(1, Ordering::Relaxed);
    tokio::time::sleep(Duration::from_millis(
        shared.latency.load(Ordering::Relaxed),
    ))
    .await;
    let length = id
        .rsplit_once("_h")
        .and_then(|(_, length)| length.parse().ok());
    let text = shared.text(length.unwrap_or(ENTRIES));
    (
        [
            (CONTENT_TYPE, "application/json"),
            (CACHE_CONTROL, "no-store"),
        ],
        text,
    )
        .into_response()
}

impl Shared {
    /// Made once: the machine is the browser's.
    fn text(&self, length: usize) -> String {
        let percent = self.percent.load(Ordering::Relaxed);
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        let text = texts.entry((length, percent)).or_insert_with(|| {
            let mut answer = self.lifecycle.clone();
            answer["transferStatus"]["progress"]["percent"] = percent.into();
            answer["registryHistory"] = (0..length).map(entry).collect();
            answer.to_string()
        });
        text.clone()
    }
}

/// Ten minutes apart, from one day in spring on.
fn entry(number: usize) -> Value {
    let minutes = number * 10;
    let (day, hour, minute) = (1 + minutes / 1440 % 28, minutes / 60 % 24, minutes % 60);
    let (month, year) = (1 + minutes / 40_320 % 12, 2024 + minutes / 483_840);
    json!({
        "timestamp": format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00.000Z"),
        "subject": "Transfer status",
        "contents": format!("Transfer rejected: invalid authorization code. (#{number})"),
    })
}

/// A page of widgets.
async fn page(Query(wanted): Query<Wanted>) -> impl IntoResponse {
    let widget = |number: usize| {
        let own = format!("dom_bench{number}");
        let domain = wanted.domain.as_ref().unwrap_or(&own);
        format!("<domain-lifecycle domain=\"{domain}\"></domain-lifecycle>\n")
    };
    let widgets: String = (0..wanted.n).map(widget).collect();
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bench</title>\
         <link rel=\"icon\" href=\"data:,\">\
         <script type=\"module\" src=\"/pkg/domain-lifecycle.js\"></script></head><body>{widgets}</body></html>"
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
        (CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, page)
}
