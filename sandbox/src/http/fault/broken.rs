//! Answers that do not arrive whole.

use crate::http::serve::Connection;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_LENGTH;
use axum::response::Response;
use futures_util::{StreamExt, stream};
use std::io;

/// Marks an answer that was never sent whole.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WasCut;

/// Without a socket, as in a test of the router alone, the body breaks off instead.
pub(super) fn cut(connection: Option<Connection>) -> Response {
    let mut response = match connection {
        Some(connection) => {
            connection.cut();
            Response::new(Body::empty())
        }
        None => Response::new(breaking_off(Bytes::new())),
    };
    response.extensions_mut().insert(WasCut);
    response
}

/// Promises the whole answer, and sends half of it.
pub(super) async fn truncate(response: Response) -> Response {
    half(response, breaking_off).await
}

/// The same, and then nothing more comes, without an end.
pub(super) async fn stall(response: Response) -> Response {
    half(response, falling_silent).await
}

async fn half(response: Response, send: fn(Bytes) -> Body) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    // Half of nothing would be the whole of it.
    let promised = HeaderValue::from(whole.len().max(1));
    parts.headers.insert(CONTENT_LENGTH, promised);
    Response::from_parts(parts, send(whole.slice(..whole.len() / 2)))
}

fn breaking_off(sent: Bytes) -> Body {
    let end = stream::once(async {
        // What was sent so far leaves the server before the connection goes.
        tokio::task::yield_now().await;
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    });
    Body::from_stream(stream::iter([Ok(sent)]).chain(end))
}

fn falling_silent(sent: Bytes) -> Body {
    let silence = stream::pending::<io::Result<Bytes>>();
    Body::from_stream(stream::iter([Ok(sent)]).chain(silence))
}
