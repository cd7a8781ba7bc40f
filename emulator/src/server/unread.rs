//! What a client still has to send of a request when the response is ready.
//!
//! A connection can take its next request only after the body of the last one. A short rest of a body is read;
//! otherwise the response says that it is the last one on its connection.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame, Incoming, SizeHint};

/// How much of a body is read after the response is ready, in bytes, and how long the response waits for it.
const MOST: u64 = 256 * 1024;
const LONGEST: Duration = Duration::from_millis(250);

/// The body of a request, which comes back to its [`Rest`] unless it is read to its end.
pub(super) struct Watched {
    /// None at its end, and after an error.
    body: Option<Incoming>,
    rest: Rest,
}

/// What is left of a body.
#[derive(Clone, Default)]
pub(super) struct Rest(Arc<Mutex<Left>>);

#[derive(Default)]
enum Left {
    /// Somebody may still read the body.
    #[default]
    InUse,
    Nothing,
    Some(Incoming),
    /// The body cannot be read any further.
    Broken,
}

impl Watched {
    pub(super) fn new(body: Incoming) -> (Self, Rest) {
        let rest = Rest::default();
        (Self { body: Some(body), rest: rest.clone() }, rest)
    }
}

impl Body for Watched {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        let frame = ready!(Pin::new(body).poll_frame(cx));
        match &frame {
            Some(Ok(_)) => {}
            Some(Err(_)) => self.leave(Left::Broken),
            None => self.leave(Left::Nothing),
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map_or(SizeHint::with_exact(0), Body::size_hint)
    }
}

impl Watched {
    fn leave(&mut self, left: Left) {
        self.body = None;
        *self.rest.0.lock().unwrap_or_else(PoisonError::into_inner) = left;
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if let Some(body) = self.body.take() {
            let left = if body.is_end_stream() { Left::Nothing } else { Left::Some(body) };
            self.leave(left);
        }
    }
}

impl Rest {
    /// Reads the rest of the body if it is short. Whether the connection can take another request after that.
    pub(super) async fn read(self) -> bool {
        let left = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        match left {
            Left::Nothing => true,
            Left::InUse | Left::Broken => false,
            Left::Some(body) if body.size_hint().lower() > MOST => false,
            Left::Some(body) => tokio::time::timeout(LONGEST, read_off(body)).await.unwrap_or(false),
        }
    }

    /// Whether the whole body has been read.
    pub(super) fn is_read(&self) -> bool {
        matches!(*self.0.lock().unwrap_or_else(PoisonError::into_inner), Left::Nothing)
    }
}

async fn read_off(mut body: Incoming) -> bool {
    let mut read = 0;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return false };
        read += frame.data_ref().map_or(0, |data| data.len() as u64);
        if read > MOST {
            return false;
        }
    }
    true
}
