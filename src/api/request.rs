use contract::v2::{
    RequestEppRequest, RetryRegistrationRequest, RetryTransferRequest, UpdateEppRequest,
};
use contract::{hostway, v1};
use serde::Serialize;

/// One HTTP request, before anything of the browser is involved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The verb.
    pub method: Method,
    /// `api-base` and path: what `fetch` is given.
    pub url: String,
    /// The JSON body, if any.
    pub body: Option<Body>,
}

/// The verbs in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Acts.
    Post,
    /// Acts, at Hostway.
    Put,
}

impl Method {
    /// As HTTP spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }
}

/// Every body that is ever sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// Of update-epp.
    UpdateEpp(UpdateEppRequest),
    /// Of retry-transfer.
    RetryTransfer(RetryTransferRequest),
    /// Of request-epp.
    RequestEpp(RequestEppRequest),
    /// Of retry-registration.
    RetryRegistration(RetryRegistrationRequest),
    /// Of v1's retry-transfer.
    RetryTransferV1(v1::RetryTransferRequest),
    /// Of Hostway's reset.
    Reset(hostway::ResetRequest),
}
