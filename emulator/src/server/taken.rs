//! Closes the connection of a client that does not read its response.

use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// A stream whose writes fail once the client has read nothing for some time. A slow client can continue as long as it
/// reads something within each such time.
pub(super) struct Taken {
    stream: TcpStream,
    time: Duration,
    /// Present while a write waits.
    late: Option<Pin<Box<Sleep>>>,
    timed_out: bool,
}

impl Taken {
    pub(super) fn new(stream: TcpStream, time: Duration) -> Self {
        Self { stream, time, late: None, timed_out: false }
    }

    /// The stream, unless a write has timed out.
    pub(super) fn into_stream(self) -> Option<TcpStream> {
        if self.timed_out {
            // Otherwise the kernel would keep the unread bytes for minutes. If this fails, nothing more can be done.
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
        self.timed_out = true;
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
