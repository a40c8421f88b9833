use super::{Request, Response};

/// Sends requests: `fetch` in the browser, a script in native tests.
pub trait Transport {
    /// Sends the request once. Dropping the future aborts it.
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, NoAnswer>>;
}

/// No answer came, or it was cut off. What the server did is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoAnswer;
