//! The server on a socket, with connections that can be cut.

use crate::Options;
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// What is still sent on a connection that is cut: nothing that a browser takes for an answer.
///
/// Without a byte, a browser sends the request again by itself, even a POST, if it had used the
/// connection before. Half a status line, or an interim response, Chromium takes for a 200, and
/// anything that is not HTTP at all Firefox does. A header with a zero in it none of them takes.
const LAST_WORDS: &[u8] = b"HTTP/1.1 200 OK\r\nX: \0\r\n\r\n";

/// Serves the sandbox until the future is dropped.
pub async fn serve(listener: TcpListener, options: Options) -> anyhow::Result<()> {
    let service = super::app(options).into_make_service_with_connect_info::<Connection>();
    axum::serve(Cuttable(listener), service).await?;
    Ok(())
}

/// A handle to the connection that a request came on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Connection(Arc<AtomicBool>);

impl Connection {
    /// No answer is sent on it any more.
    pub(crate) fn cut(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_cut(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Connected<IncomingStream<'_, Cuttable>> for Connection {
    fn connect_info(stream: IncomingStream<'_, Cuttable>) -> Self {
        stream.io().connection.clone()
    }
}

/// A listener whose connections can be cut.
#[derive(Debug)]
struct Cuttable(TcpListener);

impl Listener for Cuttable {
    type Io = CuttableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "answers may be held back for a moment");
        }
        let io = CuttableStream {
            stream,
            connection: Connection::default(),
            last_words_said: false,
        };
        (io, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A connection that falls silent when it is cut.
#[derive(Debug)]
struct CuttableStream {
    stream: TcpStream,
    connection: Connection,
    last_words_said: bool,
}

impl AsyncRead for CuttableStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for CuttableStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        if !self.connection.is_cut() {
            return Pin::new(&mut self.stream).poll_write(cx, buffer);
        }
        if self.last_words_said {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        self.last_words_said = true;
        // The answer's own bytes count as written, and go nowhere.
        Pin::new(&mut self.stream)
            .poll_write(cx, LAST_WORDS)
            .map_ok(|written| written.min(buffer.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
