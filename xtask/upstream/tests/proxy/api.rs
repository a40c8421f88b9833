//! An API on a port of this machine, the proxy before it, and a page that asks.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tower::ServiceExt as _;
use upstream::{Key, Options};

pub(crate) const KEY: &str = "canary_key/0a1b2c3d4e5f";
pub(crate) const OWN_HOST: &str = "127.0.0.1:8080";
pub(crate) const LIFECYCLE: &str = "/api/v2/domains/dom_1/lifecycle";

/// A request as the API got it.
#[derive(Debug, Clone)]
pub(crate) struct Got {
    pub(crate) line: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

type Seen = Arc<Mutex<Vec<Got>>>;
type Answering = fn(&Got) -> Response;

pub(crate) struct Setup {
    proxy: Router,
    seen: Seen,
}

/// What a page is answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// A proxy before an API that answers so.
pub(crate) async fn before(answering: Answering) -> Setup {
    let seen = Seen::default();
    let api = Router::new()
        .fallback(note)
        .with_state((Arc::clone(&seen), answering));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, api).await });
    Setup {
        proxy: proxy(&format!("http://{address}"), KEY),
        seen,
    }
}

pub(crate) fn proxy(upstream: &str, key: &str) -> Router {
    let options = Options {
        upstream: upstream.parse().unwrap(),
        key: Key::new(key).unwrap(),
        static_dir: None,
    };
    upstream::app(options, SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)))
}

async fn note(State((seen, answering)): State<(Seen, Answering)>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let got = Got {
        line: format!("{} {}", parts.method, parts.uri),
        headers: parts.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    let response = answering(&got);
    seen.lock().unwrap().push(got);
    response
}

/// What a page of the proxy asks.
pub(crate) fn get(path: &str) -> axum::http::request::Builder {
    Request::get(path).header("host", OWN_HOST)
}

pub(crate) fn post(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", OWN_HOST)
        .header("origin", format!("http://{OWN_HOST}"))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/json")
}

pub(crate) async fn ask(proxy: &Router, request: Request) -> Answer {
    let response = proxy.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

impl Setup {
    pub(crate) async fn ask(&self, request: Request) -> Answer {
        ask(&self.proxy, request).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(get(path).body(Body::empty()).unwrap()).await
    }

    /// What the API got since the beginning.
    pub(crate) fn seen(&self) -> Vec<Got> {
        self.seen.lock().unwrap().clone()
    }
}

impl Answer {
    /// Everything that a page could read of it.
    pub(crate) fn whole(&self) -> String {
        format!("{} {:?} {}", self.status, self.headers, self.body)
    }
}

impl Got {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// A plain answer.
pub(crate) fn fine(_: &Got) -> Response {
    Response::new(Body::from(r#"{"transferStatus":null}"#))
}
