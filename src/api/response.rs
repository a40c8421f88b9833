use contract::json::{Json, Read};

/// The longest body that is read, in characters: some hundred times the longest one known. What is
/// longer is [`Content::Unreadable`].
pub const LONGEST_BODY: u32 = 2 * 1024 * 1024;

/// One HTTP answer, as far as it matters.
#[derive(Debug, Clone)]
pub struct Response {
    /// The HTTP status; 0 for a redirect that was not followed.
    pub status: u16,
    /// `Retry-After`, as it stands.
    pub retry_after: Option<String>,
    /// `X-RateLimit-Reset`, as it stands.
    pub rate_limit_reset: Option<String>,
    /// `Date`, as it stands: the server's clock.
    pub date: Option<String>,
    /// The body.
    pub content: Content,
}

impl Response {
    /// A status and a body, without any header.
    pub fn of(status: u16, content: Content) -> Self {
        Self {
            status,
            retry_after: None,
            rate_limit_reset: None,
            date: None,
            content,
        }
    }
}

/// A body that was received whole.
#[derive(Debug, Clone)]
pub enum Content {
    /// Nothing.
    Empty,
    /// JSON: by the browser's own parser, or by `serde_json` in native tests.
    Json(Json),
    /// Anything else: HTML, half a document.
    Unreadable,
}

impl Content {
    /// Reads the body as `T`, if it is JSON of that shape.
    pub fn read<T: Read>(&self) -> Option<T> {
        match self {
            Self::Json(json) => json.read(),
            Self::Empty | Self::Unreadable => None,
        }
    }

    /// Whether the member of this name says something, in whatever shape.
    pub(super) fn says(&self, name: &str) -> bool {
        match self {
            Self::Json(json) => *json.get(name) != Json::Null,
            Self::Empty | Self::Unreadable => false,
        }
    }

    /// Whether the body has at least one of these members. Reading is so lenient that `{}` could be
    /// read as anything: what has none of what was promised is no answer.
    pub(super) fn has_any(&self, paths: &[&[&str]]) -> bool {
        match self {
            Self::Json(json) => paths.iter().any(|path| json.has(path)),
            Self::Empty | Self::Unreadable => false,
        }
    }
}
