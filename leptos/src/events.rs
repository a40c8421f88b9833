//! What the element tells its host.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::CustomEvent;

use crate::word::word;

word! {
    /// What a customer can do.
    Action {
        /// Save a code
        UpdateEpp = "update-epp",
        /// Try the transfer again
        RetryTransfer = "retry-transfer",
        /// Ask for a new code
        RequestEpp = "request-epp",
        /// Try the registration again
        RetryRegistration = "retry-registration",
        /// Check at the registry
        StatusSync = "status-sync",
    }
}

word! {
    /// Why the API could not be read.
    ErrorCode {
        /// No answer came
        Network = "network",
        /// None came in time
        Timeout = "timeout",
        /// An answer came that cannot be read
        Contract = "contract",
        /// The session has ended
        Unauthorized = "unauthorized",
        /// Not this customer's to see or do
        Forbidden = "forbidden",
        /// There is no such domain
        NotFound = "not_found",
        /// Too many requests
        RateLimited = "rate_limited",
        /// It does not fit the domain's present state
        Conflict = "conflict",
        /// A field was refused
        Validation = "validation",
        /// Details of the registrant are missing
        DetailsRequired = "details_required",
        /// The server failed
        Server = "server",
        /// Refused for another reason
        Refused = "refused",
    }
}

word! {
    /// Why the widget could not be loaded.
    LoadErrorCode {
        /// A file could not be downloaded
        Network = "network",
        /// The page's Content Security Policy forbids WebAssembly
        Csp = "csp",
        /// The server sends a file with a wrong content type
        Mime = "mime",
        /// A file is not the one that was published
        Integrity = "integrity",
        /// The browser has no WebAssembly
        Unsupported = "unsupported",
        /// The module could not start
        Init = "init",
        /// The module crashed
        Panic = "panic",
    }
}

/// An event with what it says.
#[derive(Debug, Clone)]
pub struct Told<T> {
    /// What it says.
    pub detail: T,
    event: CustomEvent,
}

impl<T> Told<T> {
    /// For `on_before_action`, `on_auth_required`, `on_pay`, `on_fix_identity` and `on_support`:
    /// what would follow does not.
    pub fn prevent_default(&self) {
        self.event.prevent_default();
    }
}

/// Another kind of picture: `transfer/registration`, `-` for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What it was
    pub from: String,
    /// What it is
    pub to: String,
}

/// An action that is about to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which
    pub name: Action,
}

/// What came of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acted {
    /// Which
    pub name: Action,
    /// `ok`, `refused`, `unknown`, `failed`, or the server's word
    pub outcome: String,
    /// By which support finds the request
    pub request_id: Option<String>,
}

/// The API could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Why
    pub code: ErrorCode,
    /// By which support finds the request
    pub request_id: Option<String>,
}

/// Nothing is sent for a while.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// In milliseconds since 1970
    pub until: f64,
}

/// The widget could not be loaded, or crashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadFailed {
    /// Why
    pub code: LoadErrorCode,
}

/// A detail as the browser hands it over.
pub(crate) trait Detail {
    fn read(detail: &JsValue) -> Self;
}

pub(crate) fn told<T: Detail>(event: CustomEvent) -> Told<T> {
    let detail = T::read(&event.detail());
    Told { detail, event }
}

fn member(detail: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(detail, &name.into()).ok()
}

fn text(detail: &JsValue, name: &str) -> Option<String> {
    member(detail, name)?.as_string()
}

fn word(detail: &JsValue, name: &str) -> String {
    text(detail, name).unwrap_or_default()
}

impl Detail for () {
    fn read(_: &JsValue) -> Self {}
}

impl Detail for Changed {
    fn read(detail: &JsValue) -> Self {
        Self {
            from: word(detail, "from"),
            to: word(detail, "to"),
        }
    }
}

impl Detail for Wanted {
    fn read(detail: &JsValue) -> Self {
        Self {
            name: word(detail, "name").into(),
        }
    }
}

impl Detail for Acted {
    fn read(detail: &JsValue) -> Self {
        Self {
            name: word(detail, "name").into(),
            outcome: word(detail, "outcome"),
            request_id: text(detail, "requestId"),
        }
    }
}

impl Detail for Failed {
    fn read(detail: &JsValue) -> Self {
        Self {
            code: word(detail, "code").into(),
            request_id: text(detail, "requestId"),
        }
    }
}

impl Detail for Held {
    fn read(detail: &JsValue) -> Self {
        let until = member(detail, "until").and_then(|until| until.as_f64());
        Self {
            until: until.unwrap_or_default(),
        }
    }
}

impl Detail for LoadFailed {
    fn read(detail: &JsValue) -> Self {
        Self {
            code: word(detail, "code").into(),
        }
    }
}
