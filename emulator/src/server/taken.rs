//! Gives a client up that does not take its response.

use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// A stream on which a write fails once the client has taken nothing for some time. However slow a client is,
/// it can go on as long as it takes something in each such time.
pub(super) struct Taken {
    stream: TcpStream,
    time: Duration,
    /// There while a write waits.
    late: Option<Pin<Box<Sleep>>>,
    given_up: bool,
}

impl Taken {
    pub(super) fn new(stream: TcpStream, time: Duration) -> Self {
        Self { stream, time, late: None, given_up: false }
    }

    /// The stream, unless the client was given up.
    pub(super) fn into_stream(self) -> Option<TcpStream> {
        if self.given_up {
            // What the client did not take would otherwise stay in the kernel's memory for minutes. Whether
            // this works or not, there is nothing more to do about it.
            let _ = self.stream.set_zero_linger();
            return None;
        }
        Some(self.stream)
    }

    fn or_late(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.late = None;
            return written;
        }
        let time = self.time;
        ready!(self.late.get_or_insert_with(|| Box::pin(sleep(time))).as_mut().poll(cx));
        self.given_up = true;
        Poll::Ready(Err(ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Taken {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Taken {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, data: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, data);
        self.or_late(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        data: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, data);
        self.or_late(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
