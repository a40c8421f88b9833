use super::Millis;

/// Why there is no useful answer, with all that the server said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What to do about it.
    pub kind: FaultKind,
    /// The HTTP status; none when no answer came.
    pub status: Option<u16>,
    /// The server's stable word, to quote to support.
    pub code: Option<String>,
    /// The server's sentence for the customer.
    pub detail: Option<String>,
    /// What support needs.
    pub request_id: Option<String>,
    /// What is wrong with which field.
    pub fields: Vec<FieldFault>,
}

/// What is wrong with one field of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// The field's key: `eppCode`, or a recovery field's.
    pub key: String,
    /// The server's sentence.
    pub detail: String,
}

/// Failures by what can be done about them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FaultKind {
    /// No answer came: whether a change was made is not known.
    Network,
    /// None came in time: the same.
    Timeout,
    /// An answer came that cannot be read: the same.
    Contract,
    /// The session has ended.
    Unauthorized,
    /// Not this customer's to see or do.
    Forbidden,
    /// No such domain, or none of this customer's.
    NotFound,
    /// Asked too often.
    RateLimited {
        /// Until when nothing may be sent, from now, if the server said.
        wait: Option<Millis>,
    },
    /// Not now: the state of things does not allow it.
    Conflict,
    /// The request is incomplete or wrong.
    Validation,
    /// The registry wants more details first.
    DetailsRequired,
    /// The server's own trouble; see [`Fault::leaves_outcome_open`].
    Server,
    /// Any other refusal.
    Refused,
}

impl FaultKind {
    /// The public word, in `dl-error`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Contract => "contract",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::RateLimited { .. } => "rate_limited",
            Self::Conflict => "conflict",
            Self::Validation => "validation",
            Self::DetailsRequired => "details_required",
            Self::Server => "server",
            Self::Refused => "refused",
        }
    }

    /// By the public word.
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [
            Self::Network,
            Self::Timeout,
            Self::Contract,
            Self::Unauthorized,
            Self::Forbidden,
            Self::NotFound,
            Self::RateLimited { wait: None },
            Self::Conflict,
            Self::Validation,
            Self::DetailsRequired,
            Self::Server,
            Self::Refused,
        ];
        all.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether asking again later, unchanged, can help a read.
    pub fn passes(self) -> bool {
        matches!(
            self,
            Self::Network | Self::Timeout | Self::Contract | Self::Server
        )
    }
}

impl Fault {
    /// Whether a change may have been made although no readable answer says so.
    ///
    /// A server that failed on the way, or one in between, may have passed the request on. Only a
    /// 503 in the API's own words says that nothing was begun.
    pub fn leaves_outcome_open(&self) -> bool {
        match self.kind {
            FaultKind::Network | FaultKind::Timeout | FaultKind::Contract => true,
            FaultKind::Server => self.status != Some(503) || self.code.is_none(),
            _ => false,
        }
    }

    /// A failure about which the server said nothing.
    pub fn bare(kind: FaultKind, status: Option<u16>) -> Self {
        Self {
            kind,
            status,
            code: None,
            detail: None,
            request_id: None,
            fields: Vec::new(),
        }
    }
}
