use contract::json::{Json, Read};

/// One HTTP answer, as far as it matters.
#[derive(Debug, Clone)]
pub struct Response {
    /// The HTTP status; 0 for a redirect that was not followed.
    pub status: u16,
    /// `Retry-After`, as it stands.
    pub retry_after: Option<String>,
    /// `X-RateLimit-Reset`, as it stands.
    pub rate_limit_reset: Option<String>,
    /// The body.
    pub content: Content,
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
}
