//! The outside of a widget whose API is the sandbox's own router.

use crate::clock::Clock;
use crate::model::Rules;
use crate::screen;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{self, HeaderMap};
use contract::EppCode;
use domain_lifecycle::api::{
    Action, Content, Millis, NoAnswer, PollPath, Request, Response, Transport,
};
use domain_lifecycle::driver::{Edge, Message, Page};
use domain_lifecycle::state::{HostEvent, State};
use futures::executor::LocalSpawner;
use futures::future::{AbortHandle, LocalBoxFuture, abortable};
use futures::task::LocalSpawnExt;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use tower::ServiceExt;

/// Where the API is, as the `api-base` attribute says it. No request may go elsewhere.
pub(crate) const BASE: &str = "https://registrar.example/proxy";

pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) app: Router,
    pub(crate) cookie: RefCell<String>,
    spawner: LocalSpawner,
    /// Lines such as `POST /api/… {"eppCode":"…"}`.
    pub(crate) sent: RefCell<Vec<String>>,
    pub(crate) told: RefCell<Vec<HostEvent>>,
    /// All that any state ever printed.
    pub(crate) printed: RefCell<String>,
    last: RefCell<State>,
    pub(crate) filled: RefCell<Vec<EppCode>>,
    pub(crate) page: Rc<Page>,
    /// What is said to other tabs.
    pub(crate) posted: Rc<RefCell<Vec<Message>>>,
    pub(crate) remembered: RefCell<Option<PollPath>>,
    /// Connections are refused.
    pub(crate) refusing: Cell<bool>,
    /// Sees all that is sent and heard.
    pub(crate) rules: RefCell<Option<Rules>>,
}

impl World {
    pub(crate) fn new(app: Router, now: Millis, spawner: LocalSpawner) -> Self {
        let posted: Rc<RefCell<Vec<Message>>> = Rc::default();
        let page = Rc::new(Page::default());
        page.connect({
            let posted = Rc::clone(&posted);
            move |message| posted.borrow_mut().push(message.clone())
        });
        Self {
            page,
            posted,
            clock: Clock::at(now),
            app,
            cookie: RefCell::default(),
            spawner,
            sent: RefCell::default(),
            told: RefCell::default(),
            printed: RefCell::default(),
            last: RefCell::default(),
            filled: RefCell::default(),
            remembered: RefCell::default(),
            refusing: Cell::new(false),
            rules: RefCell::default(),
        }
    }

    /// What `fetch` sends: the cookie, JSON, and no header that could hold a key.
    async fn fetch(&self, request: Request) -> Result<(u16, HeaderMap, Bytes), NoAnswer> {
        let path = request.url.strip_prefix(BASE).expect("within api-base");
        assert!(path.starts_with('/') && !path.contains("//") && !path.contains(".."));
        let body = request.body.as_ref();
        let body = body.map_or_else(String::new, |b| serde_json::to_string(&b.json()).unwrap());
        let line = format!("{} {path} {body}", request.method.as_str());
        self.sent.borrow_mut().push(line.trim().to_owned());
        let method = request.method.as_str();
        if let Some(rules) = &mut *self.rules.borrow_mut() {
            rules.sends(self.clock.now(), method, path);
        }
        if self.refusing.get() {
            return Err(NoAnswer);
        }
        let mut builder = http::Request::builder()
            .method(request.method.as_str())
            .uri(path)
            .header("cookie", &*self.cookie.borrow());
        if request.body.is_some() {
            builder = builder.header("content-type", "application/json");
        }
        let request = builder.body(Body::from(body)).unwrap();
        let (parts, body) = self
            .app
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_parts();
        let bytes = to_bytes(body, usize::MAX).await.ok().ok_or(NoAnswer)?;
        // A redirect is not followed: nothing of it is to be seen.
        if parts.headers.contains_key("location") {
            return Ok((0, HeaderMap::new(), Bytes::new()));
        }
        Ok((parts.status.as_u16(), parts.headers, bytes))
    }
}

/// As a browser decodes a body: bytes that are no text become signs for that.
fn content(text: &str) -> Content {
    match serde_json::from_str(text) {
        _ if text.trim().is_empty() => Content::Empty,
        Ok(json) => Content::Json(json),
        Err(_) => Content::Unreadable,
    }
}

impl Transport for World {
    async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        let (method, url) = (request.method.as_str(), request.url.clone());
        let fetched = self.fetch(request).await;
        if let (Err(NoAnswer), Some(rules)) = (&fetched, &mut *self.rules.borrow_mut()) {
            rules.loses(method);
        }
        let (status, headers, bytes) = fetched?;
        let header = |name: &str| Some(headers.get(name)?.to_str().ok()?.to_owned());
        let text = String::from_utf8_lossy(&bytes);
        if let Some(rules) = &mut *self.rules.borrow_mut() {
            let wait = header("retry-after").unwrap_or_default();
            rules.hears(self.clock.now(), (method, &url), (status, &wait, &text));
        }
        Ok(Response {
            status,
            retry_after: header("retry-after"),
            rate_limit_reset: header("x-ratelimit-reset"),
            date: header("date"),
            content: content(&text),
        })
    }
}

/// Dropping it cancels what it runs.
pub(crate) struct Running(AbortHandle);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Edge for World {
    type Task = Running;

    fn now(&self) -> Millis {
        self.clock.now()
    }

    fn sleep(&self, span: Millis) -> impl Future<Output = ()> + 'static {
        self.clock.sleep(span)
    }

    fn spawn(&self, future: LocalBoxFuture<'static, ()>) -> Running {
        let (future, handle) = abortable(future);
        let task = async move { future.await.unwrap_or_default() };
        self.spawner.spawn_local(task).unwrap();
        Running(handle)
    }

    fn confirm(&self, _action: Action) -> bool {
        true
    }

    fn publish(&self, event: HostEvent) {
        self.told.borrow_mut().push(event);
    }

    fn fill(&self, code: EppCode) {
        self.filled.borrow_mut().push(code);
    }

    fn remember(&self, path: Option<&PollPath>) {
        *self.remembered.borrow_mut() = path.cloned();
    }

    fn page(&self) -> Rc<Page> {
        Rc::clone(&self.page)
    }

    fn changed(&self, state: &State) {
        // The same a second later is nothing new.
        let mut timeless = state.clone();
        timeless.now = 0.0;
        if self.last.replace(timeless.clone()) == timeless {
            return;
        }
        screen::must_say_something(state);
        if let Some(rules) = &*self.rules.borrow() {
            rules.shows(state);
        }
        let lifecycle = serde_json::to_string(&state.lifecycle()).unwrap();
        let shown = format!("{state:?}\n{lifecycle}\n");
        let mut printed = self.printed.borrow_mut();
        if !printed.ends_with(&shown) {
            printed.push_str(&shown);
        }
    }
}
