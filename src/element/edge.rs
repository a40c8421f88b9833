//! The browser, as the driver needs it.

use super::hooks::Hooks;
use crate::api::{Action, Millis, NoAnswer, PollPath, Request, Response, Transport};
use crate::browser::{self, Fetch, JobMemory, SharedLimits, Task};
use crate::driver::Edge;
use crate::state::{HostEvent, State};
use contract::EppCode;
use futures_util::future::LocalBoxFuture;
use js_sys::{Object, Reflect};
use leptos::prelude::{ArcRwSignal, Set, WithUntracked};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

#[derive(Debug)]
pub(super) struct BrowserEdge {
    pub(super) fetch: Fetch,
    pub(super) hooks: Hooks,
    pub(super) state: ArcRwSignal<State>,
    pub(super) incoming_code: ArcRwSignal<Option<EppCode>>,
    pub(super) memory: RefCell<Option<JobMemory>>,
    pub(super) limits: RefCell<Option<SharedLimits>>,
}

impl Transport for BrowserEdge {
    async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        self.fetch.send(request).await
    }
}

impl Edge for BrowserEdge {
    type Task = Task;

    fn now(&self) -> Millis {
        browser::now()
    }

    fn sleep(&self, span: Millis) -> impl Future<Output = ()> + 'static {
        browser::sleep(span)
    }

    fn spawn(&self, future: LocalBoxFuture<'static, ()>) -> Task {
        browser::spawn(future)
    }

    fn confirm(&self, action: Action) -> bool {
        let detail = object(&[("name", action.name().into())]);
        self.hooks.emit("dl-before-action", &detail, true)
    }

    fn publish(&self, event: HostEvent) {
        if let (HostEvent::RateLimited { until }, Some(limits)) = (&event, &*self.limits.borrow()) {
            let api = self.state.with_untracked(|state| state.config.target.api());
            limits.tell(&api, *until);
        }
        let (name, detail) = public(event);
        // Only the end of a session has a default to prevent: the widget's own sentence.
        self.hooks.emit(name, &detail, name == "dl-auth-required");
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
        self.state.set(state.clone());
    }
}

/// The public name and detail of an event.
fn public(event: HostEvent) -> (&'static str, JsValue) {
    let id = |id: Option<String>| id.map_or(JsValue::NULL, JsValue::from);
    match event {
        HostEvent::Ready => ("dl-ready", object(&[])),
        HostEvent::Change { from, to } => (
            "dl-change",
            object(&[("from", from.into()), ("to", to.into())]),
        ),
        HostEvent::Action {
            action,
            outcome,
            request_id,
        } => {
            let detail = [
                ("name", action.name().into()),
                ("outcome", outcome.into()),
                ("requestId", id(request_id)),
            ];
            ("dl-action", object(&detail))
        }
        HostEvent::Error { code, request_id } => (
            "dl-error",
            object(&[("code", code.into()), ("requestId", id(request_id))]),
        ),
        HostEvent::RateLimited { until } => ("dl-rate-limited", object(&[("until", until.into())])),
        HostEvent::AuthRequired => ("dl-auth-required", object(&[])),
    }
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a fresh plain object cannot fail.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}
