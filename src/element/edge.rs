//! The browser, as the driver needs it.

use super::crash::Scope;
use super::hooks::Hooks;
use super::keeper::Keeper;
use crate::api::{Action, Millis, NoAnswer, PollPath, Request, Response, Target, Transport};
use crate::browser::{self, Fetch, Hub, JobMemory, Task};
use crate::driver::{Begun, Edge, Page, Reach, Turn};
use crate::part::{Missing, at_once, part};
use crate::state::{HostEvent, Packet, State, essentials};
use crate::view::Copied;
use contract::EppCode;
use contract::json::{Json, Write};
use futures_util::future::{LocalBoxFuture, ready};
use js_sys::Array;
use leptos::prelude::{ArcRwSignal, Set, WithUntracked};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

#[derive(Debug)]
pub(super) struct BrowserEdge {
    pub(super) fetch: Fetch,
    pub(super) hooks: Hooks,
    pub(super) scope: Scope,
    pub(super) keeper: Keeper,
    pub(super) state: ArcRwSignal<State>,
    pub(super) incoming_code: ArcRwSignal<Option<EppCode>>,
    pub(super) memory: RefCell<Option<JobMemory>>,
    pub(super) hub: Rc<Hub>,
    pub(super) copying: RefCell<Option<Task>>,
}

impl Transport for BrowserEdge {
    async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        self.fetch.send(request).await
    }
}

impl Edge for BrowserEdge {
    type Task = Task;

    fn now(&self) -> Millis {
        #[cfg(feature = "crash-test")]
        super::crash_test::strike(&self.domain());
        browser::now()
    }

    fn sleep(&self, span: Millis) -> impl Future<Output = ()> + 'static {
        browser::sleep(span)
    }

    fn work(&self, work: &mut dyn FnMut()) {
        self.scope.run(work);
    }

    fn spawn(&self, future: LocalBoxFuture<'static, ()>) -> Task {
        browser::spawn(self.scope.task(future))
    }

    fn confirm(&self, action: Action) -> bool {
        let detail = Json::object([("name", action.name().write())]);
        self.emit("dl-before-action", &detail, true)
    }

    fn publish(&self, event: HostEvent) {
        let (name, detail) = public(&event);
        // Only the end of a session has a default to prevent: the widget's own sentence.
        self.emit(name, &detail, name == "dl-auth-required");
    }

    fn fill(&self, code: EppCode) {
        self.incoming_code.set(Some(code));
    }

    fn remember(&self, path: Option<&PollPath>) {
        if let Some(memory) = &*self.memory.borrow() {
            memory.keep(path);
        }
    }

    fn changed(&self, state: &State) {
        self.keeper.keep(&self.hooks, state);
        self.state.set(state.clone());
    }

    fn begun(&self, request: &Request) -> Option<Begun> {
        self.fetch.begun(request)
    }

    fn steady(&self) -> Millis {
        browser::steady()
    }

    fn page(&self) -> Rc<Page> {
        self.hub.page()
    }

    /// The cookie of this origin is one for all tabs. Who signs with a header, or answers in place
    /// of `fetch`, may be somebody else in each.
    fn reach(&self, target: &Target) -> Reach {
        if self.fetch.overrides.borrow().fetch.is_some() {
            Reach::Nobody
        } else if browser::is_own_origin(&target.base) {
            Reach::Browser
        } else {
            Reach::Page
        }
    }

    fn turn(&self, name: String) -> LocalBoxFuture<'static, Turn> {
        match browser::locks() {
            Some(locks) => Box::pin(browser::lock(locks, name)),
            None => self.hub.page().turn(name),
        }
    }

    fn others(&self) -> LocalBoxFuture<'static, Option<u32>> {
        if !self.hub.is_connected() {
            return Box::pin(ready(Some(0)));
        }
        let counted = JsFuture::from(self.hooks.others());
        Box::pin(async move {
            let names = counted.await.ok()?.dyn_into::<Array>().ok()?;
            Some(names.length())
        })
    }
}

impl BrowserEdge {
    fn emit(&self, name: &str, detail: &Json, cancelable: bool) -> bool {
        let detail = browser::script_value(detail);
        self.hooks.emit(name, &detail, cancelable)
    }

    /// Puts what support needs on the clipboard, or hands it back. It is given up with the widget.
    pub(super) fn copy_details(&self, language: &str, copied: Copied) {
        let now = browser::now();
        let state = self.state.with_untracked(Clone::clone);
        let language = language.to_owned();
        let text = move |details: Result<Details, Missing>| match details {
            Ok(details) => details(&state, &language, now),
            Err(Missing) => essentials(&state),
        };
        let task = match at_once(details()) {
            // Within the click: some browsers allow it only there.
            Some(details) => self.spawn(Box::pin(put(text(details), copied))),
            None => self.spawn(Box::pin(async move {
                put(text(details().await), copied).await;
            })),
        };
        self.copying.replace(Some(task));
    }
}

/// Begins before it is awaited.
fn put(text: String, copied: Copied) -> impl Future<Output = ()> + use<> {
    let copying = browser::copy(&text);
    async move {
        let left = (!copying.await).then_some(text);
        copied(left);
    }
}

type Details = fn(&State, &str, Millis) -> String;

part! {
    /// What support needs, as text.
    fn details() -> Details {
        |state, language, now| Packet::of(state, language, now).to_string()
    }
}

#[cfg(feature = "crash-test")]
impl BrowserEdge {
    fn domain(&self) -> String {
        self.state
            .with_untracked(|state| state.config.target.domain.clone())
    }
}

/// The public name and detail of an event.
fn public(event: &HostEvent) -> (&'static str, Json) {
    match event {
        HostEvent::Ready => ("dl-ready", Json::object([])),
        HostEvent::Change { from, to } => (
            "dl-change",
            Json::object([("from", from.write()), ("to", to.write())]),
        ),
        HostEvent::Action {
            action,
            outcome,
            request_id,
        } => (
            "dl-action",
            Json::object([
                ("name", action.name().write()),
                ("outcome", outcome.write()),
                ("requestId", request_id.write()),
            ]),
        ),
        HostEvent::Error { code, request_id } => (
            "dl-error",
            Json::object([("code", code.write()), ("requestId", request_id.write())]),
        ),
        HostEvent::RateLimited { until } => {
            ("dl-rate-limited", Json::object([("until", until.write())]))
        }
        HostEvent::AuthRequired => ("dl-auth-required", Json::object([])),
    }
}
