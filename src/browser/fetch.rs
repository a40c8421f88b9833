//! Requests by `fetch`.
//!
//! Written on web-sys because the host may replace `fetch`, and because a rejection can be any
//! value at all, not only an `Error`.

use super::first_look::{Awaited, FirstLook};
use super::json;
use crate::api::{Content, LONGEST_BODY, Method, NoAnswer, Request, Response};
use crate::driver::Begun;
use js_sys::{Function, JsString, Promise};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, RequestCache, RequestCredentials, RequestInit, RequestRedirect,
};

/// What a host can replace.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// Instead of the page's `fetch`.
    pub fetch: Option<Function>,
    /// Asked for headers before every request.
    pub headers: Option<Function>,
}

/// Sends requests with the page's session.
#[derive(Debug, Default)]
pub struct Fetch {
    /// What the host has replaced.
    pub overrides: RefCell<Overrides>,
    /// What the class has sent already.
    pub first_look: RefCell<Option<FirstLook>>,
}

impl Fetch {
    /// This request, if the class has sent it already.
    pub fn begun(&self, request: &Request) -> Option<Begun> {
        let look = self.first_look.take()?;
        let same = request.method == Method::Get && look.url() == request.url;
        let Some(promise) = look.take().filter(|_| same) else {
            look.end();
            return None;
        };
        let turn = look.turn();
        let awaited = Awaited(look);
        let answer = Box::pin(async move {
            let _awaited = awaited;
            given(promise).await.map_err(lost)
        });
        Some(Begun { answer, turn })
    }

    /// Sends the request once. Dropping the future aborts it.
    pub async fn send(&self, request: Request) -> Result<Response, NoAnswer> {
        let overrides = self.overrides.borrow().clone();
        exchange(request, overrides).await.map_err(lost)
    }
}

/// Whatever a promise was rejected with, there was no answer.
fn lost(_rejection: JsValue) -> NoAnswer {
    NoAnswer
}

async fn exchange(request: Request, overrides: Overrides) -> Result<Response, JsValue> {
    let headers = headers(&request, overrides.headers).await?;
    let abort = AbortController::new()?;
    let init = init(&request, &headers, &abort);
    let mut abort = AbortOnDrop(Some(abort));
    let promise = match overrides.fetch {
        Some(fetch) => fetch.call2(&JsValue::UNDEFINED, &request.url.as_str().into(), &init)?,
        None => window()?
            .fetch_with_str_and_init(&request.url, &init)
            .into(),
    };
    let answer = given(Promise::resolve(&promise)).await;
    abort.0 = None;
    answer
}

async fn given(promise: Promise) -> Result<Response, JsValue> {
    let response: web_sys::Response = JsFuture::from(promise).await?.dyn_into()?;
    read(&response).await
}

fn init(request: &Request, headers: &Headers, abort: &AbortController) -> RequestInit {
    let init = RequestInit::new();
    init.set_method(request.method.as_str());
    init.set_headers(headers);
    init.set_signal(Some(&abort.signal()));
    // The cookie goes to the page's own origin and to no other.
    init.set_credentials(RequestCredentials::SameOrigin);
    // After an action the old answer would be wrong, and none is anybody's to keep.
    init.set_cache(RequestCache::NoStore);
    // A redirect leads to a sign-in page; its HTML is of no use.
    init.set_redirect(RequestRedirect::Manual);
    if let Some(body) = &request.body {
        init.set_body(&json::text(body));
    }
    init
}

async fn headers(request: &Request, more: Option<Function>) -> Result<Headers, JsValue> {
    let headers = Headers::new()?;
    if let Some(more) = more {
        let given = JsFuture::from(Promise::resolve(&more.call0(&JsValue::UNDEFINED)?)).await?;
        if given.is_object() {
            let given = Headers::new_with_str_sequence_sequence(&entries(&given)?)?;
            copy(&given, &headers)?;
        }
    }
    headers.set("accept", "application/json")?;
    if request.body.is_some() {
        headers.set("content-type", "application/json")?;
    }
    Ok(headers)
}

/// Pairs of a `Headers` object (which iterates) or a plain one.
fn entries(given: &JsValue) -> Result<JsValue, JsValue> {
    let iterates = js_sys::Reflect::has(given, &js_sys::Symbol::iterator())?;
    let pairs = if iterates {
        js_sys::Array::from(given)
    } else {
        js_sys::Object::entries(given.unchecked_ref())
    };
    Ok(pairs.into())
}

fn copy(from: &Headers, to: &Headers) -> Result<(), JsValue> {
    for pair in js_sys::Array::from(from) {
        let pair = js_sys::Array::from(&pair);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            to.set(&name, &value)?;
        }
    }
    Ok(())
}

async fn read(response: &web_sys::Response) -> Result<Response, JsValue> {
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    let announced = header("content-length").and_then(|length| length.parse::<u64>().ok());
    let content = if announced.is_some_and(|length| length > u64::from(LONGEST_BODY)) {
        Content::Unreadable
    } else {
        content(JsFuture::from(response.text()?).await?.unchecked_ref())
    };
    Ok(Response {
        status: response.status(),
        retry_after: header("retry-after"),
        rate_limit_reset: header("x-ratelimit-reset"),
        date: header("date"),
        content,
    })
}

/// An endless text is not even copied: the memory of the module never shrinks again.
fn content(text: &JsString) -> Content {
    if text.length() > LONGEST_BODY {
        return Content::Unreadable;
    }
    json::content(text)
}

fn window() -> Result<web_sys::Window, JsValue> {
    web_sys::window().ok_or(JsValue::UNDEFINED)
}

/// Without a reason: `fetch` then rejects with a plain `AbortError`.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(abort) = &self.0 {
            abort.abort();
        }
    }
}
