use serde::de::DeserializeOwned;

/// One HTTP answer, as far as it matters.
#[derive(Debug, Clone)]
pub struct Response<J> {
    /// The HTTP status; 0 for a redirect that was not followed.
    pub status: u16,
    /// `Retry-After`, as it stands.
    pub retry_after: Option<String>,
    /// `X-RateLimit-Reset`, as it stands.
    pub rate_limit_reset: Option<String>,
    /// The body.
    pub content: Content<J>,
}

/// A body that was received whole.
#[derive(Debug, Clone)]
pub enum Content<J> {
    /// Nothing.
    Empty,
    /// JSON.
    Json(J),
    /// Anything else: HTML, half a document.
    Unreadable,
}

/// Parsed JSON, whoever parsed it: the browser's own parser, or `serde_json` in native tests.
pub trait Json {
    /// Reads it as `T`; `None` when its shape is another.
    fn read<T: DeserializeOwned>(&self) -> Option<T>;
}

impl<J: Json> Content<J> {
    /// Reads the body as `T`, if it is JSON of that shape.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        match self {
            Self::Json(json) => json.read(),
            Self::Empty | Self::Unreadable => None,
        }
    }
}
