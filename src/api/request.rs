use contract::json::{Json, Write};
use contract::v2::{
    RequestEppRequest, RetryRegistrationRequest, RetryTransferRequest, UpdateEppRequest,
};
use contract::{hostway, v1};

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
#[derive(Debug, Clone, PartialEq, Eq)]
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

impl Body {
    /// As it is sent. Here an EPP code leaves its type.
    pub fn json(&self) -> Json {
        match self {
            Self::UpdateEpp(body) => body.write(),
            Self::RetryTransfer(body) => body.write(),
            Self::RequestEpp(body) => body.write(),
            Self::RetryRegistration(body) => body.write(),
            Self::RetryTransferV1(body) => body.write(),
            Self::Reset(body) => body.write(),
        }
        .without_nulls()
    }
}
